package dev.asynckitchen.trace.file;

import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** The lines of a trace that comes from somebody who has more to say than its events. One thread. */
public final class EventLines {
    private static final String BEGINS = "{\"event\":";

    private final ObjectReader reader = TraceJson.MAPPER.readerFor(TraceEvent.class).withAttribute(Shared.class, new Shared());

    /** Whether a line is an event, as this program and the recorder write them. */
    public boolean isOne(String line) {
        return line.startsWith(BEGINS);
    }

    /** @throws IOException if it is none that can be read */
    public TraceEvent read(String line) throws IOException {
        try {
            return reader.readValue(line);
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage() + ": " + line, e);
        }
    }
}
