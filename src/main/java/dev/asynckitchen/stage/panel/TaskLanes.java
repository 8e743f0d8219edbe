package dev.asynckitchen.stage.panel;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every task did in which beat, and the loop itself, for the timeline: read once from a trace that may still grow. Not thread-safe.
 *
 * <p>A turn takes its whole beat; what comes of it begins with the next one.
 */
public final class TaskLanes {

    /** What a task does. */
    public enum State {
        /** In the ready queue. */
        READY,
        RUNNING,
        SLEEPING,
        WAITING,
        SERVED,
        BURNT,
        CANCELLED;

        boolean over() {
            return compareTo(SERVED) >= 0;
        }
    }

    private static final State[] STATES = State.values();

    /** One task's states, each from a beat until the next one's beat. */
    public static final class Lane {
        private final int task;
        private final @Nullable Integer parent;
        private int[] beats = new int[8];
        private byte[] states = new byte[8];
        private int size;

        private Lane(int task, @Nullable Integer parent) {
            this.task = task;
            this.parent = parent;
        }

        public int task() {
            return task;
        }

        /** The task that made it; null if none did. */
        public @Nullable Integer parent() {
            return parent;
        }

        public int size() {
            return size;
        }

        /** The beat with which segment {@code i} begins. */
        public int beat(int i) {
            return beats[i];
        }

        public State state(int i) {
            return STATES[states[i]];
        }

        /** The segment that covers {@code beat}; -1 before the first. */
        public int segmentAt(int beat) {
            int found = Arrays.binarySearch(beats, 0, size, beat);
            return found >= 0 ? found : -found - 2;
        }

        private void change(int beat, State state) {
            if (size > 0 && beats[size - 1] == beat) {
                size--; // It lasted no time.
            }
            if (size > 0 && states[size - 1] == state.ordinal()) {
                return;
            }
            if (size == beats.length) {
                int room = size + (size >> 1);
                beats = Arrays.copyOf(beats, room);
                states = Arrays.copyOf(states, room);
            }
            beats[size] = beat;
            states[size++] = (byte) state.ordinal();
        }
    }

    /** What the loop itself does in a beat. */
    public enum Doing {
        /** It runs a task's turn. */
        TASK,
        /** It runs a callback. */
        CALLBACK,
        /** It sleeps until the next timer. */
        SLEEP,
        /** The program's own lines, outside of any turn. */
        PROGRAM,
        /** A tick begins at once, or all is over. */
        NOTHING
    }

    private final TraceIndex index;
    private final Trace trace;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<Integer, Lane> byTask = new HashMap<>();

    /** The lanes of the trace that {@code score} is of. */
    public TaskLanes(Score score) {
        index = score.index();
        trace = index.trace();
        index.tell((position, event) -> read(event, score.beatOfRead(position)));
    }

    /** A lane a task, in order of creation. */
    public List<Lane> lanes() {
        index.read();
        return lanes;
    }

    /** What the loop does in a beat. */
    public Doing loop(Beat beat) {
        return switch (trace.get(beat.firstEvent())) {
            case TraceEvent.Turn turn -> turn.task() == null ? Doing.CALLBACK : Doing.TASK;
            case TraceEvent.Tick tick -> tick.waited() > Score.MOMENT ? Doing.SLEEP : Doing.NOTHING;
            case TraceEvent.Ended _ -> Doing.NOTHING;
            default -> Doing.PROGRAM;
        };
    }

    /** Whose turn a beat is, -1 for no task's. */
    public int task(Beat beat) {
        return trace.get(beat.firstEvent()) instanceof TraceEvent.Turn turn && turn.task() != null ? turn.task() : -1;
    }

    /** Whether the program holds the thread in this beat: nothing else happens meanwhile. */
    public boolean isBlocked(Beat beat) {
        return index.blocked().between(beat.firstEvent(), beat.endEvent()) > 0;
    }

    private void read(TraceEvent event, int beat) {
        switch (event) {
            case TraceEvent.TaskCreated e -> {
                var lane = new Lane(e.task(), e.parent());
                lanes.add(lane);
                byTask.put(e.task(), lane);
            }
            case TraceEvent.Scheduled e when e.task() != null -> change(e.task(), beat + 1, State.READY);
            case TraceEvent.Turn e when e.task() != null -> change(e.task(), beat, State.RUNNING);
            case TraceEvent.TaskWaiting e -> {
                boolean sleeps = e.on().kind() == Awaited.Kind.SLEEP && e.on().until() != null;
                boolean yields = e.on().kind() == Awaited.Kind.YIELD;
                if (!readyFrom(e.task(), beat + 1)) { // What it awaits may be done already: then its ticket hangs.
                    change(e.task(), beat + 1, yields ? State.READY : sleeps ? State.SLEEPING : State.WAITING);
                }
            }
            case TraceEvent.TaskDone e -> change(e.task(), beat + 1, state(e.outcome()));
            // Changes no task's lane; what is new is decided on here.
            case TraceEvent.Scheduled _, TraceEvent.Turn _, TraceEvent.LoopOpened _, TraceEvent.LoopClosed _, TraceEvent.Tick _,
                    TraceEvent.Timer _, TraceEvent.Due _, TraceEvent.HandleCancelled _, TraceEvent.TurnEnded _, TraceEvent.Line _,
                    TraceEvent.CoroutineCreated _, TraceEvent.CoroutineBegun _, TraceEvent.CoroutineClosed _, TraceEvent.TaskRenamed _,
                    TraceEvent.CancelRequested _, TraceEvent.Intervened _, TraceEvent.Resource _, TraceEvent.Output _,
                    TraceEvent.Blocked _, TraceEvent.Warning _, TraceEvent.Ended _ -> { }
        }
    }

    private void change(int task, int beat, State state) {
        Lane lane = byTask.get(task);
        if (lane != null && (lane.size == 0 || !lane.state(lane.size - 1).over())) {
            lane.change(beat, state);
        }
    }

    private boolean readyFrom(int task, int beat) {
        Lane lane = byTask.get(task);
        return lane != null && lane.size > 0 && lane.beat(lane.size - 1) == beat && lane.state(lane.size - 1) == State.READY;
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case RESULT -> State.SERVED;
            case EXCEPTION -> State.BURNT;
            case CANCELLED -> State.CANCELLED;
        };
    }
}
