package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Queued;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.finding.Who;
import dev.asynckitchen.report.pass.Life;
import dev.asynckitchen.report.pass.Lives;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.report.pass.Things;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who waited for what others had to give: locks, semaphores, queues, events, conditions and barriers. */
final class Queues {

    private record Thing(Awaited.Kind kind, int id) {}

    private record Waiting(Thing thing, Whereabouts since) {}

    /** What is known of the waits for one thing. */
    private record Line(
            Awaited on, int times, double sum, double longest, Who who, Whereabouts place, int still, Queued.@Nullable Giver giver) {

        Line plus(Line other) {
            Line longer = other.longest > longest ? other : this;
            return new Line(on, times + other.times, sum + other.sum, longer.longest, longer.who, longer.place, still + other.still, longer.giver);
        }
    }

    private final int top;
    private final Now now;
    private final Lives lives;
    private final Things things;
    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private final Map<Thing, Line> lines = new HashMap<>();

    Queues(int top, Now now, Lives lives, Things things) {
        this.top = top;
        this.now = now;
        this.lives = lives;
        this.things = things;
    }

    void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.TaskWaiting e -> {
                over(e.task(), null);
                Integer id = e.on().id();
                if (id != null && isGiven(e.on().kind())) {
                    waiting.put(e.task(), new Waiting(new Thing(e.on().kind(), id), now.place(lives.of(e.task()).line())));
                }
            }
            case TraceEvent.Scheduled e when e.task() != null -> over(e.task(), e.source());
            case TraceEvent.Turn e when e.task() != null -> over(e.task(), null);
            case TraceEvent.TaskDone e -> over(e.task(), null);
            default -> { } // Nobody's wait begins or ends.
        }
    }

    private static boolean isGiven(Awaited.Kind kind) {
        return switch (kind) {
            case LOCK, SEMAPHORE, EVENT, CONDITION, QUEUE_GET, QUEUE_PUT, QUEUE_JOIN, BARRIER -> true;
            case SLEEP, YIELD, TASK, FUTURE, GATHER, WAIT, AS_COMPLETED, TASK_GROUP, EXECUTOR, SHIELD, ASYNC_GENERATOR,
                    STREAM_READ, STREAM_WRITE, WAIT_FOR, OTHER -> false;
        };
    }

    private void over(int task, @Nullable Source source) {
        Waiting over = waiting.remove(task);
        if (over != null) {
            lines.merge(over.thing, line(task, over, 0, giver(over.thing, source)), Line::plus);
        }
    }

    /** Whoever runs has given it, if it was given. */
    private Queued.@Nullable Giver giver(Thing thing, @Nullable Source source) {
        Life giver = lives.running();
        if (giver == null || source == null || source.kind() != thing.kind || source.id() == null || source.id() != thing.id) {
            return null;
        }
        Awaited last = giver.awaited();
        return new Queued.Giver(giver.who(), last == null ? null : last.kind(), giver.line());
    }

    private Line line(int task, Waiting wait, int still, Queued.@Nullable Giver giver) {
        double seconds = Math.max(0, now.clock() - wait.since.time());
        Life life = lives.of(task);
        Awaited on = life.awaited();
        return new Line(on == null || on.kind() != wait.thing.kind ? new Awaited(wait.thing.kind, wait.thing.id, null, null) : on,
                1, seconds, seconds, life.who(), wait.since, still, giver);
    }

    /** First where somebody has to give something back, then where something has to come; in each the longest in sum first. */
    Found<Queued> found() {
        Map<Thing, Line> all = new HashMap<>(lines);
        waiting.forEach((task, wait) -> all.merge(wait.thing, line(task, wait, 1, null), Line::plus));
        List<Queued> found = queued(all.values()).toList();
        return new Found<>(found.stream().limit(top).toList(), found.size());
    }

    private Stream<Queued> queued(Collection<Line> all) {
        return all.stream().filter(line -> line.sum >= Survey.NOTABLE)
                .map(line -> new Queued(line.on, line.on.id() == null ? 1 : things.nth(line.on.id()), things.maxsize(line.on.id()), line.times,
                        line.sum, line.longest, line.who, line.place, line.still, line.giver))
                .sorted(Comparator.comparing((Queued one) -> !one.contended())
                        .thenComparing(Comparator.comparingDouble(Queued::sum).reversed()).thenComparing(one -> one.place().event()));
    }
}
