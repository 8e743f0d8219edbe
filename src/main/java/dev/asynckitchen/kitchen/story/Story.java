package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.function.Consumer;

/** What happened, readable without any picture: one line a turn, grouped by tick. */
public final class Story {
    private Story() {}

    /** Tells the whole story of a finished trace, a line at a time. */
    public static void tell(Trace trace, Wording wording, Consumer<String> line) {
        var narrator = new Narrator(trace);
        var kitchen = new Kitchen(trace);
        boolean terms = wording == Wording.TERMS;
        for (int i = 0; i < trace.size(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.LoopOpened e ->
                    line.accept(terms ? "Event loop " + e.loop() + " is created." : "The kitchen opens.");
                case TraceEvent.LoopClosed e ->
                    line.accept(terms ? "Event loop " + e.loop() + " is closed." : "The kitchen closes.");
                case TraceEvent.Tick e -> {
                    line.accept("");
                    line.accept((terms ? "Tick " : "Round ") + e.tick() + ", at " + Phrases.clock(e.time())
                            + (e.waited() > 1e-6 ? ". " + narrator.round(i, kitchen.at(i)).in(wording) : ""));
                }
                case TraceEvent.Turn e -> {
                    line.accept("  " + e.turn() + ". " + narrator.turn(i).in(wording));
                    line.accept("     Why now: " + narrator.why(i).in(wording));
                }
                case TraceEvent.Output e ->
                    e.text().lines().forEach(text -> line.accept("     " + (e.stream().equals("stderr") ? "! " : "> ") + text));
                case TraceEvent.Blocked e -> {
                    if (!kitchen.at(i).open()) {
                        line.accept((terms ? "  The thread is held for " : "  The chef stands there for ")
                                + Phrases.seconds(e.seconds()) + " (" + e.what() + ").");
                    }
                }
                case TraceEvent.Ended e -> {
                    line.accept("");
                    line.accept(narrator.end(e).in(wording));
                    if (e.outcome() != EndOutcome.STOPPED) {
                        line.accept(Summary.of(trace).sentence(wording));
                    }
                }
                default -> { }
            }
        }
    }
}
