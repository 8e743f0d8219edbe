package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a program ended.
 *
 * @param opened whether there ever was an event loop
 * @param burnt how many dishes burnt
 * @param binned how many were scraped into the bin
 * @param left how many were not done when it was over
 * @param message the uncaught exception or the limit, empty if there is none
 */
public record Ending(EndOutcome outcome, boolean opened, int burnt, int binned, int left, String message) {
    private static final int LONGEST = 90;

    /** As of a state in which the program is over. */
    static Ending of(KitchenState state) {
        EndOutcome outcome = state.ended() == null ? EndOutcome.OK : state.ended();
        int burnt = 0;
        int binned = 0;
        int left = 0;
        for (Dish dish : state.dishes().values()) {
            if (!dish.chore() && dish.place() instanceof Place.Done done) {
                burnt += done.outcome() == Outcome.EXCEPTION ? 1 : 0;
                binned += done.outcome() == Outcome.CANCELLED ? 1 : 0;
            } else if (!dish.chore()) {
                left++;
            }
        }
        return new Ending(outcome, state.tick() > 0 || !state.dishes().isEmpty() || state.printed() > 0 && outcome == EndOutcome.OK, burnt, binned, left,
                state.message() == null ? "" : state.message());
    }

    /** In one sentence or two. */
    public Caption told() {
        return said("end");
    }

    /** The same as a title, without the message. */
    public Caption title() {
        return said("end.title");
    }

    private Caption said(String key) {
        List<Caption> spoilt = Stream.of(count("burnt", burnt), count("binned", binned), count("left", left)).flatMap(Optional::stream).toList();
        return switch (outcome) {
            case OK -> Around.SAY.caption(key + ".ok", "spoilt", spoilt.isEmpty() ? "none" : Phrases.list(spoilt));
            case EXCEPTION -> Around.SAY.caption(key + (opened ? ".exception" : ".never-opened"), "message", Phrases.shorten(message, LONGEST));
            case STOPPED -> Around.SAY.caption(key + ".stopped", "message", Phrases.shorten(message, LONGEST));
        };
    }

    private static Optional<Caption> count(String what, int count) {
        return count == 0 ? Optional.empty() : Optional.of(Around.SAY.caption("end." + what, "count", count));
    }
}
