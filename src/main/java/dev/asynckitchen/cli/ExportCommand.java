package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.PartOptions;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.report.exchange.ExchangeFormat;
import dev.asynckitchen.trace.cut.Cut;
import dev.asynckitchen.trace.cut.NothingCut;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.trace.file.TraceFormatException;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kitchen export}: the ending of each {@code -o} says for which tool. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", required = true)
    private List<Path> outputs = new ArrayList<>();

    @Mixin
    private PartOptions part = new PartOptions();

    @Mixin
    private RunChoices choices = new RunChoices();

    @Override
    public Integer call() throws Exception {
        List<ExchangeFormat> formats = new ArrayList<>();
        for (Path output : outputs) {
            formats.add(ExchangeFormat.of(output.toString()).orElseThrow(() -> UsageException.of("export.ending", "file", output.toString(),
                    "all", Phrases.row(ExchangeFormat.endings().stream().map(Caption::both).toList()).words())));
        }
        try (var engines = choices.engines()) {
            EventStream trace = Cut.asPart(Input.events(file, engines), part.given());
            for (int i = 0; i < formats.size(); i++) {
                write(trace, formats.get(i), outputs.get(i));
            }
        } catch (NothingCut e) {
            throw part.nothing(e, file);
        }
        return 0;
    }

    private static void write(EventStream trace, ExchangeFormat format, Path output) throws IOException, UsageException {
        try {
            TraceFiles.zipped(output, stream -> format.write(trace, stream));
        } catch (TraceFormatException | NothingCut e) {
            throw e;
        } catch (IOException e) {
            throw UsageException.of("unwritten", "file", output.toString(), "reason", Errors.reason(e));
        }
    }
}
