package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Busy;
import dev.asynckitchen.report.finding.Crowd;
import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Held;
import dev.asynckitchen.report.finding.LateCancel;
import dev.asynckitchen.report.finding.LateTimer;
import dev.asynckitchen.report.finding.Lateness;
import dev.asynckitchen.report.finding.Lost;
import dev.asynckitchen.report.finding.NeverEnded;
import dev.asynckitchen.report.finding.Queued;
import dev.asynckitchen.report.finding.Sum;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.pass.Life;
import dev.asynckitchen.report.pass.Lives;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.report.pass.ReadyHandles;
import dev.asynckitchen.report.pass.Things;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.TraceEvent;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a trace once and finds what held up its loop. What it has found can be asked for at any time; it is true of what was read
 * by then. Not thread-safe.
 */
public final class Survey {
    /** What is shorter, in seconds, is no finding. */
    public static final double NOTABLE = 0.001;

    /** What is shorter, in seconds, is no time at all: an idle wait on the virtual clock ends a nanosecond late. */
    static final double MOMENT = 1e-6;

    private final Now now = new Now();
    private final Lives lives = new Lives(now);
    private final Things things = new Things();
    private final ReadyHandles handles = new ReadyHandles(now);
    private final Functions functions = new Functions();
    private final int top;
    private final HeldTurns turns;
    private final LateTimers timers;
    private final Crowding crowding;
    private final Queues queues;
    private final Cancels cancels;
    private final Losses losses;
    private TraceEvent.@Nullable Ended ended;
    private int events;

    /** @param top how many of each list are kept, 1 or more */
    public Survey(int top) {
        this.top = top;
        turns = new HeldTurns(top, now, lives, handles, functions);
        timers = new LateTimers(top, now, lives, handles, turns);
        crowding = new Crowding(now, handles);
        queues = new Queues(top, now, lives, things);
        cancels = new Cancels(top, now, lives, handles, things);
        losses = new Losses(top, now, lives);
    }

    /** Is told the next event, and where it stands. */
    public void follow(int position, TraceEvent event) {
        turns.before(event);
        now.follow(position, event);
        lives.follow(event);
        things.follow(event);
        handles.follow(event);
        turns.follow(event);
        timers.follow(event);
        crowding.follow(event);
        queues.follow(event);
        cancels.follow(event);
        losses.follow(event);
        if (event instanceof TraceEvent.TaskDone e) {
            Life life = lives.forget(e.task());
            functions.lived(life.function(), now.clock() - life.made().time());
        }
        if (event instanceof TraceEvent.Ended e) {
            ended = e;
        }
        events = position + 1;
    }

    public Sum sum() {
        return now.sum(events);
    }

    /** How the program ended, absent while it has not. */
    public TraceEvent.@Nullable Ended ended() {
        return ended;
    }

    public Found<Held> held() {
        return turns.held();
    }

    public Found<Lost> lost() {
        return losses.found();
    }

    public Found<LateCancel> cancels() {
        return cancels.found();
    }

    public Found<Queued> queued() {
        return queues.found();
    }

    public Found<NeverEnded> alive() {
        var best = new Best<NeverEnded>(top, NeverEnded::seconds);
        for (Life life : lives.all()) {
            Whereabouts since = life.since();
            Awaited on = since == null ? null : life.awaited();
            Whereabouts place = since == null ? life.made() : since;
            double seconds = now.clock() - place.time();
            best.meet(seconds, () -> new NeverEnded(
                    life.who(), place, on, on == null || on.id() == null ? 1 : things.nth(on.id()), seconds));
        }
        return best.found();
    }

    public Found<LateTimer> late() {
        return timers.found();
    }

    public Lateness lateness() {
        return timers.lateness();
    }

    /** The ready queue; absent where nothing was ever ready. */
    public @Nullable Crowd crowd() {
        return crowding.found();
    }

    public Found<Busy> busy() {
        return functions.found(top);
    }
}
