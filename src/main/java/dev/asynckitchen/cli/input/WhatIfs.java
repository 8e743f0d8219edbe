package dev.asynckitchen.cli.input;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.whatif.NotPossible;
import dev.asynckitchen.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is to be done to a program from outside, for the commands that run one. */
public final class WhatIfs {
    @Option(names = "--what-if", paramLabel = "DEED", descriptionKey = "what-if")
    private List<String> wanted = new ArrayList<>();

    public boolean areNone() {
        return wanted.isEmpty();
    }

    /**
     * How a program is to be run so that all of it is done. Each is meant for the program as those before it have left it, and so the
     * program is run once for each of them.
     */
    public RunOptions options(Python python, Program program, RunOptions like) throws UsageException, InterruptedException {
        RunOptions options = like;
        List<Intervention> done = new ArrayList<>();
        for (String text : wanted) {
            Trace trace = python.run(program, options).trace();
            if (!done.isEmpty() && trace.get(trace.size() - 1) instanceof TraceEvent.Ended ended && !allDone(trace, done.size())) {
                throw new UsageException(String.valueOf(ended.message()));
            }
            try {
                done.add(new WhatIf(trace).read(text));
            } catch (NotPossible e) {
                throw new UsageException(e.getMessage());
            }
            options = options.with(done);
        }
        return options;
    }

    private static boolean allDone(Trace trace, int wanted) {
        return trace.events().stream().filter(TraceEvent.Intervened.class::isInstance).count() == wanted;
    }
}
