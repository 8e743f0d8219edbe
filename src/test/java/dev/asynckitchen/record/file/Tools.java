package dev.asynckitchen.record.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Programs that may be installed. */
final class Tools {
    private Tools() {}

    /** Skips the test where {@code name} is not installed: where the command that asks it for its version fails. */
    static void need(String name, String... command) {
        boolean answers;
        try {
            say(command);
            answers = true;
        } catch (IOException | AssertionError e) {
            answers = false;
        }
        assumeTrue(answers, name + " is not installed");
    }

    /** What a program says; a failure, with what it said, if its exit status is not 0. */
    static String say(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command[0] + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }
}
