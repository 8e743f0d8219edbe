package dev.asynckitchen.python;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What {@code record_ticks.py} writes: the ticks, the output and the exit status of a program under CPython. */
record Ticks(List<Tick> ticks, String output, int status) {

    /** A tick's time, in seconds, and its turns: the callback's qualified name and, for a task's step, the task's name. */
    record Tick(double time, List<List<String>> turns) {}

    static Ticks read(Path file) throws IOException {
        return JsonMapper.shared().readValue(file.toFile(), Ticks.class);
    }

    /** The same of a trace. */
    static Ticks of(Trace trace, int status) {
        return of(trace.events(), new HashMap<>(), 0, status);
    }

    /**
     * The same of a part of a trace.
     *
     * @param names of the tasks that were created before it; those of its own are added
     * @param begun the time at which it began, in seconds
     */
    static Ticks of(Iterable<TraceEvent> events, Map<Integer, String> names, double begun, int status) {
        var ticks = new ArrayList<Tick>();
        var output = new StringBuilder();
        for (TraceEvent event : events) {
            switch (event) {
                case TraceEvent.TaskCreated task -> names.put(task.task(), task.name());
                case TraceEvent.TaskRenamed task -> names.put(task.task(), task.name());
                case TraceEvent.Tick tick -> ticks.add(new Tick(tick.time() - begun, new ArrayList<>()));
                case TraceEvent.Turn turn -> ticks.getLast().turns().add(
                        turn.task() == null ? List.of(turn.callback())
                                : List.of(turn.callback(), names.get(turn.task())));
                case TraceEvent.Output printed -> {
                    if (printed.stream().equals("stdout")) {
                        output.append(printed.text());
                    }
                }
                default -> { }
            }
        }
        return new Ticks(ticks, output.toString(), status);
    }

    /** One line a tick, for comparing and for reading the difference. */
    String story() {
        var story = new StringBuilder();
        int number = 0;
        for (Tick tick : ticks) {
            story.append(String.format(Locale.ROOT, "tick %d at %.6f:", ++number, tick.time + 1e-9));
            for (List<String> turn : tick.turns) {
                story.append(' ').append(String.join("=", turn));
            }
            story.append('\n');
        }
        return story + "printed:\n" + output + "status " + status + "\n";
    }
}
