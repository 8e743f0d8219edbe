package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.kitchen.thing.Waits;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All of a batch, or all for whom there is no room: who they are, and what is told of each in a row. */
public final class Members {
    private Members() {}

    /** All of them; empty for what stands by itself. */
    public static List<Subject> of(Subject subject, KitchenState state, Pose pose) {
        return switch (subject) {
            case Subject.OfBatch batch -> Batches.of(state, null).in(batch);
            case Subject.OfMore more -> MoreOfThem.now(more.of(), pose).map(now -> hidden(now, state)).orElse(List.of());
            case Subject.OfTask _, Subject.OfHandle _, Subject.OfResource _, Subject.OfCoroutine _, Subject.OfStation _ -> List.of();
        };
    }

    private static List<Subject> hidden(Subject.OfMore more, KitchenState state) {
        return switch (more.of()) {
            case SERVED -> last(state.served().values(), more.count());
            case BINNED -> last(state.binned().values(), more.count());
            case CARDS -> state.cards().keySet().stream().limit(more.count()).<Subject>map(Subject.OfCoroutine::new).toList();
            case CRATES -> things(state, Thing.AtHatch.class).skip(things(state, Thing.AtHatch.class).count() - more.count()).toList();
            case TRAYS -> things(state, Thing.InCupboard.class).limit(more.count()).toList();
            case WALL -> more.first();
        };
    }

    private static List<Subject> last(Collection<Dish> dishes, int count) {
        return dishes.stream().skip(Math.max(0, dishes.size() - count)).<Subject>map(dish -> new Subject.OfTask(dish.task())).toList();
    }

    private static Stream<Subject> things(KitchenState state, Class<? extends Thing> at) {
        return state.fixtures().values().stream().filter(fixture -> at.isInstance(fixture.thing())).map(fixture -> new Subject.OfResource(fixture.resource()));
    }

    /** What is told of one of them beside its name: its line, since when it is there, and when it rings. */
    public static Caption told(Subject member, KitchenState state, Narrator narrator) {
        return switch (member) {
            case Subject.OfTask(int task) when state.dishes().get(task) instanceof Dish dish -> told(dish, state, narrator);
            case Subject.OfHandle(int handle) -> timer(handle, state).map(timer -> Asked.SAY.caption("member.timer", "when", Phrases.clock(timer.when()),
                    "left", Phrases.seconds(Math.max(0, timer.when() - state.time()))))
                    .orElseGet(() -> Asked.SAY.caption("member.rail", "nth", nth(state.rail(), handle), "line", "none"));
            case Subject.OfResource(int resource) when state.fixtures().get(resource) instanceof Fixture fixture -> fixture.thing().card(new Asked(state, narrator)).getFirst();
            case Subject.OfTask _, Subject.OfResource _, Subject.OfCoroutine _, Subject.OfMore _, Subject.OfBatch _, Subject.OfStation _ -> Caption.both("");
        };
    }

    static Optional<PendingTimer> timer(int handle, KitchenState state) {
        return state.timers().stream().filter(timer -> timer.handle() == handle).findFirst();
    }

    private static Caption told(Dish dish, KitchenState state, Narrator narrator) {
        String line = dish.stack().isEmpty() || dish.done() ? "none" : Phrases.number(dish.stack().getLast().line());
        return switch (dish.place()) {
            case Place.Stove stove -> Asked.SAY.caption("member.stove", "line", line, "passed", Phrases.seconds(Math.max(0, state.time() - stove.since())),
                    "left", Phrases.seconds(Math.max(0, stove.until() - state.time())));
            case Place.Waiting waiting -> Asked.SAY.caption("member.shelf", "line", line, "what", Waits.what(waiting.on(), narrator.latest()),
                    "passed", Phrases.seconds(Math.max(0, state.time() - waiting.since())));
            case Place.Rail rail -> Asked.SAY.caption("member.rail", "nth", nth(state.rail(), rail.handle()), "line", line);
            case Place.Done _ -> Asked.SAY.caption("member.done", "state", TaskCard.state(dish), "value", TaskCard.awaits(dish, narrator).map(Caption::words).orElse("none"));
            case Place.Worktop _, Place.Nowhere _ -> TaskCard.state(dish);
        };
    }

    private static String nth(List<Ticket> rail, int handle) {
        for (int i = 0; i < rail.size(); i++) {
            if (rail.get(i).handle() == handle) {
                return Phrases.number(i + 1L);
            }
        }
        return "0";
    }

    /** What one is called that is no task. */
    public static String name(Subject member, KitchenState state, Narrator narrator) {
        return new MoreOfThem(new Asked(state, narrator)).name(member);
    }
}
