package dev.asynckitchen.report.told;

import dev.asynckitchen.kitchen.thing.Names;
import dev.asynckitchen.kitchen.thing.Waits;
import dev.asynckitchen.report.Change;
import dev.asynckitchen.report.finding.Busy;
import dev.asynckitchen.report.finding.Crowd;
import dev.asynckitchen.report.finding.Held;
import dev.asynckitchen.report.finding.LateCancel;
import dev.asynckitchen.report.finding.LateTimer;
import dev.asynckitchen.report.finding.Lost;
import dev.asynckitchen.report.finding.Mishap;
import dev.asynckitchen.report.finding.NeverEnded;
import dev.asynckitchen.report.finding.Queued;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.finding.Who;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Findings in words, a kind a method. */
final class FindingWords {
    private static final String NONE = "none";
    private static final int LONGEST = 60;
    private static final double NOTABLE = 0.001; // What is shorter is told as a moment.

    private final List<String> lines; // Of the program.
    private final @Nullable Names names;

    /** @param names of tasks in the kitchen's words; absent where they are called as asyncio calls them */
    FindingWords(String source, @Nullable Names names) {
        lines = source.lines().toList();
        this.names = names;
    }

    Row of(Mishap finding) {
        return switch (finding) {
            case Held one -> held(one);
            case Lost one -> lost(one);
            case LateCancel one -> cancelled(one);
            case Queued one -> queued(one);
            case NeverEnded one -> alive(one);
            case LateTimer one -> late(one);
            case Crowd one -> row(Phrases.number(one.longest()), one.longest(), ReportStory.SAY.caption("crowd.one", "ready", one.longest()), one.place(), List.of());
            case Busy one -> seconds(one.seconds(), ReportStory.SAY.caption("busy.one", "function", shown(one.function()), "turns", one.turns(),
                    "longest", one.longest() < NOTABLE ? NONE : Phrases.seconds(one.longest()), "tasks", one.tasks(),
                    "each", Phrases.seconds(one.each())), one.place(), List.of());
        };
    }

    static Row of(Change change) {
        String key = "change." + change.kind().key();
        Caption what = change.on() == null
                ? ReportStory.SAY.caption(key, "name", shown(change.name()))
                : ReportStory.SAY.caption(key, "what", what(change.on(), change.nth()));
        boolean counted = change.kind() == Change.Kind.READY;
        String sign = change.after() > change.before() ? "+" : "-";
        return new Row(sign + amount(Math.abs(change.by()), counted), Math.abs(change.by()), ReportStory.SAY.caption("change.one", "what", what,
                "before", amount(change.before(), counted), "after", amount(change.after(), counted)), "", List.of(), change.place());
    }

    private static String amount(double amount, boolean counted) {
        return counted ? Phrases.number(Math.round(amount)) : Phrases.clock(amount);
    }

    private Row held(Held one) {
        Caption headline = one.what() != null
                ? ReportStory.SAY.caption("held.call", "who", who(one.who()), "call", one.what(),
                        "inside", one.inside() == null || one.inside().equals(one.who().function()) ? NONE : shown(one.inside()), "line", line(one.place()),
                        "file", file(one.place()))
                : ReportStory.SAY.caption("held.own", "who", who(one.who()), "line", line(one.place()), "file", file(one.place()));
        List<Caption> more = new ArrayList<>();
        if (!one.over()) {
            more.add(ReportStory.SAY.caption("held.broken"));
        }
        if (one.what() != null && !one.chain().isEmpty() || one.chain().size() > 1) {
            more.add(ReportStory.SAY.caption("held.chain", "chain", Phrases.row(one.chain().stream()
                    .map(frame -> ReportStory.SAY.caption("held.frame", "function", shown(frame.function()), "line", Phrases.number(frame.line()),
                            "file", Objects.requireNonNullElse(frame.file(), "none"))).toList())));
        }
        if (one.waiting() > 0) {
            List<Caption> others = one.others().stream().map(other -> who(other.who())).distinct().toList();
            more.add(ReportStory.SAY.caption("held.others", "others", Phrases.row(others, one.waiting()),
                    "count", one.waiting(), "waited", Phrases.seconds(one.waited())));
        }
        return seconds(one.seconds(), headline, one.place(), more);
    }

    private Row lost(Lost one) {
        boolean placed = one.who() != null || one.place().line() != null;
        Caption headline = placed
                ? ReportStory.SAY.caption("lost.one", "who", one.who() == null ? Caption.both(NONE) : who(one.who()), "line", line(one.place()),
                        "message", one.message())
                : ReportStory.SAY.caption("lost.alone", "message", one.message());
        return row(ReportStory.SAY.text("times", "times", Phrases.number(one.times())), one.times(), headline, one.place(), List.of());
    }

