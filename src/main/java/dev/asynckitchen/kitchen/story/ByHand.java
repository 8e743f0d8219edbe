package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the learner does to the program from outside, and what comes of it because of that. */
record ByHand(Around around) {

    /** What is done now. */
    Caption done(TraceEvent.Intervened event) {
        return say("hand.", event.intervention(), kind(event.intervention()), "holder", holder(event.intervention().whom()));
    }

    /** Why it is this turn, which comes of what was done. */
    Caption why(TraceEvent.Turn turn, Intervention done) {
        Integer task = turn.task();
        TraceEvent.Scheduled scheduled = around.ledger().scheduled(turn.handle());
        String kind = scheduled == null ? "sleep" : scheduled.source() == null ? "none" : scheduled.source().kind().key();
        boolean own = task != null && task.equals(done.whom().task());
        return say("why.hand.", done, done.whom().resource() != null ? kind(done) : done.whom().task() == null ? "none" : kind,
                "who", task == null ? "" : around.name(task), "own", String.valueOf(own || task == null));
    }

    private Caption say(String key, Intervention done, String kind, Object... more) {
        String expression = Phrases.shorten(done.expression(), 40);
        var arguments = new ArrayList<Object>(List.of(more));
        arguments.addAll(List.of("whom", whom(done.whom()), "kind", kind, "task", String.valueOf(done.whom().task() != null),
                "exception", expression, "value", expression, "seconds", Phrases.seconds(done.amount()), "count", (int) done.amount()));
        return Around.SAY.caption(key + (done.whom().resource() == null ? "" : "thing.") + done.deed(), arguments.toArray());
    }

    private Caption whom(Intervention.Whom whom) {
        if (whom.task() != null) {
            return around.name(whom.task());
        }
        if (whom.resource() != null) {
            ResourceState state = state(whom.resource());
            return state == null ? Caption.both("") : Thing.of(state).called(around.nth(whom.resource()));
        }
        int handle = Objects.requireNonNull(whom.handle());
        TraceEvent.Scheduled scheduled = around.ledger().scheduled(handle);
        TraceEvent.Timer timer = around.ledger().timer(handle);
        return Caption.both(Phrases.name(scheduled != null ? scheduled.callback() : timer != null ? timer.callback() : ""));
    }

    /** Who has the knife, absent for what nobody holds. */
    private Caption holder(Intervention.Whom whom) {
        return whom.resource() != null && state(whom.resource()) instanceof ResourceState.Lock lock && lock.holder() != null
                ? around.name(lock.holder()) : Caption.both("none");
    }

    /** As it is told last before that. */
    private @Nullable ResourceState state(int resource) {
        return around.ledger().stateBefore(resource, around.before().position());
    }

    /** What a thing is; what the task waits for, which is nothing for a handle. */
    private String kind(Intervention done) {
        if (done.whom().resource() != null) {
            ResourceState state = state(done.whom().resource());
            return state == null ? "none" : state.kind();
        }
        Dish dish = done.whom().task() == null ? null : around.before().dishes().get(done.whom().task());
        return dish == null ? "none" : switch (dish.place()) {
            case Place.Stove _ -> "sleep";
            case Place.Waiting waiting -> waiting.on().kind().key();
            case Place.Rail _, Place.Worktop _, Place.Done _, Place.Nowhere _ -> "none";
        };
    }
}
