package dev.asynckitchen.game.rule;

import dev.asynckitchen.game.script.Where;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A loop's queue and heap, put together from a trace's events alone: what claims are held against. */
public final class RawLoop {
    private final Trace trace;
    private final int position;
    private final List<Integer> ready = new ArrayList<>();
    private final Set<Integer> round = new HashSet<>();
    private final Set<Integer> cancelled = new HashSet<>();
    private final Map<Integer, Double> timers = new HashMap<>();
    private final Map<Integer, Integer> tasks = new HashMap<>();
    private final Map<Integer, TraceEvent.TaskWaiting> waiting = new HashMap<>();
    private double time;
    private boolean begins;

    /** After {@code position} events. */
    public RawLoop(Trace trace, int position) {
        this.trace = trace;
        this.position = position;
        trace.events().subList(0, position).forEach(this::follow);
    }

    private void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.Tick tick -> {
                time = tick.time();
                begins = true;
                round.clear();
            }
            case TraceEvent.Scheduled e -> {
                ready.add(e.handle());
                if (e.task() != null) {
                    tasks.put(e.handle(), e.task());
                    waiting.remove(e.task());
                }
            }
            case TraceEvent.Timer e -> {
                timers.put(e.handle(), e.when());
                if (e.task() != null && e.purpose() == Errand.SLEEP) {
                    tasks.put(e.handle(), e.task());
                }
            }
            case TraceEvent.Due e -> {
                timers.remove(e.handle());
                ready.add(e.handle());
            }
            case TraceEvent.HandleCancelled e -> {
                cancelled.add(e.handle());
                timers.remove(e.handle());
            }
            case TraceEvent.Turn e -> {
                if (begins) {
                    round.addAll(ready);
                    begins = false;
                }
                if (ready.contains(e.handle())) {
                    while (ready.removeFirst() != e.handle()) {
                        // Cancelled ones before it.
                    }
                }
            }
            case TraceEvent.Blocked e -> time += e.seconds();
            case TraceEvent.TaskWaiting e -> waiting.put(e.task(), e);
            case TraceEvent.TaskDone e -> waiting.remove(e.task());
            case TraceEvent.LoopClosed _ -> {
                ready.clear();
                timers.clear();
            }
            default -> { }
        }
    }

    /** Whether a reason is true now. */
    public boolean says(Reason reason) {
        return switch (reason) {
            case Reason.HangsBefore(int first, int other) -> before(first, other);
            case Reason.AwaitedHangsAfter(int waiter, int first, int other) -> before(first, other)
                    && waiting.get(waiter) != null && waiting.get(waiter).on().kind() == Awaited.Kind.TASK
                    && tasks.get(other).equals(waiting.get(waiter).on().id());
            case Reason.BehindTheDivider(int first, int other) -> before(first, other) && !begins && round.contains(first) && !round.contains(other);
            case Reason.CrossedOut(int other) -> ready.contains(other) && cancelled.contains(other);
            case Reason.IsDue(int timer) -> timers.get(timer) <= time + 1e-8 && !(trace.get(position - 1) instanceof TraceEvent.Due);
            case Reason.Hangs(int ticket) -> hangs(ticket);
            case Reason.IsDueBefore(int timer, double asked) ->
                timers.get(timer) < asked && timers.values().stream().allMatch(when -> when >= timers.get(timer));
            case Reason.HungBeforeItWasDue(int ticket, int timer) -> ready.contains(ticket) && timers.containsKey(timer) && nextDue().contains(timer);
            case Reason.EarlierDial(int first, int other) -> timers.get(first) < timers.get(other) && nextDue().indexOf(first) < nextDue().indexOf(other);
            case Reason.WillRing(int timer) -> cancelled.containsAll(ready) && timers.containsKey(timer);
            case Reason.StillHangs(int ticket) -> hangs(ticket) && round.contains(ticket);
            case Reason.HangsToo(int ticket, int behind) -> begins && ready.indexOf(ticket) > ready.indexOf(behind);
            case Reason.RunsOn(int line) -> {
                int last = lines().lastIndexOf(line);
                yield last >= 0 && end() != line && frames().stream().noneMatch(frame -> frame.line() == line);
            }
            case Reason.WaitsForACard(int line, int end) -> frames().stream().anyMatch(frame -> frame.line() == line) && end() == end && line != end;
            case Reason.WaitIsOver(int task, int line) -> pausedBefore(task).stream().anyMatch(frame -> frame.line() == line)
                    && !lines().contains(line) && end() != line;
            case Reason.NotReached(int line) -> !lines().contains(line) && frames().stream().noneMatch(frame -> frame.line() == line);
            case Reason.GoesTo(int task, Where where, Where asked) -> where == place(task) && where != asked;
            case Reason.HungByThisTurn(int task, int ticket) -> turn().stream().anyMatch(event -> event instanceof TraceEvent.Scheduled e
                            && e.handle() == ticket && e.source() != null && e.source().id() != null && e.source().id() == task)
                    && thisTickEnds() <= turnOf(ticket);
        };
    }

    private boolean before(int first, int other) {
        return hangs(first) && ready.indexOf(first) < ready.indexOf(other);
    }

    private boolean hangs(int ticket) {
        return ready.contains(ticket) && !cancelled.contains(ticket);
    }

    /** What the tick that begins here takes from the heap, in order. */
    private List<Integer> nextDue() {
        var due = new ArrayList<Integer>();
        for (int i = position + 1; trace.get(i) instanceof TraceEvent.Due(int handle); i++) {
            due.add(handle);
        }
        return due;
    }

    /** The events of the turn that has just begun. */
    private List<TraceEvent> turn() {
        int end = position;
        while (!(trace.get(end) instanceof TraceEvent.TurnEnded)) {
            end++;
        }
        return trace.events().subList(position, end);
    }

    private int task() {
        Integer task = ((TraceEvent.Turn) trace.get(position - 1)).task();
        return task == null ? 0 : task;
    }

    /** The lines that begin in it, without those at which its paused cards go on. */
    private List<Integer> lines() {
        List<Integer> all = allLines();
        List<Integer> paused = pausedBefore(task()).stream().map(Frame::line).toList();
        int on = 0;
        while (on < Math.min(all.size(), paused.size()) && all.get(on).equals(paused.get(on))) {
            on++;
        }
        return all.subList(on, all.size());
    }

    private List<Integer> allLines() {
        return turn().stream().filter(event -> event instanceof TraceEvent.Line line && line.task() != null && line.task() == task())
                .map(event -> ((TraceEvent.Line) event).line()).toList();
    }

    private List<Frame> frames() {
        return last() instanceof TraceEvent.TaskWaiting waits ? waits.stack() : List.of();
    }

    private int end() {
        return last() instanceof TraceEvent.TaskWaiting waits ? waits.stack().getLast().line() : allLines().getLast();
    }

    private @Nullable TraceEvent last() {
        return turn().stream().filter(event -> event instanceof TraceEvent.TaskWaiting waits && waits.task() == task()
                || event instanceof TraceEvent.TaskDone done && done.task() == task()).reduce((_, last) -> last).orElse(null);
    }

    private List<Frame> pausedBefore(int task) {
        return trace.events().subList(0, position).stream()
                .filter(event -> event instanceof TraceEvent.TaskWaiting waits && waits.task() == task)
                .map(event -> ((TraceEvent.TaskWaiting) event).stack()).reduce((_, last) -> last).orElse(List.of());
    }

    private @Nullable Where place(int task) {
        return task != task() ? null : switch (last()) {
            case TraceEvent.TaskWaiting waits -> switch (waits.on().kind()) {
                case SLEEP -> Where.STOVE;
                case YIELD -> Where.RAIL;
                default -> Where.SHELF;
            };
            case TraceEvent.TaskDone(int _, Outcome outcome, String _) -> switch (outcome) {
                case RESULT -> Where.PASS;
                case EXCEPTION -> Where.SMOKE;
                case CANCELLED -> Where.BIN;
            };
            case null, default -> null;
        };
    }

    private int thisTickEnds() {
        for (int i = position; i < trace.size(); i++) {
            if (trace.get(i) instanceof TraceEvent.Tick) {
                return i;
            }
        }
        return trace.size();
    }

    private int turnOf(int handle) {
        for (int i = position; i < trace.size(); i++) {
            if (trace.get(i) instanceof TraceEvent.Turn turn && turn.handle() == handle) {
                return i;
            }
        }
        return trace.size();
    }
}
