package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a program's time went into, second by second of the loop's clock, from its beginning to its end.
 *
 * @param stretches one after the other without gap; none for a program that took no time
 */
public record TimeSpent(List<Stretch> stretches) {
    private static final Messages SAY = Messages.of("beside");
    private static final double MOMENT = 1e-6;

    /** What time goes into. */
    public enum Kind {
        /** The chef works: {@code kitchen.work}, and whatever took the loop's time without waiting for anything. */
        COOKING,
        /** Nothing can go on, and two tasks or more wait for time to pass, or for the world: their waits overlap. */
        TOGETHER,
        /** Nothing can go on, and one task waits so, or none does; those that wait for another task do not count. */
        ALONE,
        /** A call that only waits holds the thread, and nobody else can do anything: {@code time.sleep}. */
        BLOCKED;

        private final String key = name().toLowerCase(Locale.ROOT);

        /** A name for it, as a part of a sentence. */
        public Caption called() {
            return SAY.caption("spent." + key);
        }
    }

    /** From when until when, in seconds on the loop's clock. */
    public record Stretch(Kind kind, double from, double to) {}

    public TimeSpent {
        stretches = List.copyOf(stretches);
    }

    public static TimeSpent of(Trace trace) {
        var sum = new Sum();
        trace.events().forEach(sum::add);
        return new TimeSpent(sum.whole());
    }

    /** How long all of it took, in seconds. */
    public double whole() {
        return stretches.isEmpty() ? 0 : stretches.getLast().to;
    }

    /** How long one kind took, in seconds. */
    public double of(Kind kind) {
        return until(kind, Double.POSITIVE_INFINITY);
    }

    /** How long one kind took by the time that the clock says {@code time}. */
    public double until(Kind kind, double time) {
        return stretches.stream().filter(stretch -> stretch.kind == kind)
                .mapToDouble(stretch -> Math.clamp(time - stretch.from, 0, stretch.to - stretch.from)).sum();
    }

    /** In a sentence: how long all of it took, and what of it went into what. */
    public Caption told() {
        List<Caption> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (of(kind) > 1_000 * MOMENT) {
                parts.add(SAY.caption("spent.part", "seconds", Phrases.clock(of(kind)), "kind", kind.called()));
            }
        }
        return parts.isEmpty() ? SAY.caption("spent.nothing")
                : SAY.caption("spent", "whole", Phrases.clock(whole()), "parts", Phrases.list(parts));
    }

    private static final class Sum {
        private final List<Stretch> stretches = new ArrayList<>();
        private final Set<Integer> waiting = new HashSet<>();
        private double clock;

        void add(TraceEvent event) {
            switch (event) {
                case TraceEvent.Tick e -> {
                    double waits = e.waited() > MOMENT ? Math.min(e.waited(), e.time() - clock) : 0;
                    spend(Kind.COOKING, e.time() - waits);
                    spend(waiting.size() > 1 ? Kind.TOGETHER : Kind.ALONE, e.time());
                }
                case TraceEvent.Blocked e -> spend(e.isWork() ? Kind.COOKING : Kind.BLOCKED, clock + e.seconds());
                case TraceEvent.TaskWaiting e -> {
                    if (isForTheWorld(e)) {
                        waiting.add(e.task());
                    } else {
                        waiting.remove(e.task());
                    }
                }
                case TraceEvent.Turn e when e.task() != null -> waiting.remove(e.task());
                case TraceEvent.TaskDone e -> waiting.remove(e.task());
                default -> { } // Takes no time.
            }
        }

        /** Not for what another task does. */
        private static boolean isForTheWorld(TraceEvent.TaskWaiting waiting) {
            return switch (waiting.on().kind()) {
                case SLEEP, EXECUTOR, FUTURE, STREAM_READ, STREAM_WRITE, OTHER -> true;
                case YIELD, TASK, GATHER, WAIT, AS_COMPLETED, TASK_GROUP, LOCK, SEMAPHORE, EVENT, CONDITION, QUEUE_GET, QUEUE_PUT,
                        QUEUE_JOIN, BARRIER, SHIELD, ASYNC_GENERATOR, WAIT_FOR -> false;
            };
        }

        /** What the clock moves by itself belongs to what comes after it. */
        private void spend(Kind kind, double until) {
            clock = Math.max(clock, until);
            double from = stretches.isEmpty() ? 0 : stretches.getLast().to;
            if (until - from <= MOMENT) {
                return;
            }
            if (!stretches.isEmpty() && stretches.getLast().kind == kind) {
                from = stretches.removeLast().from;
            }
            stretches.add(new Stretch(kind, from, until));
        }

        List<Stretch> whole() {
            if (!stretches.isEmpty() && stretches.getLast().to < clock) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.kind, last.from, clock));
            }
            return stretches;
        }
    }
}
