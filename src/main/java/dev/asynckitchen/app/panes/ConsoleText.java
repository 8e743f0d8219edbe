package dev.asynckitchen.app.panes;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** What was printed, line by line, up to any position of a trace that may still grow. Not thread-safe. */
public final class ConsoleText {
    /** A line on the console: what was printed of it, whether to stderr, and the event in which it began. */
    public record Line(String text, boolean error, int event) {}

    private record Piece(int event, String text) {}

    private static final class Growing {
        private final List<Piece> pieces = new ArrayList<>();
        private final boolean error;
        private boolean closed;

        Growing(boolean error) {
            this.error = error;
        }
    }

    private final Trace trace;
    private final List<Growing> lines = new ArrayList<>();
    private int read;

    public ConsoleText(Trace trace) {
        this.trace = trace;
    }

    /** How many lines have begun in the first {@code position} events. */
    public int lines(int position) {
        readTo(position);
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).pieces.getFirst().event < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Line {@code index}, 0-based, as far as it was printed in the first {@code position} events. */
    public Line line(int index, int position) {
        Growing line = lines.get(index);
        var text = new StringBuilder();
        for (Piece piece : line.pieces) {
            if (piece.event < position) {
                text.append(piece.text);
            }
        }
        return new Line(text.toString(), line.error, line.pieces.getFirst().event);
    }

    private void readTo(int position) {
        for (; read < position; read++) {
            if (trace.get(read) instanceof TraceEvent.Output output) {
                add(output, read);
            }
        }
    }

    private void add(TraceEvent.Output output, int event) {
        boolean error = output.stream().equals("stderr");
        String text = output.text();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            Growing last = lines.isEmpty() ? null : lines.getLast();
            if (last == null || last.closed || last.error != error) {
                last = new Growing(error);
                lines.add(last);
            }
            last.pieces.add(new Piece(event, text.substring(at, end < 0 ? text.length() : end)));
            last.closed = end >= 0;
            at = end < 0 ? text.length() : end + 1;
        }
    }
}
