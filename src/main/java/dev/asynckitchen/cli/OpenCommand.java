package dev.asynckitchen.cli;

import dev.asynckitchen.app.KitchenApp;
import dev.asynckitchen.lesson.Lessons;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        boolean chosen = System.getProperty("glass.platform") != null;
        if (!chosen && !hasDisplay(System.getProperty("os.name"), System.getenv())) {
            return recordInstead("There is no display");
        }
        try {
            Application.launch(KitchenApp.class, file == null ? new String[0] : new String[] {file});
            return 0;
        } catch (RuntimeException e) {
            if (KitchenApp.wasMade()) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new UsageException("The window could not be opened: " + cause.getMessage() + ".");
            }
            return recordElsewhere();
        }
    }

    /** Whether a window can be hoped for. Only where windows need a display server can one be missing. */
    static boolean hasDisplay(String system, Map<String, String> environment) {
        boolean needed = !system.startsWith("Windows") && !system.startsWith("Mac");
        return !needed
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    private int recordInstead(String why) {
        say(why);
        return Main.run(arguments());
    }

    /** JavaFX starts once in a process: where it has failed, another one records. */
    private int recordElsewhere() throws IOException, InterruptedException {
        say("The display cannot be used");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void say(String why) {
        System.err.println("kitchen: " + why + ": " + (file == null ? "the opening lesson" : file) + " is recorded to "
                + recording() + " instead.");
    }

    private String[] arguments() {
        return new String[] {
            "record", file == null ? "lesson:" + Lessons.opening().id() : file, "-o", recording().toString(), "--quiet"
        };
    }

    /** In a project that Maven has built, among what else was built. */
    private static Path recording() {
        boolean project = Files.exists(Path.of("pom.xml")) && Files.isDirectory(Path.of("target"));
        return Path.of(project ? "target/demo.gif" : "demo.gif");
    }
}
