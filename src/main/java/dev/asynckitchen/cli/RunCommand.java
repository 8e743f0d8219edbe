package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Engines;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.WhatIfs;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.Typist;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Messages SAY = Messages.of("cli");
    private static final long LOOK = 5_000_000; // nanoseconds between two looks at what was printed
    private static final int TYPED = 8192; // characters at once

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Mixin
    private RunChoices choices = new RunChoices();

    @Mixin
    private WhatIfs whatIfs = new WhatIfs();

    @Override
    public Integer call() throws Exception {
        try (var engines = choices.engines(whatIfs)) {
            return switch (Input.of(file)) {
                case Input.PythonFile own -> run(engines, own.program(), own.folder());
                case Input.BuiltIn lesson -> run(engines, lesson.program(), null);
                case Input.TraceFile trace -> {
                    Input.Outcome outcome = trace.outcome(engines);
                    print(outcome.trace(), 0);
                    yield outcome.status();
                }
            };
        }
    }

    private int run(Engines engines, Program program, @Nullable Path folder) throws Exception {
        Run run = engines.start(program, folder, Typist.SOMEBODY);
        Thread.ofPlatform().daemon().name("typed").start(() -> passOn(run));
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
            if (choices.limitReachedBy(run.trace())) {
                System.err.println(SAY.text("more-turns"));
            }
        }
        run.fault().ifPresent(Main::tell);
        return run.exitStatus();
    }

    /** Gives the program what is typed here, whenever it asks for it. */
    private static void passOn(Run run) {
        var typed = new char[TYPED];
        var in = new InputStreamReader(System.in, Charset.forName(System.getProperty("stdin.encoding", "UTF-8")));
        try {
            while (run.awaitReads()) {
                int read = in.read(typed);
                if (read < 0) {
                    run.typeNoMore();
                    return;
                }
                run.type(new String(typed, 0, read));
            }
        } catch (IOException _) {
            run.typeNoMore(); // Nothing can be read any more.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints what was printed since event {@code from}; gives where to go on. */
    private static int print(Trace trace, int from) {
        int size = trace.size();
        for (int i = from; i < size; i++) {
            if (trace.get(i) instanceof TraceEvent.Output output && !output.isTyped()) {
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