    private Row cancelled(LateCancel one) {
        Caption headline = ReportStory.SAY.caption("cancels.one", "who", who(one.who()), "line", line(one.place()),
                "end", one.outcome() == null ? NONE : one.outcome().name().toLowerCase(Locale.ROOT));
        return seconds(one.seconds(), headline, one.place(), one.requests() < 2 ? List.of()
                : List.of(ReportStory.SAY.caption("cancels.requests", "requests", Phrases.number(one.requests()))));
    }

    private Row queued(Queued one) {
        Caption headline = ReportStory.SAY.caption("queued.one", "what", what(one.on(), one.nth()),
                "size", one.maxsize() == 0 ? NONE : Phrases.number(one.maxsize()), "times", one.times(), "longest", Phrases.seconds(one.longest()));
        List<Caption> more = new ArrayList<>();
        more.add(ReportStory.SAY.caption("queued.longest", "who", who(one.who()), "line", line(one.place())));
        if (one.giver() != null) {
            Awaited.Kind awaited = one.giver().awaited();
            more.add(ReportStory.SAY.caption("queued.giver", "who", who(one.giver().who()),
                    "awaited", awaited == null || awaited == Awaited.Kind.TASK ? Caption.both(NONE) : what(new Awaited(awaited, null, null, null), 1),
                    "line", one.giver().line() == null ? NONE : Phrases.number(one.giver().line())));
        }
        if (one.still() > 0) {
            more.add(ReportStory.SAY.caption("queued.still", "still", one.still()));
        }
        return seconds(one.sum(), headline, one.place(), more);
    }

    private Row alive(NeverEnded one) {
        Caption headline = one.on() == null
                ? ReportStory.SAY.caption("alive.ready", "who", who(one.who()), "line", line(one.place()))
                : ReportStory.SAY.caption("alive.waiting", "who", who(one.who()), "what", what(one.on(), one.nth()), "line", line(one.place()));
        return seconds(one.seconds(), headline, one.place(), List.of());
    }

    private Row late(LateTimer one) {
        Caption headline = ReportStory.SAY.caption("late.one", "who", who(one.who()), "line", line(one.place()), "when", Phrases.clock(one.when()));
        return seconds(one.late(), headline, one.place(), one.by() == null ? List.of()
                : List.of(ReportStory.SAY.caption("late.by", "who", who(one.by().who()), "seconds", Phrases.seconds(one.by().seconds()),
                        "turn", Phrases.number(one.by().turn()))));
    }

    private Row seconds(double seconds, Caption headline, Whereabouts place, List<Caption> more) {
        return row(Phrases.seconds(seconds), seconds, headline, place, more);
    }

    private Row row(String measure, double weight, Caption headline, Whereabouts place, List<Caption> more) {
        List<Caption> details = new ArrayList<>(List.of(place(place)));
        details.addAll(more);
        return new Row(measure, weight, headline, place.file() == null ? code(place.line()) : "", details, place);
    }

    private String code(@Nullable Integer line) {
        return line == null || line < 1 || line > lines.size() ? "" : lines.get(line - 1).strip();
    }

    private static Caption place(Whereabouts place) {
        return ReportStory.SAY.caption(place.turn() == 0 ? "place.before" : "place", "turn", Phrases.number(place.turn()),
                "tick", Phrases.number(place.tick()), "time", Phrases.clock(place.time()));
    }

    private Caption who(Who who) {
        Caption own = asyncio(who);
        return names == null || who.task() == null ? own : new Caption(names.name(who.task()).words(), own.terms());
    }

    /** A task by what it runs and what it is called, a callback by its name. */
    private static Caption asyncio(Who who) {
        if (who.task() == null) {
            return Caption.both(shown(who.function()));
        }
        if (who.function().isEmpty()) {
            return Caption.both(who.name().isEmpty() ? Phrases.task(who.task()) : Phrases.name(who.name()));
        }
        if (who.name().equals(who.function())) {
            return Caption.both(Phrases.name(who.name()));
        }
        return ReportStory.SAY.caption("who", "function", shown(who.function()), "name", Phrases.name(who.name()));
    }

    private static Caption what(Awaited on, int nth) {
        return Waits.what(on, new Names() {
            @Override
            public Caption name(int task) {
                return Caption.both(Phrases.task(task));
            }

            @Override
            public int nth(int resource) {
                return nth;
            }
        });
    }

    private static String line(Whereabouts place) {
        @Nullable Integer line = place.line();
        return line == null ? NONE : Phrases.number(line);
    }

    private static String file(Whereabouts place) {
        return Objects.requireNonNullElse(place.file(), NONE);
    }

    private static String shown(String function) {
        return Phrases.shorten(function.replace("<locals>.", ""), LONGEST);
    }
}
