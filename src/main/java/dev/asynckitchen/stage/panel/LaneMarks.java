package dev.asynckitchen.stage.panel;

import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.TraceEvent;

/** What is marked in the lanes: where who printed something, and where who held the thread. Read once from a trace that may still grow. */
public final class LaneMarks {
    /** Whoever is at work that is no task. */
    public static final int NOBODY = -1;

    private final TraceIndex index;
    private final ByTask outputs = new ByTask();
    private final ByTask blocks = new ByTask();
    private int working = NOBODY;

    /** The marks of the trace that is read with {@code index}. */
    public LaneMarks(TraceIndex index) {
        this.index = index;
        index.tell(this::read);
    }

    /** Where somebody printed something, in his turn. */
    public ByTask outputs() {
        index.read();
        return outputs;
    }

    /** Where somebody held the thread in his turn, with a call that only waits. */
    public ByTask blocks() {
        index.read();
        return blocks;
    }

    private void read(int position, TraceEvent event) {
        switch (event) {
            case TraceEvent.Turn e -> working = e.task() == null ? NOBODY : e.task();
            case TraceEvent.TurnEnded _ -> working = NOBODY;
            case TraceEvent.Output _ -> outputs.add(working, position);
            case TraceEvent.Blocked e when !e.isWork() -> blocks.add(working, position);
            default -> { }
        }
    }
}
