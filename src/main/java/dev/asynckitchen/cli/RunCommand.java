package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.TurnLimit;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Messages SAY = Messages.of("cli");
    private static final long LOOK = 5_000_000; // nanoseconds between two looks at what was printed

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Mixin
    private TurnLimit limit = new TurnLimit();

    @Override
    public Integer call() throws Exception {
        try (var engines = new Input.Engines(limit.given())) {
            return switch (Input.of(file)) {
                case Input.PythonFile python -> run(engines, python.program());
                case Input.BuiltIn lesson -> run(engines, lesson.program());
                case Input.TraceFile trace -> {
                    print(trace.trace(), 0);
                    yield trace.outcome(engines).status();
                }
            };
        }
    }

    private int run(Input.Engines engines, Program program) throws Exception {
        Run run = engines.get().start(program, limit.given());
        int printed = 0;
        while (!run.ended().isDone()) {
            printed = print(run.trace(), printed);
            LockSupport.parkNanos(LOOK);
        }
        print(run.trace(), printed);
        TraceEvent.Ended ended = run.ended().get();
        if (ended.outcome() == EndOutcome.STOPPED) {
            System.out.flush();
            System.err.println(Main.said(String.valueOf(ended.message())));
            if (limit.reachedBy(run.trace())) {
                System.err.println(SAY.text("more-turns"));
            }
        }
        run.fault().ifPresent(Main::tell);
        return run.exitStatus();
    }

    /** Prints what was printed since event {@code from}; gives where to go on. */
    private static int print(Trace trace, int from) {
        int size = trace.size();
        for (int i = from; i < size; i++) {
            if (trace.get(i) instanceof TraceEvent.Output output) {
                if (output.stream().equals("stderr")) {
                    System.out.flush();
                    System.err.print(output.text());
                    System.err.flush();
                } else {
                    System.out.print(output.text());
                }
            }
        }
        System.out.flush();
        return size;
    }
}
