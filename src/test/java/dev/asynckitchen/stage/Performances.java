package dev.asynckitchen.stage;

import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The traces that the stage is tried on: all lessons, a program for each row of the metaphor, and one that nobody wrote. */
final class Performances {
    /** By name. */
    static final Map<String, Trace> ALL = all();

    /** Those with a few tasks: what can be looked at frame by frame. */
    static final List<String> SMALL = ALL.keySet().stream().filter(name -> !name.equals("crowd_300")).toList();

    private Performances() {}

    private static Map<String, Trace> all() {
        Map<String, Trace> traces = new LinkedHashMap<>();
        Lessons.all().forEach(lesson -> traces.put("lesson:" + lesson.id(), lesson.trace()));
        traces.putAll(MetaphorTraces.all());
        traces.put("synthetic", SyntheticTrace.of(7, 150, 6));
        return traces;
    }
}
