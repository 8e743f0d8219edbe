package dev.asynckitchen.report.told;

import dev.asynckitchen.kitchen.thing.Names;
import dev.asynckitchen.report.Change;
import dev.asynckitchen.report.Changes;
import dev.asynckitchen.report.Report;
import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Lateness;
import dev.asynckitchen.report.finding.Mishap;
import dev.asynckitchen.report.finding.Sum;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * A report in sentences.
 *
 * @param opening what was looked at
 * @param sections what was found, a kind each; kinds of which nothing was found are left out
 * @param calm whether nothing held up the loop, and nothing went wrong beside it
 */
public record ReportStory(List<Caption> opening, List<Section> sections, boolean calm) {
    static final Messages SAY = Messages.of("report");

    public ReportStory {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
    }

    /** What all of it is called. */
    public static Caption title() {
        return SAY.caption("title");
    }

    public static ReportStory of(Report report) {
        return of(report, new FindingWords(report.header().program().source(), null));
    }

    /** The same where tasks have other names in the kitchen's words: the ones by which they are seen. */
    public static ReportStory of(Report report, Names names) {
        return of(report, new FindingWords(report.header().program().source(), names));
    }

    private static ReportStory of(Report report, FindingWords rows) {
        List<Section> sections = new ArrayList<>();
        add(sections, "held", SAY.caption("held.told"), report.held(), rows);
        add(sections, "lost", SAY.caption("lost.told"), report.lost(), rows);
        add(sections, "cancels", SAY.caption("cancels.told"), report.cancels(), rows);
        add(sections, "queued", SAY.caption("queued.told"), report.queued(), rows);
        if (report.ended() != null) {
            add(sections, "alive", SAY.caption("alive.told"), report.alive(), rows);
        }
        Lateness timers = report.lateness();
        add(sections, "late", SAY.caption("late.told", "timers", timers.timers(), "mean", Phrases.seconds(timers.mean()),
                "most", Phrases.seconds(timers.most())), report.late(), rows);
        boolean found = !sections.isEmpty();
        if (report.ended() == null) { // Who goes on in a trace that breaks off may have done well.
            add(sections, "alive", SAY.caption("alive.told"), report.alive(), rows);
        }
        add(sections, "busy", SAY.caption("busy.told"), report.busy(), rows);
        if (report.crowd() != null && report.crowd().longest() > 1) {
            add(sections, "crowd", SAY.caption("crowd.told"), new Found<>(List.of(report.crowd()), 1), rows);
        }
        return new ReportStory(opening(report, found), sections, !found);
    }

    /** What became slower, and what faster. */
    public static ReportStory of(Changes comparison) {
        List<Section> sections = new ArrayList<>();
        add(sections, "slower", comparison.slower());
        add(sections, "faster", comparison.faster());
        List<Caption> opening = new ArrayList<>();
        opening.add(SAY.caption("compare.told", "before", comparison.before(), "after", comparison.after()));
        if (sections.isEmpty()) {
            opening.add(SAY.caption("compare.same"));
        }
        return new ReportStory(opening, sections, sections.isEmpty());
    }

    private static void add(List<Section> sections, String key, List<Change> changes) {
        if (!changes.isEmpty()) {
            sections.add(new Section(key, SAY.caption(key + ".heading"), SAY.caption(key + ".told"), changes.stream().map(FindingWords::of).toList(), 0));
        }
    }

    private static void add(List<Section> sections, String key, Caption told, Found<? extends Mishap> found, FindingWords rows) {
        if (!found.first().isEmpty()) {
            sections.add(new Section(key, SAY.caption(key + ".heading"), told, found.first().stream().map(rows::of).toList(),
                    found.all() - found.first().size()));
        }
    }

    private static List<Caption> opening(Report report, boolean found) {
        Sum sum = report.sum();
        String program = report.header().program().name();
        List<Caption> opening = new ArrayList<>();
        if (sum.loops() == 0 && sum.turns() == 0) {
            opening.add(SAY.caption("sum.no-loop", "program", program));
        } else {
            opening.add(SAY.caption("sum", "program", program, "seconds", Phrases.clock(sum.seconds()), "turns", sum.turns(),
                    "ticks", sum.ticks(), "tasks", sum.tasks()));
            if (!found) {
                opening.add(SAY.caption("sum.nothing"));
            }
        }
        if (report.header().cut() != null) {
            opening.add(SAY.caption("sum.cut", "seconds", Phrases.clock(report.header().cut())));
        }
        if (report.ended() == null) {
            opening.add(SAY.caption("sum.no-end"));
        } else if (report.ended().outcome() != EndOutcome.OK) {
            String message = report.ended().message() == null ? "" : report.ended().message();
            opening.add(SAY.caption(report.ended().outcome() == EndOutcome.STOPPED ? "sum.stopped" : "sum.exception", "message", message));
        }
        if (report.header().clock().equals("virtual") && sum.turns() > 0) {
            opening.add(SAY.caption("sum.virtual"));
        }
        return opening;
    }
}
