package dev.asynckitchen.trace.file;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a trace from JSON Lines. A file that was cut off is read up to its last whole line; anything else that is not a
 * trace raises a {@link TraceFormatException}.
 */
public final class TraceReader {
    private static final JsonMapper MAPPER = TraceJson.MAPPER;

    private final String name;
    private final InputStream in;
    private final Trace trace;

    /** Reads the header; {@code name} is what error messages call the trace. The stream is left open. */
    public TraceReader(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = new BufferedInputStream(in);
        trace = new Trace(header());
    }

    /** Reads a whole trace. */
    public static Trace read(String name, InputStream in) throws IOException {
        var reader = new TraceReader(name, in);
        reader.readAll();
        return reader.trace();
    }

    /** The trace so far: it grows while the rest of it is read. */
    public Trace trace() {
        return trace;
    }

    private TraceHeader header() throws IOException {
        TraceHeader header = null;
        try {
            header = MAPPER.readValue(firstLine(), TraceHeader.class);
        } catch (JacksonException | EOFException e) {
            // Told below, in the same words as for any other file that is not a trace.
        }
        if (header == null || !TraceHeader.FORMAT.equals(header.format()) || header.program() == null) {
            throw TraceFormatException.of("header", "file", name, "format", TraceHeader.FORMAT);
        }
        if (header.version() > TraceHeader.VERSION) {
            throw TraceFormatException.of("version", "file", name,
                    "version", String.valueOf(header.version()), "last", String.valueOf(TraceHeader.VERSION));
        }
        return header;
    }

    private String firstLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Reads the rest, and keeps it. */
    public void readAll() throws IOException {
        forEach((_, event) -> {
            trace.append(event);
            return true;
        });
    }

    /** Reads the rest event by event, and keeps none of it. */
    public void forEach(EventStream.Reader reader) throws IOException {
        if (trace.header().cut() == null) {
            readEach(reader);
        } else {
            var numbers = new Renumbered();
            readEach((position, event) -> reader.read(position, numbers.of(event)));
        }
    }

    private void readEach(EventStream.Reader reader) throws IOException {
        MappingIterator<TraceEvent> events =
                MAPPER.readerFor(TraceEvent.class).withAttribute(Shared.class, new Shared()).readValues(in);
        JsonParser parser = events.parser();
        int position = 0;
        int begun = 0; // The line of the event that is being read, 0 between two; the parser's first is the file's second.
        try {
            while (events.hasNextValue()) {
                begun = parser.currentTokenLocation().getLineNr();
                TraceEvent event = events.nextValue();
                begun = 0;
                if (!reader.read(position++, event)) {
                    return;
                }
            }
        } catch (JacksonIOException e) {
            if (!(e.getCause() instanceof EOFException)) { // A gzip file that was cut off.
                throw e.getCause();
            }
        } catch (JacksonException e) {
            int here = parser.currentLocation().getLineNr();
            int line = begun > 0 ? begun : here;
            if (here > line && !(e instanceof UnexpectedEndOfInputException) || anotherLineFollows(parser)) {
                throw TraceFormatException.of("event", "file", name, "line", String.valueOf(line + 1), "reason", reason(e));
            }
        }
    }

    /** Whether there is a line after the one that the parser is in. */
    private boolean anotherLineFollows(JsonParser parser) throws IOException {
        var buffered = new ByteArrayOutputStream();
        parser.releaseBuffered(buffered);
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(buffered.toByteArray()), in);
        try {
            int next = rest.read();
            while (next >= 0 && next != '\n') {
                next = rest.read();
            }
            return next >= 0 && rest.read() >= 0;
        } catch (EOFException e) {
            return false;
        }
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        int end = message.indexOf('\n');
        String first = end < 0 ? message : message.substring(0, end);
        return first.endsWith(".") ? first : first + ".";
    }
}
