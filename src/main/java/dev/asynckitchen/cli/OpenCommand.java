package dev.asynckitchen.cli;

import dev.asynckitchen.app.KitchenApp;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** {@code kitchen [FILE]}: opens the app; without a display it says so and records instead. */
abstract class OpenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A .py program, a trace or lesson:ID.")
    private @Nullable String file;

    @Override
    public Integer call() throws Exception {
        if (file != null) {
            Input.of(file);
        }
        Application.launch(KitchenApp.class, file == null ? new String[0] : new String[] {file});
        return 0;
    }
}
