package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** Where a dish is. A dish is in one place at a time. */
public sealed interface Place {

    /** Ready: its ticket, of this handle, hangs on the rail. */
    record Rail(int handle) implements Place {}

    /** Under the chef's hands: its turn runs. */
    record Worktop() implements Place {}

    /** On burner {@code burner}, 0-based: it sleeps from {@code since} until {@code until}, both on the loop's clock in seconds. */
    record Stove(double since, double until, int burner) implements Place {}

    /** Put aside on place {@code seat}, 0-based, until {@code on} happens: on the shelf, before the hook, the oven, the bell, the pass, in the back room ... */
    record Waiting(Awaited on, double since, int seat) implements Place {}

    /**
     * Over: served, burnt or in the bin, as the {@code nth} of all, from 1; {@code value} is a short {@code repr}.
     * {@code forgotten}: it burnt, nobody ever asked what became of it, and so it went into the bin at closing time.
     */
    record Done(Outcome outcome, @Nullable String value, double at, int nth, boolean forgotten) implements Place {
        /** Whether it is in the bin and not on the pass. */
        public boolean binned() {
            return forgotten || outcome == Outcome.CANCELLED;
        }
    }

    /** Just made, and not yet on the rail: an eager task before its first step. */
    record Nowhere() implements Place {}
}
