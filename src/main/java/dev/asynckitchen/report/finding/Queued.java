package dev.asynckitchen.report.finding;

import dev.asynckitchen.trace.Awaited;
import org.jspecify.annotations.Nullable;

/**
 * What tasks waited for that others had to give: a lock, room in a queue ...
 *
 * @param on what, and in which way
 * @param nth which of its kind it is, from 1 in the order in which they were made
 * @param maxsize a queue's, 0 for any other
 * @param times how often somebody waited so
 * @param sum how long, added up, in seconds
 * @param longest the longest that one waited
 * @param who that one
 * @param place where it began to wait
 * @param still how many wait when the trace ends
 * @param giver who gave it to the one that waited longest; absent where nobody did, or the trace does not tell
 */
public record Queued(
        Awaited on, int nth, int maxsize, int times, double sum, double longest, Who who, Whereabouts place, int still, @Nullable Giver giver)
        implements Mishap {

    /**
     * Who gave it: gave back a lock, took something off a full queue, put something into an empty one ...
     *
     * @param awaited what that one awaited last before, absent if nothing
     * @param line where
     */
    public record Giver(Who who, Awaited.@Nullable Kind awaited, @Nullable Integer line) {}

    /** Whether somebody has to give something back, and not only to bring something: a lock, a semaphore, room in a queue. */
    public boolean contended() {
        return switch (on.kind()) {
            case LOCK, SEMAPHORE, QUEUE_PUT -> true;
            default -> false;
        };
    }
}
