package dev.asynckitchen.lint.told;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.function.Consumer;

/** Findings as plain text, as compilers and linters write them: editors find the places in it. */
public final class LintText {
    private static final Messages SAY = Messages.of("lint");
    private static final String MARGIN = "    ";
    private static final String CODE = "| ";

    private LintText() {}

    /**
     * Tells of one program.
     *
     * @param file what it is called by whoever asks
     * @param source its text
     */
    public static void tell(String file, String source, List<Finding> findings, Wording wording, Consumer<String> line) {
        if (findings.isEmpty()) {
            line.accept(SAY.text("text.nothing", "file", file));
        }
        for (Finding finding : findings) {
            Span at = finding.at();
            line.accept(SAY.text("text.finding", "file", file, "line", Phrases.number(at.line()), "column", Phrases.number(at.column()),
                    "rule", finding.rule().key(), "what", finding.what().in(wording)));
            String code = Span.ofLine(source, at.line()).in(source);
            if (!code.isEmpty()) {
                line.accept(MARGIN + CODE + code);
            }
            if (finding.advice() != null) {
                line.accept(MARGIN + finding.advice().in(wording));
            }
        }
    }
}
