package dev.asynckitchen.report;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.trace.Awaited;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that two traces of it take different times for.
 *
 * @param name the function's, empty where it is about none
 * @param on what is waited for, absent where it is about no waits
 * @param nth which of its kind that is
 * @param before seconds, or for {@link Kind#READY} handles; 0 where there was none of it
 * @param after the same in the other trace
 * @param place where it is in the trace after, else in the one before
 */
public record Change(Kind kind, String name, @Nullable Awaited on, int nth, double before, double after, Whereabouts place) {

    /** What is compared; in JSON {@code longest-turn} ... */
    public enum Kind {
        /** All of it, on the loop's clock. */
        CLOCK,
        /** The longest that a turn held the loop. */
        LONGEST_TURN,
        /** The latest timer. */
        LATENESS,
        LATE_ON_AVERAGE,
        /** The longest ready queue, in handles. */
        READY,
        /** All turns of a function. */
        BUSY,
        /** How long a task of a function is there, on average. */
        LIVED,
        /** All waits for one thing. */
        QUEUED;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As in JSON. */
        @JsonValue
        public String key() {
            return key;
        }
    }

    /** How much more it is than before. */
    public double by() {
        return after - before;
    }
}
