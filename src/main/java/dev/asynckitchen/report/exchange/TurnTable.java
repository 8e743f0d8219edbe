package dev.asynckitchen.report.exchange;

import dev.asynckitchen.report.pass.Life;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a trace as comma-separated values (RFC 4180), a row a turn in order. Times are seconds to the nanosecond: {@code time} is
 * when it began, {@code spent} how far the clock moved in it, {@code ready_for} how long its handle had been ready. What the trace does not
 * tell is empty.
 */
final class TurnTable extends TurnByTurn {
    private static final String HEAD = "turn,tick,time,spent,ready_for,task,name,function,callback,handle,scheduled_by,line";
    private static final int DIGITS = 9;

    private final Writer out;
    private @Nullable Life runner;
    private @Nullable Integer line;

    private TurnTable(Writer out) {
        this.out = out;
    }

    static void write(EventStream trace, OutputStream stream) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(HEAD);
        out.write("\r\n");
        new TurnTable(out).through(trace);
        out.flush();
    }

    @Override
    void begun(Running turn) {
        runner = lives.running();
        line = runner == null ? null : runner.line();
    }

    @Override
    void ended(Running over, double time) throws IOException {
        TraceEvent.Turn turn = over.turn();
        row(turn.turn(), over.tick(), seconds(over.time()), seconds(time - over.time()),
                over.handle() == null ? null : seconds(over.time() - over.handle().since()),
                turn.task(), runner == null ? null : runner.who().name(), runner == null ? null : runner.function(), turn.callback(), turn.handle(),
                over.handle() == null ? null : over.handle().by(), line);
    }

    @Override
    void follow(TraceEvent event) {
        // A row is a turn's.
    }

    private void row(@Nullable Object... cells) throws IOException {
        out.write(Arrays.stream(cells).map(cell -> cell == null ? "" : quoted(cell.toString())).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(Math.max(0, seconds)).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String cell) {
        return cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
