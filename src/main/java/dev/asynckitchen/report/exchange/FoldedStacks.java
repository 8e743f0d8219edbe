package dev.asynckitchen.report.exchange;

import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.pass.Life;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Await chains as flame graphs read them: {@code main:20;fetch:8;sleep 250000}, from the outermost coroutine to what is awaited, and how
 * many microseconds all tasks together waited so, from the await to the turn in which they went on. In the order of the alphabet.
 */
final class FoldedStacks extends TurnByTurn {
    private static final double MICROS = 1e6;

    private record Waiting(String stack, double since) {}

    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private final Map<String, Double> seconds = new TreeMap<>();

    static void write(EventStream trace, OutputStream stream) throws IOException {
        var stacks = new FoldedStacks();
        stacks.through(trace);
        stacks.waiting.values().forEach(stacks::add);
        var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        for (Map.Entry<String, Double> one : stacks.seconds.entrySet()) {
            long micros = Math.round(one.getValue() * MICROS);
            if (micros > 0) {
                out.write(one.getKey() + " " + micros + "\n");
            }
        }
        out.flush();
    }

    @Override
    void ended(Running turn, double time) {
        // Where it paused is told by then.
    }

    @Override
    void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.TaskWaiting e -> {
                over(e.task());
                Life life = lives.of(e.task());
                Whereabouts since = life.since();
                waiting.put(e.task(), new Waiting(stack(life, e), since == null ? now.clock() : since.time()));
            }
            case TraceEvent.Turn e -> over(e.task());
            case TraceEvent.TaskDone e -> over(e.task());
            default -> { } // Nobody begins to wait, or goes on.
        }
    }

    private void over(@Nullable Integer task) {
        Waiting over = task == null ? null : waiting.remove(task);
        if (over != null) {
            add(over);
        }
    }

    private void add(Waiting over) {
        seconds.merge(over.stack, Math.max(0, now.clock() - over.since), Double::sum);
    }

    private static String stack(Life life, TraceEvent.TaskWaiting at) {
        Stream<String> chain = at.stack().isEmpty() ? Stream.of(life.function()) : at.stack().stream().map(frame -> frame.function() + ":" + frame.place());
        return Stream.concat(chain, Stream.of(leaf(at.on()))).filter(frame -> !frame.isEmpty())
                .map(frame -> frame.replace(';', ',').replace('\n', ' ')).collect(Collectors.joining(";"));
    }

    private static String leaf(Awaited on) {
        return on.label() == null || on.kind().key().equalsIgnoreCase(on.label()) ? on.kind().key() : on.kind().key() + " " + on.label();
    }
}
