package dev.asynckitchen.stage.panel;

import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Arrays;

/** What was printed, line by line, up to any position of a trace that may still grow. It keeps no text but the trace's. Not thread-safe. */
public final class ConsoleText {
    /** A line on the console: what was printed of it, whether to stderr, and the event in which it began. */
    public record Line(String text, boolean error, int event) {}

    private final TraceIndex index;
    private final Positions begun = new Positions(); // The event in which each line begins.
    private int[] offsets = new int[16]; // And where in its text.
    private boolean open;
    private boolean error;

    public ConsoleText(TraceIndex index) {
        this.index = index;
        index.tell((position, event) -> {
            if (event instanceof TraceEvent.Output output) {
                add(output, position);
            }
        });
    }

    /** How many lines have begun in the first {@code position} events. */
    public int lines(int position) {
        index.read();
        return begun.before(position);
    }

    /** Line {@code number}, 0-based, as far as it was printed in the first {@code position} events. */
    public Line line(int number, int position) {
        index.read();
        int event = begun.get(number);
        boolean toError = isError(output(event));
        Positions outputs = index.outputs();
        var text = new StringBuilder();
        int at = offsets[number];
        for (int i = outputs.before(event); i < outputs.size() && outputs.get(i) < position; i++) {
            TraceEvent.Output output = output(outputs.get(i));
            if (isError(output) != toError && !output.text().isEmpty()) {
                break;
            }
            int end = output.text().indexOf('\n', at);
            text.append(output.text(), at, end < 0 ? output.text().length() : end);
            if (end >= 0) {
                break;
            }
            at = 0;
        }
        return new Line(text.toString(), toError, event);
    }

    private TraceEvent.Output output(int position) {
        return (TraceEvent.Output) index.trace().get(position);
    }

    private static boolean isError(TraceEvent.Output output) {
        return output.stream().equals("stderr");
    }

    /** A line is open until it is ended, or something is printed to the other stream. */
    private void add(TraceEvent.Output output, int event) {
        String text = output.text();
        int at = 0;
        while (at < text.length()) {
            if (!open || error != isError(output)) {
                if (begun.size() == offsets.length) {
                    offsets = Arrays.copyOf(offsets, offsets.length + (offsets.length >> 1));
                }
                offsets[begun.size()] = at;
                begun.add(event);
                error = isError(output);
            }
            int end = text.indexOf('\n', at);
            open = end < 0;
            at = open ? text.length() : end + 1;
        }
    }
}
