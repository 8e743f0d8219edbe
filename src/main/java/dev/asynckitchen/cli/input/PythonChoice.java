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
        return new Engines(which, options);
    }
}
