package dev.asynckitchen.report.finding;

import dev.asynckitchen.trace.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn during which the clock moved: nobody else could go on meanwhile.
 *
 * @param place where the turn began, at the line that took the time as far as that is known
 * @param seconds how far the clock moved
 * @param over whether the turn came to its end; if not, it took so long at least
 * @param what the call that took the most of it, such as {@code time.sleep}; absent where the trace does not tell
 * @param inside the function whose line that is; absent where the trace does not tell
 * @param chain the await chain that the turn went on from, outermost first; empty for a task's first turn and for a callback
 * @param others those who were ready or due and had to wait because of it, who waited longest first; the first few of them
 * @param waiting how many there were in all
 * @param waited how long they waited because of it, added up, in seconds; at least so long, where something became ready in a turn that
 *     does not say what it did when
 */
public record Held(
        Who who, Whereabouts place, double seconds, boolean over, @Nullable String what, @Nullable String inside, List<Frame> chain,
        List<Other> others, int waiting, double waited) implements Mishap {

    /** Somebody who had to wait, and how long because of this turn. */
    public record Other(Who who, double seconds) {}

    public Held {
        chain = List.copyOf(chain);
        others = List.copyOf(others);
    }
}
