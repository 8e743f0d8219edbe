package dev.asynckitchen.report.told;

import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.function.Consumer;

/** An account as plain text, line by line: how much in a column of its own, and what more there is to say below. */
public final class ReportText {
    private static final String MARGIN = "  ";
    private static final String CODE = "| ";
    private static final int MEASURE = 12;

    private ReportText() {}

    public static void tell(ReportStory account, Wording wording, Consumer<String> line) {
        account.opening().forEach(sentence -> line.accept(sentence.in(wording)));
        for (Section section : account.sections()) {
            line.accept("");
            line.accept(section.heading().in(wording));
            for (Row row : section.rows()) {
                line.accept(MARGIN + " ".repeat(Math.max(0, MEASURE - row.measure().length())) + row.measure() + MARGIN + row.headline().in(wording));
                if (!row.code().isEmpty()) {
                    line.accept(MARGIN.repeat(2) + " ".repeat(MEASURE) + CODE + row.code());
                }
                for (Caption detail : row.details()) {
                    line.accept(MARGIN.repeat(2) + " ".repeat(MEASURE) + detail.in(wording));
                }
            }
            if (section.more() > 0) {
                line.accept(MARGIN.repeat(2) + " ".repeat(MEASURE) + ReportStory.SAY.text("more", "more", Phrases.number(section.more())));
            }
        }
    }
}
