package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.HashMap;
import java.util.Map;

/**
 * The sum at the end of a program.
 *
 * @param seconds what it took on the loop's clock
 * @param oneByOne what it would have taken one by one: all sleeps, as long as they lasted, all blocking and all jobs of the
 *     porter added up, in seconds
 */
public record Summary(int ticks, int turns, int tasks, double seconds, double oneByOne) {

    public static Summary of(Trace trace) {
        int ticks = 0;
        int turns = 0;
        int tasks = 0;
        double clock = 0;
        double sum = 0;
        Map<Integer, Double> asleep = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            switch (event) {
                case TraceEvent.Tick e -> {
                    ticks++;
                    clock = e.time();
                }
                case TraceEvent.TaskCreated _ -> tasks++;
                case TraceEvent.Blocked e -> {
                    clock += e.seconds();
                    sum += e.seconds();
                }
                case TraceEvent.TaskWaiting e when e.on().kind() == Awaited.Kind.SLEEP -> asleep.put(e.task(), clock);
                case TraceEvent.Turn e -> {
                    turns++;
                    Double since = e.task() == null ? null : asleep.remove(e.task());
                    sum += since == null ? 0 : clock - since;
                }
                case TraceEvent.Resource e when e.state() instanceof ResourceState.Executor job && job.done() ->
                    sum += job.until() - job.since();
                default -> { }
            }
        }
        return new Summary(ticks, turns, tasks, clock, sum);
    }

    /** The sum in a sentence or two. */
    public String sentence(Wording wording) {
        String took = Phrases.clock(seconds) + " on the clock";
        if (ticks == 0) {
            return took + ".";
        }
        String compared = oneByOne > 0 ? ", one by one it would have been " + Phrases.seconds(oneByOne) : "";
        String counted = wording == Wording.TERMS
                ? Phrases.count(ticks, "tick") + ", " + Phrases.count(turns, "turn") + ", " + Phrases.count(tasks, "task")
                : Phrases.count(ticks, "round") + ", " + Phrases.count(turns, "turn") + ", " + (tasks == 1 ? "1 dish" : tasks + " dishes");
        return took + compared + ". " + counted + ".";
    }
}
