package dev.asynckitchen.python.installed;

import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CPython that has loaded the recorder and waits to be told what to run. It ends itself, and what it has started, when this process
 * is gone.
 */
final class Child {
    private static final int SAID = 4_000; // characters of what a Python says that cannot even begin

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Child start(Path python, Path recorder) throws IOException {
        var builder = new ProcessBuilder(python.toString(), recorder.toString(), "--step");
        builder.environment().putIfAbsent("PYTHONHASHSEED", "0"); // So that sets have one order, in each run.
        return new Child(builder.start());
    }

    /** Has it run a program; what was allowed is the turn it may go to. */
    void run(Program program, RunOptions options, Bounds bounds, int allowed) throws IOException {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("name", program.name());
        asked.put("source", program.source());
        asked.put("folder", options.folder() == null ? "" : options.folder().toString());
        asked.put("arguments", List.of());
        asked.put("locals", options.locals());
        asked.put("conditions", options.conditions());
        asked.put("lineLocals", options.lineLocals());
        asked.put("interventions", options.interventions().stream().map(each -> (Object) JsonMapper.shared().valueToTree(each)).toList());
        asked.put("allowed", allowed);
        asked.put("typed", options.typing().before());
        asked.put("typing", options.typing().goesOn());
        asked.put("memory", bounds.memory());
        asked.put("processes", bounds.tasks());
        say(JsonMapper.shared().writeValueAsString(asked));
    }

    void allow(int turns) throws IOException {
        say(String.valueOf(turns));
    }

    /** Types into its standard input; null: nothing will be typed any more. */
    void type(@Nullable String text) throws IOException {
        say(JsonMapper.shared().writeValueAsString(text));
    }

    private synchronized void say(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    /** The next line that it tells; absent if it is over. */
    @Nullable String next() throws IOException {
        return out.readLine();
    }

    /** The exit status, once it is over. */
    int status() throws InterruptedException {
        return process.waitFor();
    }

    /** What it said when it could not begin. */
    String said() throws IOException {
        return new String(process.getErrorStream().readNBytes(SAID), StandardCharsets.UTF_8).strip();
    }

    /** How many processes it has started that go on. */
    long others() {
        return process.descendants().count();
    }

    /** Ends it, and all that it has started. */
    void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly(); // First, so that it starts no more.
        started.forEach(ProcessHandle::destroyForcibly);
        try {
            new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid()).redirectErrorStream(true).start().getInputStream().close();
        } catch (IOException _) {
            // Windows has no groups of processes; what was seen to be started is ended.
        }
    }
}
