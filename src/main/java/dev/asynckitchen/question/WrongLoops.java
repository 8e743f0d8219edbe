package dev.asynckitchen.question;

import dev.asynckitchen.kitchen.story.Summary;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** On which wrong loops a program may do something else than it did, as far as its true trace tells: a run costs seconds. */
public final class WrongLoops {
    private static final Pattern AWAIT = Pattern.compile("\\bawait\\b");
    private static final double NOTICEABLE = 0.005; // seconds

    private WrongLoops() {}

    /** Up to which position a program does the same on both loops. */
    public static int parts(Trace truth, Trace wrong) {
        int common = Math.min(truth.size(), wrong.size());
        int position = 0;
        while (position < common && truth.get(position).equals(wrong.get(position))) {
            position++;
        }
        return position;
    }

    /** Those that are worth running; none for a program without a loop, or of which nothing is sure. */
    public static Set<WrongLoop> worthRunning(Trace truth) {
        Set<WrongLoop> worth = EnumSet.noneOf(WrongLoop.class);
        if (!truth.header().isTrue() || Unordered.from(truth) == 0) {
            return worth;
        }
        String[] lines = truth.header().program().source().lines().toArray(String[]::new);
        int ready = 0;
        int awaits = 0;
        int waits = 0;
        for (TraceEvent event : truth.events()) {
            switch (event) {
                case TraceEvent.Scheduled e -> {
                    ready++;
                    if (ready > 1 && e.task() != null) {
                        worth.add(WrongLoop.NEWEST_FIRST);
                    }
                }
                case TraceEvent.Due _ -> {
                    ready++;
                    if (ready > 1) {
                        worth.add(WrongLoop.NEWEST_FIRST);
                        worth.add(WrongLoop.DUE_FIRST);
                    }
                }
                case TraceEvent.Turn _ -> ready = Math.max(0, ready - 1);
                case TraceEvent.TaskCreated e when e.parent() != null -> worth.add(WrongLoop.EAGER_TASKS);
                case TraceEvent.Line e when e.line() <= lines.length && AWAIT.matcher(lines[e.line() - 1]).find() -> awaits++;
                case TraceEvent.TaskWaiting _ -> waits++;
                case TraceEvent.Resource e when e.state() instanceof ResourceState.Timeout -> worth.add(WrongLoop.NO_DIVIDER);
                default -> { }
            }
        }
        if (awaits > waits) {
            worth.add(WrongLoop.EVERY_AWAIT_YIELDS);
        }
        Summary sum = Summary.of(truth);
        if (sum.oneByOne() > sum.seconds() + NOTICEABLE) {
            worth.add(WrongLoop.WAITS_ADD_UP);
        }
        return worth;
    }
}
