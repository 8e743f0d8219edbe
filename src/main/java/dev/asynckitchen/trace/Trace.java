package dev.asynckitchen.trace;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * What happened, in order; events are only ever added at the end.
 *
 * <p>One thread appends (the one that runs the program), any thread reads: an event at an index below {@link #size()} is
 * fixed for ever and visible to the reader. Nothing tells readers of growth; they look at {@code size()} when they draw.
 */
public final class Trace {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final TraceHeader header;
    // Written by the appending thread only; the volatile write of size publishes what was stored before it.
    private volatile TraceEvent[][] chunks = new TraceEvent[16][];
    private volatile int size;

    public Trace(TraceHeader header) {
        this.header = header;
    }

    /** A finished trace of these events. */
    public Trace(TraceHeader header, List<TraceEvent> events) {
        this(header);
        events.forEach(this::append);
    }

    public TraceHeader header() {
        return header;
    }

    /** Adds an event. One thread only. */
    public void append(TraceEvent event) {
        int index = size;
        int chunk = index >>> CHUNK_BITS;
        TraceEvent[][] all = chunks;
        if (chunk == all.length) {
            all = Arrays.copyOf(all, chunk * 2);
            chunks = all;
        }
        if (all[chunk] == null) {
            all[chunk] = new TraceEvent[CHUNK];
        }
        all[chunk][index & (CHUNK - 1)] = event;
        size = index + 1;
    }

    /** How many events there are by now. */
    public int size() {
        return size;
    }

    /** The event at {@code index}, 0 to {@code size() - 1}. */
    public TraceEvent get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("event " + index + " of " + size);
        }
        return chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)];
    }

    /** Whether the program is over: nothing will be added. */
    public boolean ended() {
        int n = size;
        return n > 0 && get(n - 1) instanceof TraceEvent.Ended;
    }

    /** The events there are by now, a view of fixed length. */
    public List<TraceEvent> events() {
        int n = size;
        return new EventList(n);
    }

    private final class EventList extends AbstractList<TraceEvent> implements RandomAccess {
        private final int length;

        EventList(int length) {
            this.length = length;
        }

        @Override
        public TraceEvent get(int index) {
            return Trace.this.get(Objects.checkIndex(index, length));
        }

        @Override
        public int size() {
            return length;
        }
    }
}
