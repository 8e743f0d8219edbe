package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Held;
import dev.asynckitchen.report.finding.LateTimer;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.finding.Who;
import dev.asynckitchen.report.pass.Life;
import dev.asynckitchen.report.pass.Lives;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.report.pass.ReadyHandles;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The turns that took time, who had to wait because of them, and whose they were. */
final class HeldTurns {
    private static final int OTHERS = 3;

    /** A turn that is over: from when until when it held the loop. */
    record Over(Who who, int turn, double from, double to) {}

    private final Now now;
    private final Lives lives;
    private final ReadyHandles handles;
    private final Best<Held> held;
    private final Functions functions;
    private TraceEvent.@Nullable Turn turn; // The one that runs.
    private @Nullable Life runner;
    private List<Frame> chain = List.of(); // It went on from here.
    private Whereabouts began = new Whereabouts(0, 0, 0, 0, null);
    private double blocked;
    private TraceEvent.@Nullable Blocked longest; // The call that held it longest, and the function it was in.
    private @Nullable String inside;
    private @Nullable Over longestOfTick;
    private @Nullable Over longestBefore; // In the tick before.

    HeldTurns(int top, Now now, Lives lives, ReadyHandles handles, Functions functions) {
        this.now = now;
        this.lives = lives;
        this.handles = handles;
        this.functions = functions;
        held = new Best<>(top, Held::seconds);
    }

    /** Before anybody else: a turn that was broken off is over, and its time is still the clock's. */
    void before(TraceEvent event) {
        switch (event) {
            case TraceEvent.TurnEnded e -> over(Math.max(e.spent(), 0), true);
            case TraceEvent.Turn _, TraceEvent.Tick _, TraceEvent.LoopClosed _, TraceEvent.Ended _ -> over(blocked, false);
            default -> { } // A turn goes on.
        }
    }

    /** After all others. */
    void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.Tick _ -> {
                longestBefore = longestOfTick;
                longestOfTick = null;
            }
            case TraceEvent.Turn e -> {
                turn = e;
                runner = lives.running();
                chain = runner == null ? List.of() : runner.chain();
                began = now.place(null);
                blocked = 0;
                longest = null;
                inside = null;
            }
            case TraceEvent.Blocked e when turn != null -> {
                blocked += e.seconds();
                if (longest == null || e.seconds() > longest.seconds()) {
                    longest = e;
                    TraceEvent.Line line = now.line();
                    inside = e.in() != null ? e.in().function() : line != null && e.line() != null && line.line() == e.line() ? line.function() : null;
                }
            }
            default -> { } // Takes no time.
        }
    }

    private void over(double seconds, boolean ended) {
        TraceEvent.Turn last = turn;
        turn = null;
        if (last == null) {
            return;
        }
        functions.turn(runner == null || runner.function().isEmpty() ? last.callback() : runner.function(), seconds, began);
        if (seconds >= Survey.NOTABLE) {
            Who who = runner == null ? Who.callback(last.callback()) : runner.who();
            if (longestOfTick == null || seconds > longestOfTick.to - longestOfTick.from) {
                longestOfTick = new Over(who, last.turn(), began.time(), began.time() + seconds);
            }
            held.meet(seconds, () -> held(who, last, seconds, ended));
        }
    }

    private Held held(Who who, TraceEvent.Turn last, double seconds, boolean ended) {
        TraceEvent.Blocked call = longest != null && longest.seconds() >= seconds / 2 ? longest : null; // What explains it.
        Whereabouts place = call != null ? call.in() == null ? began.at(call.line()) : began.at(call.in())
                : chain.isEmpty() ? began : began.at(chain.getLast());
        List<Held.Other> others = others(last, seconds);
        return new Held(who, place, seconds, ended, call == null ? null : call.what(), call == null ? null : inside, chain,
                others.stream().sorted(Comparator.comparingDouble(Held.Other::seconds).reversed()).limit(OTHERS).toList(),
                others.size(), others.stream().mapToDouble(Held.Other::seconds).sum());
    }

    /** Who was ready or due while it ran: each task once, with the longest that any of its handles waited. */
    private List<Held.Other> others(TraceEvent.Turn last, double seconds) {
        Map<Integer, Double> tasks = new HashMap<>();
        List<Held.Other> others = new ArrayList<>();
        for (ReadyHandles.Ready ready : handles.ready()) {
            other(ready.task(), ready.callback(), ready.turn() == last.turn() ? blocked - ready.joined() : seconds, last, tasks, others);
        }
        double end = began.time() + seconds;
        for (ReadyHandles.Pending timer : handles.overdue(end)) {
            other(timer.sleeper(), timer.callback(), end - Math.max(timer.when(), began.time()), last, tasks, others);
        }
        tasks.forEach((task, waited) -> others.add(new Held.Other(lives.of(task).who(), waited)));
        return others;
    }

    private static void other(
            @Nullable Integer task, String callback, double waited, TraceEvent.Turn last, Map<Integer, Double> tasks, List<Held.Other> others) {
        if (waited < Survey.MOMENT || task != null && task.equals(last.task())) {
            return;
        }
        if (task == null) {
            others.add(new Held.Other(Who.callback(callback), waited));
        } else {
            tasks.merge(task, waited, Math::max);
        }
    }

    /** The turn of the tick before that held the loop for most of a stretch of time; absent if none did. */
    LateTimer.@Nullable By most(double from, double to) {
        Over before = longestBefore;
        return before != null && Math.min(before.to, to) - Math.max(before.from, from) >= (to - from) / 2
                ? new LateTimer.By(before.who, before.turn, before.to - before.from) : null;
    }

    Found<Held> held() {
        return held.found();
    }
}
