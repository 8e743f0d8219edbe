package dev.asynckitchen.report.exchange;

import dev.asynckitchen.trace.file.EventStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a trace can be written as for other tools, each told by the ending of a file's name; with {@code .gz} after it, it is gzipped. */
public enum ExchangeFormat {
    /** Chrome's trace events, for Perfetto and its like. */
    CHROME(".json") {
        @Override
        public void write(EventStream trace, OutputStream out) throws IOException {
            ChromeTrace.write(trace, out);
        }
    },
    /** A row a turn, for tables. */
    CSV(".csv") {
        @Override
        public void write(EventStream trace, OutputStream out) throws IOException {
            TurnTable.write(trace, out);
        }
    },
    /** Await chains with how long was waited in each, for flame graphs. */
    FOLDED(".folded") {
        @Override
        public void write(EventStream trace, OutputStream out) throws IOException {
            FoldedStacks.write(trace, out);
        }
    };

    private final String ending;

    ExchangeFormat(String ending) {
        this.ending = ending;
    }

    /** Goes through the trace and writes it to {@code out}, which is left open. */
    public abstract void write(EventStream trace, OutputStream out) throws IOException;

    /** The one that a file of that name is in. */
    public static Optional<ExchangeFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }

    /** All endings, as they are told. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(format -> format.ending).toList();
    }
}
