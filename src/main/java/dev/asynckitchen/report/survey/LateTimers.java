package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.LateTimer;
import dev.asynckitchen.report.finding.Lateness;
import dev.asynckitchen.report.pass.Lives;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.report.pass.ReadyHandles;
import dev.asynckitchen.trace.TraceEvent;

/** How late the loop comes to its timers. */
final class LateTimers {
    private final Now now;
    private final Lives lives;
    private final ReadyHandles handles;
    private final HeldTurns turns;
    private final Best<LateTimer> late;
    private int timers;
    private double sum;
    private double most;

    LateTimers(int top, Now now, Lives lives, ReadyHandles handles, HeldTurns turns) {
        this.now = now;
        this.lives = lives;
        this.handles = handles;
        this.turns = turns;
        late = new Best<>(top, LateTimer::late);
    }

    void follow(TraceEvent event) {
        ReadyHandles.Pending timer = event instanceof TraceEvent.Due ? handles.due() : null;
        if (timer == null) {
            return;
        }
        double seconds = Math.max(0, now.clock() - timer.when());
        timers++;
        sum += seconds;
        most = Math.max(most, seconds);
        if (seconds >= Survey.NOTABLE) {
            late.meet(seconds, () -> {
                Integer line = timer.sleeper() == null ? null : lives.of(timer.sleeper()).line();
                return new LateTimer(lives.who(timer.sleeper(), timer.callback()), now.place(line), timer.when(), seconds,
                        turns.most(timer.when(), now.clock()));
            });
        }
    }

    Found<LateTimer> found() {
        return late.found();
    }

    Lateness lateness() {
        return new Lateness(timers, timers == 0 ? 0 : sum / timers, most);
    }
}
