package dev.asynckitchen.report.told;

import static java.util.Objects.requireNonNull;

import dev.asynckitchen.report.Report;
import dev.asynckitchen.report.finding.Crowd;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report as one HTML page that needs nothing else: no script, no picture and no typeface from elsewhere. Its parts are in
 * {@code assets/report.html}, each after a comment with its name.
 */
public final class ReportPage {
    private static final Pattern PART = Pattern.compile("<!--(\\w+)-->\\n");
    private static final Pattern HOLE = Pattern.compile("@\\{(\\w+)}");
    private static final Wording WORDING = Wording.TERMS;
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 100;

    private final Map<String, String> parts = new HashMap<>();

    private ReportPage() {
        String template = template();
        String name = "page";
        int from = 0;
        Matcher next = PART.matcher(template);
        while (next.find()) {
            parts.put(name, template.substring(from, next.start()));
            name = next.group(1);
            from = next.end();
        }
        parts.put(name, template.substring(from));
    }

    public static String of(Report report) {
        return new ReportPage().page(report, ReportStory.of(report));
    }

    private String page(Report report, ReportStory account) {
        return fill("page", Map.of(
                "language", Locale.ENGLISH.getLanguage(), "title", escaped(ReportStory.title()), "program", escaped(report.header().program().name()),
                "opening", account.opening().stream().map(sentence -> fill("sentence", Map.of("text", escaped(sentence)))).collect(Collectors.joining()),
                "sections", account.sections().stream().map(section -> section(section, report)).collect(Collectors.joining()),
                "footer", escaped(ReportStory.SAY.text("page.footer", "python", report.header().python(), "implementation", report.header().implementation()))));
    }

    private String section(Section section, Report report) {
        double most = section.rows().stream().mapToDouble(Row::weight).max().orElse(1);
        boolean drawn = section.key().equals("crowd") && report.crowd() != null && report.crowd().steps().size() > 1;
        return fill("section", Map.of("heading", escaped(section.heading()), "told", escaped(section.told()),
                "chart", drawn ? chart(requireNonNull(report.crowd()), section) : "",
                "rows", section.rows().stream().map(row -> row(row, most)).collect(Collectors.joining()),
                "rest", section.more() == 0 ? ""
                        : fill("rest", Map.of("text", escaped(ReportStory.SAY.text("more", "more", Phrases.number(section.more())))))));
    }

    private String row(Row row, double most) {
        return fill("row", Map.of("measure", escaped(row.measure()), "headline", escaped(row.headline()),
                "share", most <= 0 ? "0" : String.format(Locale.ROOT, "%.1f", 100 * row.weight() / most),
                "code", row.code().isEmpty() ? "" : fill("code", Map.of("text", escaped(row.code()))),
                "details", row.details().stream().map(detail -> fill("detail", Map.of("text", escaped(detail)))).collect(Collectors.joining())));
    }

    /** The ready queue in steps over the clock. */
    private String chart(Crowd crowd, Section section) {
        List<Crowd.Step> steps = crowd.steps();
        double from = steps.getFirst().time();
        double length = Math.max(steps.getLast().time() - from, Double.MIN_NORMAL);
        var points = new StringBuilder();
        double before = HEIGHT;
        for (Crowd.Step step : steps) {
            double x = (step.time() - from) / length * WIDTH;
            double y = HEIGHT - HEIGHT * step.ready() / crowd.longest();
            points.append(String.format(Locale.ROOT, "%.1f,%.1f %.1f,%.1f ", x, before, x, y));
            before = y;
        }
        return fill("chart", Map.of("points", points.append(String.format(Locale.ROOT, "%.0f,%.1f", WIDTH, before)).toString(),
                "told", escaped(section.heading())));
    }

    private String fill(String part, Map<String, String> holes) {
        return HOLE.matcher(requireNonNull(parts.get(part), part))
                .replaceAll(hole -> Matcher.quoteReplacement(requireNonNull(holes.get(hole.group(1)), hole.group(1))));
    }

    private static String escaped(Caption caption) {
        return escaped(caption.in(WORDING));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream in = requireNonNull(ReportPage.class.getResourceAsStream("/assets/report.html"), "the page is packed")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
