package dev.asynckitchen.cli;

import dev.asynckitchen.app.KitchenApp;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.OwnLesson;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** {@code kitchen [FILE]}: opens the app; without a display it says so and records instead. */
abstract class OpenCommand implements Callable<Integer> {
    private static final Messages SAY = Messages.of("cli");

    @Parameters(paramLabel = "FILE", descriptionKey = "file", arity = "0..1")
    private @Nullable String file;

    @Override
    public Integer call() throws Exception {
        if (file != null && OwnLesson.place(file).isEmpty()) {
            Input.of(file);
        }
        boolean chosen = System.getProperty("glass.platform") != null;
        if (!chosen && !hasDisplay(System.getProperty("os.name"), System.getenv())) {
            return recordInstead("instead.no-display");
        }
        try {
            KitchenApp.launch(file == null ? new String[0] : new String[] {file});
            KitchenApp.awaitClosed();
            return 0;
        } catch (RuntimeException e) {
            if (KitchenApp.wasMade()) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw UsageException.of("no-window", "reason", String.valueOf(cause.getMessage()));
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
        say("instead.unusable");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void say(String why) {
        System.err.println(SAY.text(why, "file", file == null ? SAY.text("instead.opening") : file, "recording", recording()));
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
