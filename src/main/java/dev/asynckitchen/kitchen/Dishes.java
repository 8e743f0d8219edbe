package dev.asynckitchen.kitchen;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * All dishes, and those of them that have to be found at once. Each change gives new maps that share all but a few nodes with the
 * ones before, so that a state of the kitchen costs no copy: a trace of a million turns has some ten thousands of dishes.
 *
 * @param all by id, which is the order of creation
 * @param unfinished those of them that are not done, by id
 * @param served on the pass, served or burnt, the latest first; the house's chores are not put there
 * @param binned in the bin, the latest first
 */
record Dishes(PMap<Integer, Dish> all, PMap<Integer, Dish> unfinished, PMap<Integer, Dish> served, PMap<Integer, Dish> binned) {
    static final Dishes NONE = new Dishes(
            IntTreePMap.empty(), IntTreePMap.empty(), TreePMap.empty(Comparator.reverseOrder()), TreePMap.empty(Comparator.reverseOrder()));

    @Nullable Dish get(int task) {
        return all.get(task);
    }

    /** With this dish as it is now, whatever it was before. */
    Dishes plus(Dish dish) {
        Dish before = all.get(dish.task());
        PMap<Integer, Dish> nowUnfinished = dish.done() ? unfinished.minus(dish.task()) : unfinished.plus(dish.task(), dish);
        PMap<Integer, Dish> nowServed = served;
        PMap<Integer, Dish> nowBinned = binned;
        if (before != null && before.place() instanceof Place.Done was) {
            nowServed = nowServed.minus(was.nth());
            nowBinned = nowBinned.minus(was.nth());
        }
        if (dish.place() instanceof Place.Done is && !dish.chore()) {
            nowServed = is.binned() ? nowServed : nowServed.plus(is.nth(), dish);
            nowBinned = is.binned() ? nowBinned.plus(is.nth(), dish) : nowBinned;
        }
        return new Dishes(all.plus(dish.task(), dish), nowUnfinished, nowServed, nowBinned);
    }
}
