package dev.asynckitchen.stage.pose;

import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.stage.house.Station;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sprite stands for, so that pointing at it can tell. */
public sealed interface Subject {
    record OfTask(int task) implements Subject {}

    record OfHandle(int handle) implements Subject {}

    record OfResource(int resource) implements Subject {}

    record OfCoroutine(int coroutine) implements Subject {}

    /**
     * A number that says how many more there are than have room.
     *
     * @param of where they would be
     * @param count how many
     * @param first which ones, as many as are named
     */
    record OfMore(Pile of, int count, List<Subject> first) implements Subject {
        /** So many are named at the most. */
        public static final int NAMED = 24;
    }

    /**
     * Some that stand together since there is no room for each: a batch.
     *
     * @param at where they stand
     * @param recipe their coroutine's qualified name, or what the notes are called; {@link #MIXED} for those that are left over
     * @param until what they wait for, or the round that they hang for, as a key; empty where that tells none from another
     */
    record OfBatch(At at, String recipe, String until) implements Subject {
        public static final String MIXED = "";

        /** Where batches are. */
        public enum At {
            RAIL, STOVE, SHELF,
            /** Below the clock: timers that no dish sleeps by. */
            TIMERS
        }

        /** As sprites' keys call it. */
        public String key() {
            return "batch:" + at.name().toLowerCase(Locale.ROOT) + ":" + recipe.replace('/', '|') + ":" + until;
        }

        public boolean mixed() {
            return recipe.equals(MIXED);
        }
    }

    /** A part of the house. */
    record OfStation(Station station) implements Subject {}

    /** The task whose this is: itself, its ticket, its timer; absent for what is nobody's. */
    default @Nullable Integer task(KitchenState state) {
        return switch (this) {
            case OfTask(int task) -> task;
            case OfHandle(int handle) -> Stream.concat(
                            state.rail().stream().filter(ticket -> ticket.handle() == handle).map(Ticket::task),
                            state.timers().stream().filter(timer -> timer.handle() == handle).map(PendingTimer::sleeper))
                    .filter(Objects::nonNull).findFirst().orElse(null);
            case OfResource _, OfCoroutine _, OfMore _, OfBatch _, OfStation _ -> null;
        };
    }

    /** Where there may be more than have room. */
    enum Pile {
        TRAYS, WALL, CRATES, CARDS, SERVED, BINNED;

        /** As sprites' keys and messages call it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
