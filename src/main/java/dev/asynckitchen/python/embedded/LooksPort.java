package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.RunOptions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;

/**
 * What is looked into while a program runs: the variables of its tasks and functions, and conditions before its lines. Named as Python
 * names it. Kitchen thread only.
 */
public final class LooksPort {
    private final TraceRecorder recorder;
    private final Statements statements;
    private final RunOptions options;
    private final Set<Integer> troubled = new HashSet<>(); // Lines whose condition could not be found out, which is told once.
    private Variables variables = Variables.UNKNOWN;

    LooksPort(TraceRecorder recorder, Statements statements, RunOptions options) {
        this.recorder = recorder;
        this.statements = statements;
        this.options = options;
    }

    // Variables

    @HostAccess.Export
    public boolean wants_variables() {
        return options.locals();
    }

    /** The lines before which the variables of their function are told, with blanks between; 0 for all. */
    @HostAccess.Export
    public String wants_line_variables() {
        return options.lineLocals().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Whether a line that runs now would be written down. */
    @HostAccess.Export
    public boolean line_is_told() {
        return !statements.asking() && recorder.tellsLines();
    }

    /** What the function of the line that runs next holds, as of a frame. */
    @HostAccess.Export
    public void line_variables(int line, String held) {
        statements.holds(line, Variables.read(held));
    }

    /** What the frames of the next task that waits hold, a line each, and its context: names and texts in turn, tabs between. */
    void holds(String frames, String context) {
        variables = Variables.of(frames, context);
    }

    /** Gives what was told so, once. */
    Variables taken() {
        Variables taken = variables;
        variables = Variables.UNKNOWN;
        return taken;
    }

    // Conditions

    /** What is asked before lines: the line's number, a tab and the condition, a line each. */
    @HostAccess.Export
    public String conditions() {
        return options.conditions().entrySet().stream()
                .map(asked -> asked.getKey() + "\t" + asked.getValue().lines().collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }

    /** From now on it is asked: whatever runs until {@link #condition_ends} is told to nobody. */
    @HostAccess.Export
    public void condition_begins() {
        statements.ask();
        recorder.turnAway(true);
    }

    /** Gives why it could not be found out, null if the kitchen had nothing against it. */
    @HostAccess.Export
    public @Nullable String condition_ends() {
        recorder.turnAway(false);
        return statements.asked();
    }

    /** What came of it at the line that runs next. */
    @HostAccess.Export
    public void condition(int line, boolean met, @Nullable String trouble) {
        statements.asked(line, met, trouble != null && troubled.add(line) ? trouble : null);
    }

    /**
     * What the variables of a task hold, as the Python half told it.
     *
     * @param frames of its await chain from the outermost in; null for one too far out
     * @param context its context variables; absent where nobody asked
     */
    record Variables(List<@Nullable Map<String, String>> frames, @Nullable Map<String, String> context) {
        private static final String TOO_FAR_OUT = "…";

        static final Variables UNKNOWN = new Variables(List.of(), null);

        static Variables of(String frames, String context) {
            return new Variables(Arrays.stream(frames.split("\n", -1)).<@Nullable Map<String, String>>map(
                    line -> line.equals(TOO_FAR_OUT) ? null : read(line)).toList(), read(context));
        }

        /** What a frame holds; absent where that is not known. */
        @Nullable Map<String, String> frame(int frame) {
            return frame < frames.size() ? frames.get(frame) : null;
        }

        /** Names and texts in turn, tabs between. */
        static Map<String, String> read(String line) {
            Map<String, String> read = new LinkedHashMap<>();
            String[] parts = line.isEmpty() ? new String[0] : line.split("\t", -1);
            for (int i = 0; i + 1 < parts.length; i += 2) {
                read.put(parts[i], parts[i + 1]);
            }
            return read;
        }
    }
}
