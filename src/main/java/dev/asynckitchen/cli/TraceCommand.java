package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Engines;
import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.PartOptions;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.cli.input.WhatIfs;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.cut.Cut;
import dev.asynckitchen.trace.cut.NothingCut;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.trace.file.TraceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file", arity = "1..*")
    private List<String> files = new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private @Nullable Path output;

    @Option(names = "--locals")
    private boolean locals;

    @Option(names = "--line-locals")
    private boolean lineLocals;

    @Mixin
    private PartOptions part = new PartOptions();

    @Mixin
    private RunChoices choices = new RunChoices();

    @Mixin
    private WhatIfs whatIfs = new WhatIfs();

    @Override
    public Integer call() throws Exception {
        if (files.size() > 1 && output == null) {
            throw UsageException.of("trace.folder");
        }
        Path folder = output != null && (files.size() > 1 || Files.isDirectory(output)) ? output : null;
        if (folder != null) {
            createFolder(folder);
        }
        int worst = 0;
        UnaryOperator<RunOptions> looking = options -> options.withLocals(locals || lineLocals)
                .withLineLocals(lineLocals ? RunOptions.EVERY_LINE : Set.of());
        try (var engines = choices.engines(looking, whatIfs)) {
            for (String file : files) {
                worst = Math.max(worst, trace(engines, file, folder));
            }
        }
        return worst;
    }

    private int trace(Engines engines, String file, @Nullable Path folder) throws Exception {
        if (!part.given().isWhole()) {
            return cut(engines, file, folder);
        }
        Input input;
        try {
            input = Input.of(file);
        } catch (UsageException e) {
            if (folder == null) {
                throw e;
            }
            System.err.println(Main.said(e.getMessage())); // The others are made all the same.
            return 2;
        }
        Input.Outcome outcome = input.outcome(engines);
        write(EventStream.of(outcome.trace()), folder == null ? output : folder.resolve(input.baseName() + ".jsonl"));
        Trace trace = outcome.trace();
        if (outcome.status() != 0 && trace.get(trace.size() - 1) instanceof TraceEvent.Ended ended) {
            System.err.println(Main.said(file, String.valueOf(ended.message())));
        }
        return outcome.status() == 0 ? 0 : outcome.status() == 3 && stopped(trace) ? 3 : 1;
    }

    /** A part of what is there: status 0, since it is not the program's end. */
    private int cut(Engines engines, String file, @Nullable Path folder) throws Exception {
        EventStream cut = Cut.asTrace(Input.events(file, engines), part.given());
        try {
            write(cut, folder == null ? output : folder.resolve(Input.baseName(file) + ".jsonl"));
        } catch (NothingCut e) {
            throw part.nothing(e, file);
        }
        return 0;
    }

    private static boolean stopped(Trace trace) {
        return trace.get(trace.size() - 1) instanceof TraceEvent.Ended e
                && e.outcome() == EndOutcome.STOPPED;
    }

    private static void write(EventStream trace, @Nullable Path to) throws UsageException, NothingCut {
        try {
            if (to == null) {
                TraceWriter.write(trace, System.out);
            } else {
                TraceFiles.write(trace, to);
            }
        } catch (NothingCut e) {
            throw e;
        } catch (IOException e) {
            throw UsageException.of("unwritten", "file", String.valueOf(to), "reason", Errors.reason(e));
        }
    }

    private static void createFolder(Path folder) throws UsageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw UsageException.of("no-folder", "folder", folder, "reason", Errors.reason(e));
        }
    }
}
