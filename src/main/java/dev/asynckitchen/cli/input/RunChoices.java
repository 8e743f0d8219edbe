package dev.asynckitchen.cli.input;

import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.Trace;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;

/** How programs are run, for the commands that run them: how far, and on which Python. */
public final class RunChoices {
    @Mixin
    private TurnLimit limit = new TurnLimit();

    @Mixin
    private PythonChoice python = new PythonChoice();

    /** Of the Python that is chosen, started when the first program needs it. */
    public Engines engines() throws UsageException {
        return engines(new WhatIfs());
    }

    /** The same, with something done to the programs from outside. */
    public Engines engines(WhatIfs whatIfs) throws UsageException {
        return engines(UnaryOperator.identity(), whatIfs);
    }

    /** The same, where more than usual is asked of each run. */
    public Engines engines(UnaryOperator<RunOptions> asking, WhatIfs whatIfs) throws UsageException {
        return python.engines(asking.apply(RunOptions.of(limit.given())), whatIfs);
    }

    /** Whether a program has taken all the turns there were, and so could have gone on with more. */
    public boolean limitReachedBy(Trace trace) {
        return limit.reachedBy(trace);
    }
}
