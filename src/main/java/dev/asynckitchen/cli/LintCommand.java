package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.lint.Lint;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.told.LintJson;
import dev.asynckitchen.lint.told.LintText;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Wording;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kitchen lint}: exit status {@value #FOUND} when it has found something. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    static final int FOUND = 1;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<String> files = List.of();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private RunChoices choices = new RunChoices();

    @Override
    public Integer call() throws Exception {
        Map<String, List<Finding>> all = new LinkedHashMap<>();
        try (var engines = choices.engines()) {
            for (String file : files) {
                Input input = Input.of(file);
                Trace trace = input.outcome(engines).trace();
                List<Finding> found = Lint.of(trace, engines.read(input, trace.header().program()));
                all.put(file, found);
                if (!json) {
                    LintText.tell(file, trace.header().program().source(), found, Wording.TERMS, System.out::println);
                }
                tellOfItsEnd(file, trace);
            }
        }
        if (json) {
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            LintJson.write(all, out);
            out.println();
            out.flush();
        }
        return all.values().stream().allMatch(List::isEmpty) ? 0 : FOUND;
    }

    /** What a program that was stopped would have done is not known. */
    private static void tellOfItsEnd(String file, Trace trace) {
        if (trace.size() > 0 && trace.get(trace.size() - 1) instanceof TraceEvent.Ended(EndOutcome outcome, String message, _)
                && outcome == EndOutcome.STOPPED && message != null) {
            System.err.println(Main.said(file, message));
        }
    }
}
