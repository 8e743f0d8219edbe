package dev.asynckitchen.whatif;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.intervention.Intervention;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done to somebody in a kitchen as it stands between two turns. */
public final class Possible {
    /** Timers that a program can set anew, in its own way; what others do is asyncio's own concern. */
    private static final Set<Errand> SET_BY_PROGRAM = EnumSet.of(Errand.CALLBACK, Errand.TIMEOUT, Errand.WAIT_TIMEOUT, Errand.SLEEP);

    private Possible() {}

    /** All that can be done, in the order in which it is offered. */
    public static List<Deed> deeds(Intervention.Whom whom, KitchenState state) {
        return Arrays.stream(Deed.values()).filter(deed -> whyNot(deed, whom, state).isEmpty()).toList();
    }

    /** Why that cannot be done now: the key of a reason; absent if it can. */
    static Optional<String> whyNot(Deed deed, Intervention.Whom whom, KitchenState state) {
        return Optional.ofNullable(whom.task() != null ? task(deed, state, whom.task())
                : whom.handle() != null ? handle(deed, state, whom.handle())
                : whom.resource() != null ? PossibleToThing.whyNot(deed, state, whom.resource()) : "not-there");
    }

    private static @Nullable String task(Deed deed, KitchenState state, int task) {
        Dish dish = state.dishes().get(task);
        if (dish == null) {
            return "not-made";
        }
        if (dish.done()) {
            return "over";
        }
        Awaited.Kind awaits = dish.place() instanceof Place.Waiting waiting ? waiting.on().kind() : null;
        return switch (deed) {
            case CANCEL, RAISE -> null;
            case RING -> awaits == Awaited.Kind.EVENT || awaits == Awaited.Kind.FUTURE || sleeps(task, state) ? null
                    : dish.place() instanceof Place.Stove ? "has-rung" : "nothing-to-ring";
            case DELAY -> sleeps(task, state) ? null : dish.place() instanceof Place.Stove ? "has-rung" : "no-sleep";
            case GIVE -> awaits == Awaited.Kind.FUTURE ? null : "no-future";
            case LAST -> last(state, state.rail().stream().filter(ticket -> ticket.task() != null && ticket.task() == task).findFirst());
            case PUT, TAKE, RELEASE, CLEAR, NOTIFY, ABORT -> "not-shared";
        };
    }

    private static boolean sleeps(int task, KitchenState state) {
        return state.timers().stream().anyMatch(timer -> timer.sleeper() != null && timer.sleeper() == task);
    }

    private static @Nullable String handle(Deed deed, KitchenState state, int handle) {
        Optional<Ticket> hangs = state.rail().stream().filter(ticket -> ticket.handle() == handle && !ticket.cancelled()).findFirst();
        Optional<PendingTimer> set = state.timers().stream().filter(timer -> timer.handle() == handle).findFirst();
        if (hangs.isEmpty() && set.isEmpty()) {
            return "not-there";
        }
        boolean own = set.map(timer -> SET_BY_PROGRAM.contains(timer.errand())).orElse(false)
                || hangs.map(ticket -> ticket.errand() == Errand.CALLBACK).orElse(false);
        return switch (deed) {
            case CANCEL -> own ? null : "asyncios-own";
            case RING, DELAY -> set.isEmpty() ? "no-timer" : own ? null : "asyncios-own";
            case RAISE, GIVE -> "no-task-of-it";
            case LAST -> last(state, hangs);
            case PUT, TAKE, RELEASE, CLEAR, NOTIFY, ABORT -> "not-shared";
        };
    }

    private static @Nullable String last(KitchenState state, Optional<Ticket> ticket) {
        if (ticket.isEmpty()) {
            return "not-ready";
        }
        List<Ticket> beside = state.rail().stream().filter(other -> other.thisRound() == ticket.get().thisRound()).toList();
        return beside.getLast().equals(ticket.get()) ? "last-anyway" : null;
    }
}
