package dev.asynckitchen.trace.file;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.IOException;

/**
 * A trace that is gone through from its beginning, event by event, as often as one likes. Nothing of it need be kept: a recording of an
 * hour is read in the room that its live tasks take.
 */
public interface EventStream {

    /** Who is told each event, once and in order. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param position how many events stand before it
         * @return whether to go on
         */
        boolean read(int position, TraceEvent event) throws IOException;
    }

    TraceHeader header();

    /** Goes through all of it, or until the reader has enough. */
    void forEach(Reader reader) throws IOException;

    /** A trace that is there. */
    static EventStream of(Trace trace) {
        return new EventStream() {
            @Override
            public TraceHeader header() {
                return trace.header();
            }

            @Override
            public void forEach(Reader reader) throws IOException {
                for (int i = 0, size = trace.size(); i < size; i++) {
                    if (!reader.read(i, trace.get(i))) {
                        return;
                    }
                }
            }
        };
    }
}
