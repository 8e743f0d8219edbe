package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.RecipeCard;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.thing.Errands;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Optional;

/** Which ones a {@code +13} means. */
record MoreOfThem(Asked asked) {
    private static final int LONGEST = 40;

    /** What is told of those that have no room there now. */
    Optional<Telling> told(Subject.Pile of, Pose pose) {
        return now(of, pose).map(this::told);
    }

    /** How many have no room there now, if any have none. */
    static Optional<Subject.OfMore> now(Subject.Pile of, Pose pose) {
        return pose.sprites().stream()
                .map(sprite -> sprite.subject() instanceof Subject.OfMore more && more.of() == of ? more : null)
                .filter(more -> more != null).findFirst();
    }

    private Telling told(Subject.OfMore more) {
        List<Caption> names = more.first().stream().map(this::name).map(Caption::both).toList();
        Caption listed = Phrases.row(names, more.count());
        return new Telling(null, Asked.SAY.text("more", "count", more.count()), Asked.SAY.caption("more." + more.of().key()), List.of(listed.words()));
    }

    String name(Subject subject) {
        return Phrases.shorten(switch (subject) {
            case Subject.OfTask(int task) -> task(task);
            case Subject.OfHandle(int handle) -> asked.state().rail().stream().filter(ticket -> ticket.handle() == handle).findFirst()
                    .map(this::ticket).or(() -> Members.timer(handle, asked.state()).map(PendingTimer::callback)).orElse("");
            case Subject.OfResource(int resource) -> Optional.ofNullable(asked.state().fixtures().get(resource)).map(Fixture::label).orElse("");
            case Subject.OfCoroutine(int coroutine) -> Optional.ofNullable(asked.state().cards().get(coroutine))
                    .map(RecipeCard::function).map(function -> function + "()").orElse("");
            case Subject.OfMore _, Subject.OfBatch _, Subject.OfStation _ -> throw new IllegalArgumentException("no pile of these: " + subject);
        }, LONGEST);
    }

    private String ticket(Ticket ticket) {
        return ticket.task() == null ? Errands.note(ticket.errand(), ticket.callback()) : task(ticket.task());
    }

    private String task(int task) {
        Dish dish = asked.state().dishes().get(task);
        return dish == null ? "" : asked.narrator().name(dish);
    }
}
