package dev.asynckitchen.python;

import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.trace.intervention.Intervention;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a program is to be run.
 *
 * @param limits when it is stopped
 * @param wrongLoop the loop that it is run on if that is not asyncio's; the trace's header says so
 * @param locals whether the variables of a task are told whenever it pauses
 * @param lineLocals the lines before which the variables of their function are told, too; {@link #EVERY_LINE} for all
 * @param conditions in Python, by the lines before which they are asked each time; what comes of it stands with the line in the trace
 * @param folder where the program's other modules are, which may be read; absent if it has none
 * @param interventions what is done to it from outside while it runs; the trace's header says so
 * @param typing who types into its standard input, for a Python that has one
 */
public record RunOptions(
        RunLimits limits, @Nullable WrongLoop wrongLoop, boolean locals, Set<Integer> lineLocals, Map<Integer, String> conditions,
        @Nullable Path folder, List<Intervention> interventions, Typist typing) {
    /** As {@code lineLocals}: whatever the line. It takes a quarter of a millisecond for each that runs. */
    public static final Set<Integer> EVERY_LINE = Set.of(0);

    public RunOptions {
        lineLocals = Set.copyOf(lineLocals);
        conditions = Map.copyOf(conditions);
        interventions = List.copyOf(interventions);
    }

    /** A run like any other, to these limits. */
    public static RunOptions of(RunLimits limits) {
        return new RunOptions(limits, null, false, Set.of(), Map.of(), null, List.of(), Typist.NOBODY);
    }

    /** As these, but on a loop that is not asyncio's. */
    public RunOptions on(WrongLoop wrong) {
        return new RunOptions(limits, wrong, locals, lineLocals, conditions, folder, interventions, typing);
    }

    /** As these, but telling or not telling of variables. */
    public RunOptions withLocals(boolean told) {
        return new RunOptions(limits, wrongLoop, told, lineLocals, conditions, folder, interventions, typing);
    }

    /** As these, but telling what a function's variables hold before these lines. */
    public RunOptions withLineLocals(Set<Integer> lines) {
        return new RunOptions(limits, wrongLoop, locals, lines, conditions, folder, interventions, typing);
    }

    /** As these, but with these conditions asked, by line. */
    public RunOptions asking(Map<Integer, String> asked) {
        return new RunOptions(limits, wrongLoop, locals, lineLocals, asked, folder, interventions, typing);
    }

    /** As these, with the modules of this folder. */
    public RunOptions in(@Nullable Path modules) {
        return new RunOptions(limits, wrongLoop, locals, lineLocals, conditions, modules, interventions, typing);
    }

    /** As these, but this is done to the program. */
    public RunOptions with(List<Intervention> done) {
        return new RunOptions(limits, wrongLoop, locals, lineLocals, conditions, folder, done, typing);
    }

    /** As these, but typed into by these. */
    public RunOptions typedBy(Typist who) {
        return new RunOptions(limits, wrongLoop, locals, lineLocals, conditions, folder, interventions, who);
    }
}
