package dev.asynckitchen.report.exchange;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Trace events of Chrome's format, one after the other. Times are whole nanoseconds here, and microseconds there. */
final class ChromeEvents implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private static final int MICROS = 3; // Of a nanosecond's digits, so many stand behind a microsecond's point.
    private static final int SECONDS = 9;

    private final JsonGenerator json;

    ChromeEvents(OutputStream out, TraceHeader header) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("displayTimeUnit", "ns");
        json.writeObjectPropertyStart("otherData");
        json.writeStringProperty("format", header.format());
        json.writeStringProperty("program", header.program().name());
        json.writeStringProperty("clock", header.clock());
        json.writeStringProperty("python", header.python());
        json.writeStringProperty("implementation", header.implementation());
        json.writeEndObject();
        json.writeArrayPropertyStart("traceEvents");
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        json.close();
    }

    void name(int process, String name) {
        metadata("process_name", process, null, "name", name, null);
        metadata("process_sort_index", process, null, "sort_index", null, process);
    }

    void name(int process, int thread, String name) {
        rename(process, thread, name);
        metadata("thread_sort_index", process, thread, "sort_index", null, thread);
    }

    void rename(int process, int thread, String name) {
        metadata("thread_name", process, thread, "name", name, null);
    }

    private void metadata(String what, int process, @Nullable Integer thread, String key, @Nullable String text, @Nullable Integer number) {
        json.writeStartObject();
        json.writeStringProperty("name", what);
        json.writeStringProperty("ph", "M");
        json.writeNumberProperty("pid", process);
        if (thread != null) {
            json.writeNumberProperty("tid", thread);
        }
        json.writeObjectPropertyStart("args");
        if (text != null) {
            json.writeStringProperty(key, text);
        }
        if (number != null) {
            json.writeNumberProperty(key, number);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    void turn(int process, int thread, String name, long from, long to, TurnByTurn.Running turn, double spent) {
        slice("turn", process, thread, name, from, to);
        json.writeNumberProperty("turn", turn.turn().turn());
        json.writeNumberProperty("tick", turn.tick());
        json.writeNumberProperty("handle", turn.turn().handle());
        json.writeStringProperty("callback", turn.turn().callback());
        seconds("time", turn.time());
        seconds("spent", spent);
        endSlice();
    }

    void call(int process, int thread, TraceEvent.Blocked told, long from, long to) {
        slice("blocked", process, thread, told.what(), from, to);
        if (told.in() != null) {
            json.writeStringProperty("place", told.in().place());
        } else if (told.line() != null) {
            json.writeNumberProperty("line", told.line());
        }
        endSlice();
    }

    void wait(int task, Awaited on, List<Frame> stack, long from, long to) {
        slice("await", ChromeTrace.PROGRAM, task, on.kind().key(), from, to);
        if (on.label() != null) {
            json.writeStringProperty("on", on.label());
        }
        if (on.id() != null) {
            json.writeNumberProperty("id", on.id());
        }
        json.writeStringProperty("stack", stack.stream().map(frame -> frame.function() + ":" + frame.place()).collect(Collectors.joining(" > ")));
        endSlice();
    }

    void tick(int process, int thread, String name, double waited, long from, long to) {
        slice("tick", process, thread, name, from, to);
        seconds("waited", waited);
        endSlice();
    }

    /** An arrow from a slice to one that begins later; both ends lie at their slices' beginnings. */
    void arrow(int id, int fromProcess, int fromThread, long from, int toProcess, int toThread, long to) {
        begin("cause", "s", fromProcess, fromThread, "scheduled", from);
        json.writeNumberProperty("id", id);
        json.writeEndObject();
        begin("cause", "f", toProcess, toThread, "scheduled", to);
        json.writeNumberProperty("id", id);
        json.writeStringProperty("bp", "e");
        json.writeEndObject();
    }

    void instant(int process, int thread, String name, long at) {
        begin("task", "i", process, thread, name, at);
        json.writeStringProperty("s", "t");
        json.writeEndObject();
    }

    void count(String name, String series, int count, long at) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("ph", "C");
        json.writeNumberProperty("ts", micros(at));
        json.writeNumberProperty("pid", ChromeTrace.LOOP);
        json.writeObjectPropertyStart("args");
        json.writeNumberProperty(series, count);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void slice(String category, int process, int thread, String name, long from, long to) {
        begin(category, "X", process, thread, name, from);
        json.writeNumberProperty("dur", micros(to - from));
        json.writeObjectPropertyStart("args");
    }

    private void endSlice() {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(String category, String phase, int process, int thread, String name, long at) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("cat", category);
        json.writeStringProperty("ph", phase);
        json.writeNumberProperty("ts", micros(at));
        json.writeNumberProperty("pid", process);
        json.writeNumberProperty("tid", thread);
    }

    private void seconds(String name, double seconds) {
        json.writeNumberProperty(name, plain(BigDecimal.valueOf(Math.round(seconds * 1e9), SECONDS)));
    }

    private static BigDecimal micros(long nanos) {
        return plain(BigDecimal.valueOf(nanos, MICROS));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal round = number.stripTrailingZeros();
        return round.scale() < 0 ? round.setScale(0) : round;
    }
}
