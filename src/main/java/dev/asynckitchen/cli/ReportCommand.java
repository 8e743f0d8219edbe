package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Engines;
import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.PartOptions;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.Seconds;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.report.Changes;
import dev.asynckitchen.report.Report;
import dev.asynckitchen.report.told.ReportJson;
import dev.asynckitchen.report.told.ReportPage;
import dev.asynckitchen.report.told.ReportStory;
import dev.asynckitchen.report.told.ReportText;
import dev.asynckitchen.trace.cut.Cut;
import dev.asynckitchen.trace.cut.NothingCut;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kitchen report}: exit status {@value #HELD} when a turn held the loop for longer than {@code --fail-over} says. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    static final int HELD = 4;
    private static final int MOST = 1_000;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after", arity = "0..1")
    private @Nullable String after;

    @ArgGroup
    private @Nullable Form form;

    /** What it is written as, if not as text. */
    static final class Form {
        @Option(names = "--json")
        private boolean json;

        @Option(names = "--html")
        private boolean html;
    }

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private @Nullable Path output;

    @Option(names = "--fail-over", paramLabel = "DURATION")
    private @Nullable String failOver;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5")
    private int top;

    @Mixin
    private PartOptions part = new PartOptions();

    @Mixin
    private RunChoices choices = new RunChoices();

    @Override
    public Integer call() throws Exception {
        double most = failOver == null ? Double.POSITIVE_INFINITY : Seconds.of("--fail-over", failOver);
        if (top < 1 || top > MOST) {
            throw UsageException.of("report.top", "text", String.valueOf(top), "most", String.valueOf(MOST));
        }
        if (after != null && (form != null && form.html || failOver != null)) {
            throw UsageException.of("report.one");
        }
        try (var engines = choices.engines()) {
            if (after != null) {
                Changes comparison = Changes.of(part(file, engines), part(after, engines), top);
                write(out -> ReportJson.write(comparison, out), () -> "", ReportStory.of(comparison));
                return 0;
            }
            Report report = Report.of(part(file, engines), top);
            write(out -> ReportJson.write(report, out), () -> ReportPage.of(report), ReportStory.of(report));
            return report.longest() > most ? HELD : 0;
        } catch (NothingCut e) {
            throw part.nothing(e, file);
        }
    }

    private EventStream part(String of, Engines engines) throws UsageException, IOException, InterruptedException {
        return Cut.asPart(Input.events(of, engines), part.given());
    }

    private void write(Consumer<OutputStream> json, Supplier<String> page, ReportStory account) throws UsageException {
        WholeFile.Content content = stream -> {
            var out = new PrintStream(stream, false, StandardCharsets.UTF_8);
            if (form != null && form.json) {
                json.accept(out);
                out.println();
            } else if (form != null && form.html) {
                out.print(page.get());
            } else {
                ReportText.tell(account, Wording.TERMS, out::println);
            }
            out.flush();
        };
        try {
            if (output == null) {
                content.writeTo(System.out);
            } else {
                WholeFile.write(output, content);
            }
        } catch (IOException e) {
            throw UsageException.of("unwritten", "file", String.valueOf(output), "reason", Errors.reason(e));
        }
    }
}
