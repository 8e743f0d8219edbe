package dev.asynckitchen.python.embedded.proof;

import dev.asynckitchen.python.PythonHalf;
import dev.asynckitchen.python.SyntaxJson;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/**
 * Reads programs, for mistakes of syntax and for what stands in them, in a Python context of its own that is made when it is needed first: what runs meanwhile is not
 * disturbed. Any thread may ask.
 */
public final class Proofreader implements AutoCloseable {
    private static final String FOLDER = "kitchen_bridge/hosts/";
    private static final long STACK = 32L << 20; // For what is nested deeply.

    private static final String BOOT =
            """
            import sys, types, warnings
            warnings.simplefilter('ignore')
            for _name in ('kitchen_bridge', 'kitchen_bridge.hosts', 'kitchen_bridge.hosts.embedded'):
                sys.modules[_name] = types.ModuleType(_name)
            def _shelve(file, source):
                name = file.removesuffix('.py').replace('/', '.')
                package, _, last = name.rpartition('.')
                module = types.ModuleType(name)
                sys.modules[name] = module
                setattr(sys.modules[package], last, module)
                exec(compile(source, file, 'exec'), module.__dict__)
                return module
            """;

    private final Engine engine;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var made = new Thread(null, task, "proofreader", STACK);
        made.setDaemon(true);
        return made;
    });
    private final AtomicReference<CompletableFuture<Optional<SyntaxMistake>>> latest = new AtomicReference<>();
    private @Nullable Context context; // The thread's, and what it has loaded.
    private @Nullable Modules modules;

    /** Functions of Python: what is wrong with a text, and what stands in it. */
    private record Modules(Value found, Value told) {}

    public Proofreader(Engine engine) {
        this.engine = engine;
    }

    /** The first mistake; what was asked before and is not read yet is cancelled. */
    public CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
        var asked = new CompletableFuture<Optional<SyntaxMistake>>();
        CompletableFuture<Optional<SyntaxMistake>> before = latest.getAndSet(asked);
        if (before != null) {
            before.cancel(false);
        }
        answer(asked, () -> mistake(program));
        return asked;
    }

    /** What stands in it; whatever else is asked, each gets an answer. */
    public CompletableFuture<Optional<Syntax>> read(Program program) {
        var asked = new CompletableFuture<Optional<Syntax>>();
        answer(asked, () -> Optional.of(syntax(program)));
        return asked;
    }

    private <T> void answer(CompletableFuture<T> asked, Supplier<T> found) {
        thread.execute(() -> {
            if (!asked.isDone()) {
                try {
                    asked.complete(found.get());
                } catch (PolyglotException e) {
                    if (e.isCancelled() || e.isExit()) { // The engine was closed meanwhile.
                        asked.cancel(false);
                    } else {
                        asked.completeExceptionally(e);
                    }
                } catch (RuntimeException | Error e) {
                    asked.completeExceptionally(e);
                }
            }
        });
    }

    private Optional<SyntaxMistake> mistake(Program program) {
        Value told = modules().found.execute(program.source(), program.name());
        return told.isNull() ? Optional.empty() : Optional.of(new SyntaxMistake(told.getArrayElement(0).asString(),
                number(told, 1), number(told, 2), number(told, 3), number(told, 4)));
    }

    private static int number(Value told, int index) {
        return told.getArrayElement(index).asInt();
    }

    private Syntax syntax(Program program) {
        Value mistake = modules().found.execute(program.source(), program.name());
        return SyntaxJson.read(modules().told.execute(program.source(), program.name(), mistake).asString());
    }

    private Modules modules() {
        Modules loaded = modules;
        if (loaded == null) {
            context = Context.newBuilder("python").engine(engine).allowIO(IOAccess.NONE)
                    .out(OutputStream.nullOutputStream()).err(OutputStream.nullOutputStream()).build();
            context.eval("python", BOOT);
            Value shelve = context.getBindings("python").getMember("_shelve");
            shelved(shelve, "tree.py");
            shelved(shelve, "embedded/async_places.py");
            loaded = new Modules(shelved(shelve, "embedded/mistakes.py").getMember("found"), shelved(shelve, "syntax.py").getMember("told"));
            modules = loaded;
        }
        return loaded;
    }

    private static Value shelved(Value shelve, String file) {
        return shelve.execute(FOLDER + file, PythonHalf.text(FOLDER + file));
    }

    /** Reads no more. */
    @Override
    public void close() {
        thread.execute(() -> {
            if (context != null) {
                context.close(true);
            }
        });
        thread.shutdown();
    }
}
