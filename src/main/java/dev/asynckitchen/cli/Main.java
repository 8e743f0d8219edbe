package dev.asynckitchen.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine;

/** The command line. Exit status: 0 done, 1 the program raised, 2 usage or unreadable input, 3 stopped by a limit. */
@Command(
        name = "kitchen",
        description = "Shows what Python's asyncio event loop does, as a chef at work.",
        mixinStandardHelpOptions = true,
        version = "Async Kitchen 0.1.0",
        subcommands = {
            RunCommand.class, TraceCommand.class, ExplainCommand.class, SnapshotCommand.class, RecordCommand.class, LessonsCommand.class
        },
        footer = "%nFILE is a .py program, a trace (.jsonl, .jsonl.gz) or lesson:ID; see 'kitchen lessons'.")
public final class Main extends OpenCommand {
    private Main() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
        int status = 2;
        try {
            status = run(args);
        } catch (OutOfMemoryError e) {
            System.err.println("kitchen: There is not enough memory for this.");
        } finally { // Threads of JavaFX would keep a program that failed alive.
            System.out.flush();
            System.exit(status);
        }
    }

    /** Runs a command and gives its exit status; what it says goes to {@code System.out} and {@code System.err}. */
    static int run(String... args) {
        IExecutionExceptionHandler oneSentence = (e, _, _) -> {
            switch (e) {
                case UsageException usage -> System.err.println("kitchen: " + usage.getMessage());
                case IOException io -> System.err.println("kitchen: " + Errors.reason(io) + ".");
                default -> System.err.println("kitchen: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            }
            return 2;
        };
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(oneSentence)
                .setParameterExceptionHandler((e, _) -> {
                    System.err.println("kitchen: " + e.getMessage() + " (see 'kitchen "
                            + (e.getCommandLine().getParent() == null ? "" : e.getCommandLine().getCommandName() + " ") + "--help')");
                    return 2;
                })
                .execute(args);
    }
}
