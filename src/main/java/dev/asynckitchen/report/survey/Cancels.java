package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.LateCancel;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.pass.Life;
import dev.asynckitchen.report.pass.Lives;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.report.pass.ReadyHandles;
import dev.asynckitchen.report.pass.Things;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was cancelled and went on. What a timeout or a task group cancels in order to be heard is not meant to end its task. */
final class Cancels {

    private record Asked(Whereabouts place, int requests) {}

    private final int top;
    private final Now now;
    private final Lives lives;
    private final ReadyHandles handles;
    private final Things things;
    private final Map<Integer, Asked> asked = new HashMap<>();
    private final Best<LateCancel> late;

    Cancels(int top, Now now, Lives lives, ReadyHandles handles, Things things) {
        this.top = top;
        this.now = now;
        this.lives = lives;
        this.handles = handles;
        this.things = things;
        late = new Best<>(top, LateCancel::seconds);
    }

    void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.CancelRequested e when isMeant(e.task()) -> asked.merge(e.task(), new Asked(now.place(null), 1),
                    (first, _) -> new Asked(first.place, first.requests + 1));
            case TraceEvent.TaskDone e -> {
                Asked since = asked.remove(e.task());
                if (since != null) {
                    meet(late, e.task(), since, e.outcome());
                }
            }
            default -> { } // Cancels nobody.
        }
    }

    private boolean isMeant(int task) {
        ReadyHandles.Ready by = handles.running();
        return by == null || by.errand() != Errand.TIMEOUT && !(by.errand() == Errand.TASK_GROUP && things.isOwner(by.concerns(), task));
    }

    private void meet(Best<LateCancel> best, int task, Asked since, @Nullable Outcome outcome) {
        double seconds = now.clock() - since.place.time();
        if (seconds >= Survey.NOTABLE) {
            Life life = lives.of(task);
            best.meet(seconds, () -> new LateCancel(life.who(), since.place.at(life.line()), seconds, since.requests, outcome));
        }
    }

    Found<LateCancel> found() {
        var all = new Best<LateCancel>(top, LateCancel::seconds);
        Found<LateCancel> over = late.found();
        over.first().forEach(one -> all.meet(one.seconds(), () -> one));
        asked.forEach((task, since) -> meet(all, task, since, null));
        Found<LateCancel> found = all.found();
        return new Found<>(found.first(), found.all() + over.all() - over.first().size());
    }
}
