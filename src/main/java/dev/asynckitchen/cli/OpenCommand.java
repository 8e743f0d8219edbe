package dev.asynckitchen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;

/** {@code kitchen [FILE]}: opens the app; without a display it says so and records instead. */
abstract class OpenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A .py program, a trace or lesson:ID.")
    private String file = "lesson:chef-async";

    @Override
    public Integer call() throws Exception {
        Input.of(file);
        return 0;
    }
}
