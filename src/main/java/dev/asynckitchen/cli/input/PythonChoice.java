package dev.asynckitchen.cli.input;

import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.choice.Pythons;
import picocli.CommandLine.Option;

/** Which Python runs programs, for the commands that run them. */
final class PythonChoice {
    @Option(names = "--python", paramLabel = "PYTHON", descriptionKey = "python")
    private String which = Pythons.EMBEDDED;

    /** Of the one that is chosen, started when the first program needs it; with something done to the programs from outside. */
    Engines engines(RunOptions options, WhatIfs whatIfs) {
        return new Engines(which, options, whatIfs);
    }
}
