package dev.asynckitchen.trace.file;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes a trace as JSON Lines, an event at a time. One thread. */
public final class TraceWriter implements Closeable {
    private static final JsonMapper MAPPER = TraceJson.MAPPER;

    private final Writer out;

    /** Writes the header at once. Closing this closes {@code out}. */
    public TraceWriter(OutputStream out, TraceHeader header) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(header);
    }

    public void write(TraceEvent event) throws IOException {
        line(event);
    }

    /** Hands what was written so far to the stream. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void line(Object value) throws IOException {
        out.write(MAPPER.writeValueAsString(value));
        out.write('\n');
    }

    /** Writes the whole trace to {@code stream}, which is left open. */
    public static void write(Trace trace, OutputStream stream) throws IOException {
        write(EventStream.of(trace), stream);
    }

    /** Writes a trace to {@code stream}, which is left open, as it is gone through. */
    public static void write(EventStream trace, OutputStream stream) throws IOException {
        var writer = new TraceWriter(stream, trace.header());
        trace.forEach((_, event) -> {
            writer.write(event);
            return true;
        });
        writer.flush();
    }
}
