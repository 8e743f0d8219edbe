package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.PythonHalf;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * Sees to it that the standard library is kept as bytecode in the language's own cache on this machine, and the bridge's own files in
 * this process.
 *
 * <p>Bytecode that was read is shared by all contexts of an engine. What is compiled from source is compiled again for each
 * context, and the engine keeps every copy: of the library a second and 25 MB a program, of the bridge a quarter of a second and 5 MB.
 */
final class Bytecode {
    /** That of the bridge's files, by their names, each as a text with a character a byte; what is missing was not imported yet. */
    static final Map<String, String> BRIDGE = new ConcurrentHashMap<>();

    // zoneinfo is imported last.
    private static final String KEPT =
            "import importlib.util, os\nos.path.exists(importlib.util.find_spec('zoneinfo').cached)";
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Bytecode() {}

    /** Takes over what a context has compiled of the bridge. */
    static void keepBridge(Value bytecode) {
        for (String file : PythonHalf.embedded()) {
            if (!BRIDGE.containsKey(file)) {
                Value compiled = bytecode.execute(file);
                if (!compiled.isNull()) {
                    BRIDGE.put(file, compiled.asString());
                }
            }
        }
    }

    /** Whether it is there already. */
    static boolean isKept(Context context) {
        return context.eval("python", KEPT).asBoolean();
    }

    /**
     * Has Python write it, once a process, on a daemon thread. The context that does so may write files, so it runs nothing but
     * {@code imports}. Where the cache cannot be written, nothing changes.
     */
    static void keep(Engine engine, String imports) {
        if (!BEGUN.compareAndSet(false, true)) {
            return;
        }
        var writer = new Thread(() -> write(engine, imports), "kitchen-bytecode");
        writer.setDaemon(true);
        writer.setPriority(Thread.MIN_PRIORITY);
        writer.start();
    }

    private static void write(Engine engine, String imports) {
        try (Context context = Context.newBuilder("python")
                .engine(engine)
                .allowIO(IOAccess.ALL)
                .option("python.DontWriteBytecodeFlag", "false")
                .build()) {
            context.eval("python", imports);
        } catch (PolyglotException | IllegalStateException _) {
            // The engine was closed meanwhile; what is not written yet is written next time.
        }
    }
}
