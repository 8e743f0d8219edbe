package dev.asynckitchen.app.session;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Rests;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is shown: a trace, its choreography, and the run that still adds to it. JavaFX thread only. */
public final class Performance {
    /** How many turns a program runs ahead of the playhead. */
    public static final int AHEAD = 2_000;

    private final Trace trace;
    private final Stage stage;
    private final Steps steps;
    private final Rests rests;
    private final TaskLanes lanes;
    private final @Nullable Run run;
    private @Nullable Situation lastSituation;

    /** A trace that is whole, or that {@code run} adds to. */
    public Performance(Trace trace, @Nullable Run run) {
        this.trace = trace;
        this.run = run;
        stage = new Stage(trace);
        steps = new Steps(trace);
        rests = new Rests(trace, stage.score(), this::ended);
        lanes = new TaskLanes(trace, stage.score());
    }

    /** A whole trace, read through once: whatever is asked of it later is answered at once. Any thread, before others have it. */
    public static Performance readThrough(Trace trace) {
        var performance = new Performance(trace, null);
        performance.lanes.lanes();
        performance.steps.ticks();
        if (performance.score().size() > 0) {
            performance.situationAt(performance.rests.end());
            performance.stage.poseAt(performance.rests.end());
        }
        return performance;
    }

    public Trace trace() {
        return trace;
    }

    /** The text of the program that ran. */
    public String source() {
        return trace.header().program().source();
    }

    public Stage stage() {
        return stage;
    }

    public Score score() {
        return stage.score();
    }

    public Kitchen kitchen() {
        return stage.kitchen();
    }

    public Narrator narrator() {
        return stage.narrator();
    }

    public Steps steps() {
        return steps;
    }

    Rests rests() {
        return rests;
    }

    public TaskLanes lanes() {
        return lanes;
    }

    /** Whether nothing will be added. */
    public boolean ended() {
        return run == null || trace.ended();
    }

    /** The situation at a playhead; absent while nothing has happened yet. */
    @Nullable Situation situationAt(Playhead playhead) {
        if (score().size() > 0) {
            lastSituation = Situation.at(playhead, trace, score(), kitchen(), lastSituation);
        }
        return lastSituation;
    }

    /** The turn in which the handle of turn {@code turn} was put into the queue; empty if that was in none. */
    public Optional<Integer> scheduledBy(int handle, int turn) {
        for (int i = steps.startOfTurn(turn) - 1; i >= 0; i--) {
            switch (trace.get(i)) {
                case TraceEvent.Scheduled e when e.handle() == handle -> {
                    return Optional.ofNullable(e.by());
                }
                case TraceEvent.Timer e when e.handle() == handle -> {
                    return Optional.ofNullable(e.by());
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    /** Lets the program run on to some way beyond the playhead. */
    void allowBeyond(Playhead playhead) {
        if (run != null && !trace.ended() && score().size() > 0) {
            int position = score().beat(playhead.beat()).endEvent();
            for (int i = position - 1; i >= 0; i--) {
                if (trace.get(i) instanceof TraceEvent.Turn turn) {
                    run.allow(turn.turn() + AHEAD);
                    return;
                }
            }
        }
    }

    /** Ends the program if it still runs. */
    void stop() {
        if (run != null && !run.ended().isDone()) {
            run.stop();
        }
    }
}
