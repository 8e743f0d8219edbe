package dev.asynckitchen.trace.file;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a trace from JSON Lines. A file that was cut off is read up to its last whole line; anything else that is not a
 * trace raises a {@link TraceFormatException}.
 */
public final class TraceReader {
    private static final JsonMapper MAPPER = TraceJson.MAPPER;

    private final String name;
    private final BufferedReader lines;
    private int number;

    private TraceReader(String name, InputStream in) {
        this.name = name;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Reads a trace from a stream; {@code name} is what error messages call it. The stream is left open. */
    public static Trace read(String name, InputStream in) throws IOException {
        var reader = new TraceReader(name, in);
        var trace = new Trace(reader.header());
        for (TraceEvent event = reader.next(); event != null; event = reader.next()) {
            trace.append(event);
        }
        return trace;
    }

    private TraceHeader header() throws IOException {
        String line = nextLine();
        TraceHeader header = null;
        if (line != null) {
            try {
                header = MAPPER.readValue(line, TraceHeader.class);
            } catch (JacksonException e) {
                // Told below, in the same words as for any other file that is not a trace.
            }
        }
        if (header == null || !TraceHeader.FORMAT.equals(header.format()) || header.program() == null) {
            throw new TraceFormatException(
                    name + ", line 1: expected the header of a trace, {\"format\":\"" + TraceHeader.FORMAT + "\", ...}.");
        }
        if (header.version() > TraceHeader.VERSION) {
            throw new TraceFormatException(name + ", line 1: this trace has version " + header.version()
                    + "; versions up to " + TraceHeader.VERSION + " can be read.");
        }
        return header;
    }

    private @Nullable TraceEvent next() throws IOException {
        String line = nextLine();
        if (line == null) {
            return null;
        }
        try {
            return MAPPER.readValue(line, TraceEvent.class);
        } catch (JacksonException e) {
            if (nextLine() == null) {
                return null; // The last line, cut off.
            }
            throw new TraceFormatException(
                    name + ", line " + (number - 1) + ": expected an event of a trace. " + reason(e));
        }
    }

    private @Nullable String nextLine() throws IOException {
        try {
            String line = lines.readLine();
            number++;
            return line;
        } catch (EOFException e) {
            return null; // A gzip file that was cut off.
        }
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        int end = message.indexOf('\n');
        String first = end < 0 ? message : message.substring(0, end);
        return first.endsWith(".") ? first : first + ".";
    }
}
