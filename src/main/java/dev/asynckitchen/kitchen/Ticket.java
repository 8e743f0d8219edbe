package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Errand;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the rail: a handle in the ready queue.
 *
 * @param task the dish it is for; absent for a note, a plain callback
 * @param callback the callback's {@code __qualname__}
 * @param errand what it is for
 * @param thisRound whether it is cooked in this tick; the others hang behind the divider
 * @param cancelled a cancelled handle: it is skipped when its turn comes
 */
public record Ticket(int handle, @Nullable Integer task, String callback, Errand errand, boolean thisRound, boolean cancelled) {

    Ticket inThisRound() {
        return new Ticket(handle, task, callback, errand, true, cancelled);
    }

    Ticket calledOff() {
        return new Ticket(handle, task, callback, errand, thisRound, true);
    }
}
