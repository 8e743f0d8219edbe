package dev.asynckitchen.game.script;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.index.Ledger;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what becomes of a task in its turn. */
final class TurnReader {
    /** So many lines are offered at the most: those around the right one. */
    private static final int LINES = 12;

    private final Trace trace;
    private final Kitchen kitchen;
    private final Ledger ledger;

    TurnReader(Trace trace, Kitchen kitchen, Ledger ledger) {
        this.trace = trace;
        this.kitchen = kitchen;
        this.ledger = ledger;
    }

    /** The position after the turn that begins at {@code start}. */
    int end(int start) {
        for (int i = start + 1; i < trace.size(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.TurnEnded _ -> {
                    return i + 1;
                }
                case TraceEvent.Turn _, TraceEvent.Tick _, TraceEvent.LoopClosed _, TraceEvent.Ended _ -> {
                    return i;
                }
                default -> { }
            }
        }
        return trace.size();
    }

    /** What becomes of a task; absent for one of the house's own and where the turn was cut off. */
    @Nullable TurnFacts facts(int start, int end, int task) {
        Dish before = kitchen.at(start).dishes().get(task);
        if (before == null || before.chore() || before.done() || !(trace.get(end - 1) instanceof TraceEvent.TurnEnded)) {
            return null;
        }
        List<Frame> paused = Frame.own(before.stack());
        List<Integer> ran = new ArrayList<>();
        List<Integer> woken = new ArrayList<>();
        TraceEvent.Line last = null;
        TraceEvent over = null;
        for (int i = start; i < end; i++) {
            switch (trace.get(i)) {
                case TraceEvent.Line line when line.task() != null && line.task() == task -> {
                    ran.add(line.line());
                    last = line;
                }
                case TraceEvent.TaskWaiting waiting when waiting.task() == task -> over = waiting;
                case TraceEvent.TaskDone done when done.task() == task -> over = done;
                case TraceEvent.Scheduled scheduled when isBecauseOf(task, scheduled.source()) -> woken.add(scheduled.handle());
                default -> { }
            }
        }
        return switch (over) {
            case TraceEvent.TaskWaiting waiting -> waits(waiting, paused, begun(ran, paused), end);
            case TraceEvent.TaskDone done -> new TurnFacts(task, paused, begun(ran, paused),
                    last != null && last.function().equals(before.function()) ? last.line() : null, List.of(),
                    switch (done.outcome()) {
                        case RESULT -> Where.PASS;
                        case EXCEPTION -> Where.SMOKE;
                        case CANCELLED -> Where.BIN;
                    }, null, woken, end);
            case null, default -> null;
        };
    }

    /** The lines without those at which the cards go on that were paused. */
    private static Set<Integer> begun(List<Integer> ran, List<Frame> paused) {
        int on = 0;
        while (on < ran.size() && on < paused.size() && ran.get(on) == paused.get(on).line()) {
            on++;
        }
        return new HashSet<>(ran.subList(on, ran.size()));
    }

    private static boolean isBecauseOf(int task, @Nullable Source source) {
        return source != null && source.kind() == Awaited.Kind.TASK && source.id() != null && source.id() == task;
    }

    private TurnFacts waits(TraceEvent.TaskWaiting waiting, List<Frame> before, Set<Integer> ran, int end) {
        Dish after = kitchen.at(end).dishes().get(waiting.task());
        Where where = switch (after == null ? null : after.place()) {
            case Place.Stove _ -> Where.STOVE;
            case Place.Waiting _ when waiting.on().kind() != Awaited.Kind.SLEEP -> Where.SHELF;
            case Place.Rail _ when waiting.on().kind() == Awaited.Kind.YIELD -> Where.RAIL;
            case null, default -> null; // It could go on before it was put anywhere.
        };
        List<Frame> stack = Frame.own(waiting.stack());
        Frame innermost = stack.isEmpty() ? null : stack.getLast();
        Integer line = innermost == null || innermost.line() <= 0 ? null : innermost.line();
        return new TurnFacts(waiting.task(), before, ran, line, stack, where, waiting.on(), List.of(), end);
    }

    /** Whether a handle is no more than the loop's own end. */
    boolean isOfTheHouse(int handle) {
        return ledger.errand(handle) == Errand.STOP;
    }

    /** The lines at which somebody might think that the turn ends: all that ever run in the functions it goes through, in their order. */
    List<Integer> lines(TurnFacts facts) {
        Set<String> functions = new HashSet<>();
        facts.paused().forEach(frame -> functions.add(frame.function()));
        facts.stack().forEach(frame -> functions.add(frame.function()));
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.Line line && facts.ran().contains(line.line())) {
                functions.add(line.function());
            }
        }
        SortedSet<Integer> lines = new TreeSet<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.Line line && functions.contains(line.function()) && line.task() != null) {
                lines.add(line.line());
            }
        }
        facts.stack().stream().filter(frame -> frame.line() > 0).forEach(frame -> lines.add(frame.line()));
        int right = facts.end() == null ? 0 : facts.end();
        lines.add(right);
        while (lines.size() > LINES) {
            lines.remove(right - lines.getFirst() > lines.getLast() - right ? lines.getFirst() : lines.getLast());
        }
        return List.copyOf(lines);
    }
}
