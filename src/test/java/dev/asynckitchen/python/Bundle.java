package dev.asynckitchen.python;

import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Several programs run one after the other as a single one, for a start costs more than a run. Each has its own loop, counts its
 * tasks from one, and its ticks are told as from its own beginning.
 */
final class Bundle {
    private static final String MARK = "\u001e";

    private Bundle() {}

    /** What the engine does with each of the programs; nothing where it had to stop one. */
    static List<Optional<Ticks>> run(Python engine, List<String> sources) throws InterruptedException {
        return run(engine, sources, _ -> { });
    }

    /** The same; {@code whole} is given the trace of each run, which is that of all its programs. */
    static List<Optional<Ticks>> run(Python engine, List<String> sources, Consumer<Trace> whole) throws InterruptedException {
        var results = new ArrayList<Optional<Ticks>>();
        while (results.size() < sources.size()) {
            Run run = engine.run(new Program("bundle.py", join(sources.subList(results.size(), sources.size()))));
            List<Ticks> parts = cut(run.trace());
            whole.accept(run.trace());
            boolean stopped = run.ended().join().outcome() == EndOutcome.STOPPED;
            parts.subList(0, stopped ? parts.size() - 1 : parts.size()).forEach(part -> results.add(Optional.of(part)));
            if (stopped) {
                results.add(Optional.empty());
            }
        }
        return results;
    }

    /** One alone stays as it is: even reading the clock for a mark moves it, and what meets within a rounding may meet in another order. */
    private static String join(List<String> sources) {
        if (sources.size() == 1) {
            return sources.getFirst();
        }
        var text = new StringBuilder();
        for (String source : sources) {
            text.append("import asyncio, itertools, time\n")
                    .append("asyncio.tasks._task_name_counter = itertools.count(1).__next__\n")
                    .append("print(f\"").append(MARK).append("{time.monotonic()}\", end=\"\")\n")
                    .append(source);
        }
        return text.toString();
    }

    private static List<Ticks> cut(Trace trace) {
        Map<Integer, String> names = new HashMap<>();
        var parts = new ArrayList<Ticks>();
        var part = new ArrayList<TraceEvent>();
        double begun = 0;
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.Output output && output.text().startsWith(MARK)) {
                if (begun > 0) {
                    parts.add(Ticks.of(part, names, begun, 0));
                }
                part.clear();
                begun = Double.parseDouble(output.text().substring(1));
            } else {
                part.add(event);
            }
        }
        parts.add(Ticks.of(part, names, begun, 0));
        return parts;
    }
}
