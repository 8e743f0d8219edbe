package dev.asynckitchen.stage.pose;

import dev.asynckitchen.stage.house.Station;
import java.util.List;
import java.util.Locale;

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

    /** A part of the house. */
    record OfStation(Station station) implements Subject {}

    /** Where there may be more than have room. */
    enum Pile {
        RAIL, STOVE, SHELF, TRAYS, WALL, CRATES, CARDS, SERVED, BINNED;

        /** As sprites' keys and messages call it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
