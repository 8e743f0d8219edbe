package dev.asynckitchen.cli.input;

import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.choice.Pythons;
import picocli.CommandLine.Option;

/** Which Python runs programs, for the commands that run them. */
public final class PythonChoice {
    @Option(names = "--python", paramLabel = "PYTHON", descriptionKey = "python")
    private String which = Pythons.EMBEDDED;

    /** Of the one that is chosen, started when the first program needs it. */
    public Engines engines(RunLimits limits) {
        return engines(RunOptions.of(limits));
    }

    public Engines engines(RunOptions options) {
        return new Engines(which, options, new WhatIfs());
    }

    /** The same, with something done to the programs from outside. */
    public Engines engines(RunLimits limits, WhatIfs whatIfs) throws UsageException {
        return engines(RunOptions.of(limits), whatIfs);
    }

    public Engines engines(RunOptions options, WhatIfs whatIfs) throws UsageException {
        if (!whatIfs.areNone() && !which.equals(Pythons.EMBEDDED)) {
            throw UsageException.of("what-if.python");
        }
        return new Engines(which, options, whatIfs);
    }
}
