package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.function.Consumer;

/** What happened, readable without any picture: what every turn does and why it runs, grouped by tick. */
public final class Story {
    private static final double MOMENT = 1e-6;

    private final Trace trace;
    private final Wording wording;
    private final Consumer<String> line;
    private final Narrator narrator;
    private boolean inTurn;
    private int outside; // Where what happens outside of any turn begins that is not told yet.

    private Story(Trace trace, Wording wording, Consumer<String> line) {
        this.trace = trace;
        this.wording = wording;
        this.line = line;
        narrator = new Narrator(trace);
    }

    /** Tells the whole story of a finished trace, a line at a time. */
    public static void tell(Trace trace, Wording wording, Consumer<String> line) {
        var story = new Story(trace, wording, line);
        for (int i = 0; i < trace.size(); i++) {
            story.tell(i);
        }
    }

    private void tell(int i) {
        switch (trace.get(i)) {
            case TraceEvent.Tick e -> {
                tellOutside(i);
                Told told = narrator.round(i);
                say("");
                Caption round = Around.SAY.caption("story.round", "tick", Phrases.number(e.tick()), "time", Phrases.clock(e.time()));
                say((e.waited() > MOMENT ? Around.SAY.caption("story.round-waited", "round", round, "waited", told.headline()) : round).in(wording));
                told.more().forEach(more -> say("  " + more.in(wording)));
            }
            case TraceEvent.Turn e -> {
                tellOutside(i);
                inTurn = true;
                Told told = narrator.told(i);
                say("  " + e.turn() + ". " + told.headline().in(wording));
                told.more().forEach(more -> say("     " + more.in(wording)));
                say(Around.SAY.caption("story.why", "why", narrator.why(i)).in(wording).indent(5).stripTrailing());
            }
            case TraceEvent.TurnEnded _ -> {
                inTurn = false;
                outside = i + 1;
            }
            case TraceEvent.Output e -> {
                if (!inTurn) {
                    tellOutside(i);
                }
                e.text().lines().forEach(text -> say("     " + (e.stream().equals("stderr") ? "! " : e.isTyped() ? "< " : "> ") + text));
            }
            case TraceEvent.Ended e -> {
                tellOutside(i);
                say("");
                say(narrator.end().told().in(wording));
                if (e.outcome() != EndOutcome.STOPPED) {
                    say(Summary.of(trace).sentence(wording));
                }
            }
            default -> { } // Told with the turn that it happens in, or with what happens outside of any.
        }
    }

    /** What happened outside of any turn, up to {@code end}. */
    private void tellOutside(int end) {
        if (!inTurn && outside < end) {
            List<Caption> told = narrator.allOutside(outside, end);
            told.forEach(caption -> say("  " + caption.in(wording)));
        }
        inTurn = false;
        outside = end + 1;
    }

    private void say(String text) {
        line.accept(text);
    }
}
