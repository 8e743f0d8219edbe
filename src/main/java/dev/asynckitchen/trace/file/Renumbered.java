package dev.asynckitchen.trace.file;

import dev.asynckitchen.trace.TraceEvent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts turns and ticks anew, from 1 as in any trace; a turn that was cut off is named no more. Tasks, handles and things keep their ids. */
public final class Renumbered {
    private int[] turns = new int[64]; // Those that are kept, by their numbers in the whole trace, which ascend.
    private int size;
    private int ticks;

    /** The next event, as it is told. */
    public TraceEvent of(TraceEvent event) {
        return switch (event) {
            case TraceEvent.Tick e -> new TraceEvent.Tick(++ticks, e.time(), e.waited());
            case TraceEvent.Turn e -> {
                if (size == turns.length) {
                    turns = Arrays.copyOf(turns, size * 2);
                }
                turns[size++] = e.turn();
                yield new TraceEvent.Turn(size, e.handle(), e.callback(), e.task());
            }
            case TraceEvent.TurnEnded e -> new TraceEvent.TurnEnded(size, e.spent());
            case TraceEvent.Scheduled e -> new TraceEvent.Scheduled(
                    e.handle(), e.callback(), e.task(), by(e.by()), e.cause(), e.source(), e.errand(), e.concerns());
            case TraceEvent.Timer e -> new TraceEvent.Timer(e.handle(), e.when(), e.callback(), e.task(), by(e.by()), e.errand(), e.concerns());
            case TraceEvent.HandleCancelled e -> new TraceEvent.HandleCancelled(e.handle(), by(e.by()));
            case TraceEvent.CancelRequested e -> new TraceEvent.CancelRequested(e.task(), by(e.by()), e.message());
            default -> event; // Names no turn.
        };
    }

    private @Nullable Integer by(@Nullable Integer turn) {
        int at = turn == null ? -1 : Arrays.binarySearch(turns, 0, size, turn);
        return at < 0 ? null : at + 1;
    }
}
