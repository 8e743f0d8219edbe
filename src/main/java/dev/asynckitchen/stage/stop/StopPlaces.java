package dev.asynckitchen.stage.stop;

import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.trace.TraceEvent;

/** All places where a playhead stops in one performance, by whose turn it is; -1 for no task's. Read once from a trace that may still grow. */
public final class StopPlaces {
    private final Stage stage;
    private final Stops stops;
    private final Halts halts;
    private final ByTask all = new ByTask();
    private int read;
    private int working = -1;

    public StopPlaces(Stage stage, Stops stops) {
        this.stage = stage;
        this.stops = stops;
        halts = new Halts(stage, stops);
    }

    /** Where they stand in the trace, as far as that is there by now. */
    public ByTask all() {
        for (int size = stops.isIdle() ? 0 : stage.trace().size(); read < size; read++) {
            TraceEvent event = stage.trace().get(read);
            if (event instanceof TraceEvent.Turn turn) {
                working = turn.task() == null ? -1 : turn.task();
            }
            if (halts.stopsAt(read)) {
                all.add(working, read);
            }
            if (event instanceof TraceEvent.TurnEnded) {
                working = -1;
            }
        }
        return all;
    }

    /** Whether these are the places in that performance for those stops. */
    public boolean areOf(Stage shown, Stops wanted) {
        return stage == shown && stops.equals(wanted);
    }
}
