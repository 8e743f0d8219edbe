package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.asynckitchen.trace.intervention.Intervention;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a trace file.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; readers refuse a newer one
 * @param clock {@code virtual} in the embedded Python, {@code real} in a recording
 * @param python the language version, such as 3.12.8
 * @param implementation such as {@code GraalPy 25.2.4}
 * @param wrongLoop on which the program ran; absent for asyncio's own, the true one
 * @param conditions in Python, by the lines before which they were asked; absent if none was. What came of each stands with the line
 * @param interventions what a learner did to the program while it ran, in the order in which they were asked for; absent for nothing
 * @param cut when it begins, in seconds on the loop's clock, if what was recorded before was cut off: turns and ticks of its file are not
 *         counted from 1 then, and who reads it counts them so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TraceHeader(
        String format, int version, String clock, String python, String implementation, Program program, @Nullable WrongLoop wrongLoop,
        @Nullable Map<Integer, String> conditions, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Intervention> interventions, @Nullable Double cut) {

    public static final String FORMAT = "async-kitchen-trace";
    public static final int VERSION = 1;

    public TraceHeader {
        conditions = conditions == null ? null : Collections.unmodifiableMap(new TreeMap<>(conditions));
        interventions = interventions == null ? List.of() : List.copyOf(interventions);
    }

    /** A header of the current version. */
    public static TraceHeader of(String clock, String python, String implementation, Program program) {
        return new TraceHeader(FORMAT, VERSION, clock, python, implementation, program, null, null, List.of(), null);
    }

    /** The header of the same program's trace on a wrong loop. */
    public TraceHeader on(WrongLoop wrong) {
        return new TraceHeader(format, version, clock, python, implementation, program, wrong, conditions, interventions, cut);
    }

    /** The same of a trace in which these are asked, by line. */
    public TraceHeader asking(Map<Integer, String> asked) {
        return new TraceHeader(
                format, version, clock, python, implementation, program, wrongLoop, asked.isEmpty() ? null : asked, interventions, cut);
    }

    /** The header of the same program's trace when this is done to it. */
    public TraceHeader with(List<Intervention> done) {
        return new TraceHeader(format, version, clock, python, implementation, program, wrongLoop, conditions, done, cut);
    }

    /** What was asked before a line; absent if nothing was. */
    public @Nullable String condition(int line) {
        return conditions == null ? null : conditions.get(line);
    }

    /** Whether the trace is what the program does by itself, on asyncio's loop: a wrong loop's is not, nor one that somebody meddled with. */
    @JsonIgnore
    public boolean isTrue() {
        return wrongLoop == null && interventions.isEmpty();
    }
}
