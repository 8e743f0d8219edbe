package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sum at the end of a program.
 *
 * @param dishes the tasks that somebody ordered: without those by which {@code asyncio.run} tidies up
 * @param seconds what it took on the loop's clock
 * @param oneByOne what it would have taken one by one, in seconds: all that takes time added up, as long as it lasted. What held the
 *     thread counts once, however many slept meanwhile; so does time in which nobody did anything but wait.
 */
public record Summary(int ticks, int turns, int tasks, int dishes, double seconds, double oneByOne) {
    private static final double MOMENT = 1e-6;

    public static Summary of(Trace trace) {
        var sum = new Sum();
        trace.events().forEach(sum::add);
        return sum.now();
    }

    /** The sum in a sentence or two. */
    public String sentence(Wording wording) {
        return said("sum").in(wording);
    }

    /** How many ticks, turns and tasks there were. */
    public Caption counts() {
        return said("sum.counts");
    }

    /** How long it took. */
    public Caption took() {
        return said("sum.took");
    }

    /** How long it would have taken one by one; empty where nothing took any time. */
    public Caption compared() {
        return said("sum.compared");
    }

    private Caption said(String key) {
        return Around.SAY.caption(key, "seconds", Phrases.clock(seconds), "compared", oneByOne >= MOMENT * 1_000 ? Phrases.seconds(oneByOne) : "none",
                "ticks", ticks, "turns", turns, "tasks", tasks, "dishes", dishes);
    }

    /** The sum of the events so far, which are added in order. Not thread-safe. */
    public static final class Sum {
        private record Stretch(double since, double until) {}

        private final Map<Integer, Stretch> asleep = new HashMap<>();
        private int ticks;
        private int turns;
        private int tasks;
        private int dishes;
        private double clock;
        private double total;
        private final NavigableMap<Double, Double> counted = new TreeMap<>(); // From when until when; none of them touch.

        public Summary now() {
            return new Summary(ticks, turns, tasks, dishes, clock, total + unused());
        }

        public void add(TraceEvent event) {
            switch (event) {
                case TraceEvent.Tick e -> {
                    ticks++;
                    clock = e.time();
                }
                case TraceEvent.TaskCreated e -> {
                    tasks++;
                    dishes += Look.of(e).equals(Look.CHORE) ? 0 : 1;
                }
                case TraceEvent.Blocked e -> {
                    count(clock, clock + e.seconds());
                    clock += e.seconds();
                }
                case TraceEvent.TaskWaiting e when e.on().kind() == Awaited.Kind.SLEEP ->
                    asleep.put(e.task(), new Stretch(clock, until(e.on().until())));
                case TraceEvent.Turn e -> {
                    turns++;
                    Stretch slept = e.task() == null ? null : asleep.remove(e.task());
                    if (slept != null) {
                        count(slept.since, Math.min(clock, slept.until));
                    }
                }
                case TraceEvent.Resource e when e.state() instanceof ResourceState.Executor job && job.done() -> count(job.since(), job.until());
                default -> { } // Takes no time.
            }
        }

        private static double until(@Nullable Double until) {
            return until == null ? Double.MAX_VALUE : until;
        }

        private void count(double since, double until) {
            total += until - since;
            Map.Entry<Double, Double> around = counted.floorEntry(since);
            if (around != null && around.getValue() >= until) {
                return;
            }
            double from = since;
            double to = until;
            for (var one = counted.floorEntry(to); one != null && one.getValue() >= from; one = counted.floorEntry(to)) {
                counted.remove(one.getKey());
                from = Math.min(from, one.getKey());
                to = Math.max(to, one.getValue());
            }
            counted.put(from, to);
        }

        /** Time in which nobody slept, worked or was held: all just waited. */
        private double unused() {
            double unused = 0;
            double covered = 0;
            for (Map.Entry<Double, Double> one : counted.entrySet()) {
                unused += Math.max(0, one.getKey() - covered);
                covered = Math.max(covered, one.getValue());
            }
            double left = unused + Math.max(0, clock - covered);
            return left < MOMENT * Math.max(1, turns) ? 0 : left; // An idle wait ends a moment late.
        }
    }
}
