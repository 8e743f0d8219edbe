package dev.asynckitchen.game.script;

import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The timers as somebody reads them off: two whose numbers look the same are no different. */
public final class ShownTimes {
    /** So many are offered at the most: the first ones. */
    private static final int MOST = 5;

    ShownTimes() {}

    /** Whether two moments on the clock, in seconds, look the same. */
    public static boolean sameFace(double one, double other) {
        return Phrases.clock(one).equals(Phrases.clock(other));
    }

    /** To wind the clock to each time that a dial shows and that has not come yet, the earliest first. */
    List<LoopMove> later(KitchenState state) {
        var all = new ArrayList<LoopMove>();
        if (state.timers().stream().anyMatch(timer -> !Double.isFinite(timer.when()))) {
            return all; // What is not a time is neither early nor late.
        }
        double last = state.time();
        for (PendingTimer timer : state.timers()) {
            if (timer.when() > last && !sameFace(timer.when(), last) && all.size() < MOST) {
                all.add(new LoopMove.WindClock(timer.when()));
                last = timer.when();
            }
        }
        return all;
    }

    /** Whether they are due one after the other, as somebody reads them off. */
    static boolean areApart(List<PendingTimer> timers) {
        return timers.size() > 1 && timers.stream().allMatch(timer -> Double.isFinite(timer.when()))
                && !sameFace(timers.getFirst().when(), timers.getLast().when());
    }

    /** The timers of these handles, in this order. */
    List<PendingTimer> of(List<Integer> handles, KitchenState state) {
        return handles.stream().map(handle -> state.timers().stream().filter(timer -> timer.handle() == handle).findFirst().orElse(null))
                .filter(Objects::nonNull).toList();
    }
}
