package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.files.ConfigFolder;
import dev.asynckitchen.files.LogFile;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/** The command line. Exit status: 0 done, 1 the program raised, 2 usage or unreadable input, 3 stopped by a limit, 4 held up for longer than {@code report} allows. */
@Command(name = "kitchen", mixinStandardHelpOptions = true,
        version = "Async Kitchen 0.1.0",
        subcommands = {
            RunCommand.class, TraceCommand.class, ExplainCommand.class, ReportCommand.class, LintCommand.class, ExportCommand.class,
            SnapshotCommand.class, RecordCommand.class, RecorderCommand.class, CompareCommand.class, LessonsCommand.class
        })
public final class Main extends OpenCommand {
    private static final Messages SAY = Messages.of("cli");

    private Main() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
        LogFile.beside(ConfigFolder.ofUser());
        int status = 2;
        try {
            status = run(args);
        } catch (OutOfMemoryError e) {
            System.err.println(SAY.text("no-memory"));
        } catch (Throwable e) {
            tell(e);
        } finally { // Threads of JavaFX would keep a program that failed alive.
            System.out.flush();
            System.exit(status);
        }
    }

    /** What the command line says on its error stream, under the program's name. */
    static String said(String what) {
        return SAY.text("said", "what", what);
    }

    /** The same of one of several files. */
    static String said(String file, String what) {
        return SAY.text("said.of", "file", file, "what", what);
    }

    /** What is our own fault: one sentence, and the stack in the log. */
    static void tell(Throwable e) {
        System.getLogger(Main.class.getName()).log(System.Logger.Level.ERROR, e.getClass().getSimpleName(), e);
        System.err.println(SAY.text("fault", "kind", e.getClass().getSimpleName(), "what", String.valueOf(e.getMessage()),
                "log", LogFile.folder().toString()));
    }

    /** Runs a command and gives its exit status; what it says goes to {@code System.out} and {@code System.err}. */
    static int run(String... args) {
        if (args.length == 0) { // There is nothing to parse, and the window need not wait for who would.
            try {
                return new Main().call();
            } catch (Exception e) {
                return failed(e);
            }
        }
        return new CommandLine(new Main())
                .setResourceBundle(Messages.bundle("usage"))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, _, _) -> failed(e))
                .setParameterExceptionHandler((e, _) -> {
                    boolean whole = e.getCommandLine().getParent() == null;
                    System.err.println(SAY.text("misused", "what", String.valueOf(e.getMessage()),
                            "command", whole ? "" : e.getCommandLine().getCommandName() + " "));
                    return 2;
                })
                .execute(args);
    }

    private static int failed(Exception e) {
        switch (e) {
            case UsageException usage -> System.err.println(said(usage.getMessage()));
            case IOException io -> System.err.println(SAY.text("said.reason", "what", Errors.reason(io)));
            default -> tell(e);
        }
        return 2;
    }
}
