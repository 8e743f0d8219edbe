package dev.asynckitchen.kitchen;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * All dishes, and those of them that have to be found at once. Each change gives new maps that share all but a few nodes with the
 * ones before, so that a state of the kitchen costs no copy: a trace of a million turns has some ten thousands of dishes.
 *
 * @param unfinished those that are not done, by id, which is the order of creation
 * @param finished the others, likewise
 * @param served on the pass, served or burnt, the latest first; the house's chores are not put there
 * @param binned in the bin, the latest first
 */
record Dishes(PMap<Integer, Dish> unfinished, PMap<Integer, Dish> finished, PMap<Integer, Dish> served, PMap<Integer, Dish> binned) {
    static final Dishes NONE = new Dishes(
            IntTreePMap.empty(), IntTreePMap.empty(), TreePMap.empty(Comparator.reverseOrder()), TreePMap.empty(Comparator.reverseOrder()));

    @Nullable Dish get(int task) {
        Dish dish = unfinished.get(task);
        return dish != null ? dish : finished.get(task);
    }

    /** All of them by id. */
    Map<Integer, Dish> all() {
        return new All(unfinished, finished);
    }

    /** With this dish as it is now, whatever it was before. */
    Dishes plus(Dish dish) {
        Dish before = finished.get(dish.task());
        if (!dish.done() && before == null) {
            return new Dishes(unfinished.plus(dish.task(), dish), finished, served, binned);
        }
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
        return dish.done()
                ? new Dishes(unfinished.minus(dish.task()), finished.plus(dish.task(), dish), nowServed, nowBinned)
                : new Dishes(unfinished.plus(dish.task(), dish), finished.minus(dish.task()), nowServed, nowBinned);
    }

    /** Two maps without a common key as one, in the order of its keys. */
    private static final class All extends AbstractMap<Integer, Dish> {
        private final Map<Integer, Dish> some;
        private final Map<Integer, Dish> others;

        All(Map<Integer, Dish> some, Map<Integer, Dish> others) {
            this.some = some;
            this.others = others;
        }

        @Override
        public @Nullable Dish get(Object task) {
            Dish dish = some.get(task);
            return dish != null ? dish : others.get(task);
        }

        @Override
        public boolean containsKey(Object task) {
            return some.containsKey(task) || others.containsKey(task);
        }

        @Override
        public Set<Entry<Integer, Dish>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public int size() {
                    return some.size() + others.size();
                }

                @Override
                public Iterator<Entry<Integer, Dish>> iterator() {
                    return new Merged(some.entrySet().iterator(), others.entrySet().iterator());
                }
            };
        }
    }

    /** Two iterators by rising keys as one. */
    private static final class Merged implements Iterator<Map.Entry<Integer, Dish>> {
        private final Iterator<Map.Entry<Integer, Dish>> some;
        private final Iterator<Map.Entry<Integer, Dish>> others;
        private Map.@Nullable Entry<Integer, Dish> one;
        private Map.@Nullable Entry<Integer, Dish> other;

        Merged(Iterator<Map.Entry<Integer, Dish>> some, Iterator<Map.Entry<Integer, Dish>> others) {
            this.some = some;
            this.others = others;
            one = next(some);
            other = next(others);
        }

        private static Map.@Nullable Entry<Integer, Dish> next(Iterator<Map.Entry<Integer, Dish>> entries) {
            return entries.hasNext() ? entries.next() : null;
        }

        @Override
        public boolean hasNext() {
            return one != null || other != null;
        }

        @Override
        public Map.Entry<Integer, Dish> next() {
            Map.Entry<Integer, Dish> left = one;
            Map.Entry<Integer, Dish> right = other;
            if (left != null && (right == null || left.getKey() < right.getKey())) {
                one = next(some);
                return left;
            }
            if (right == null) {
                throw new NoSuchElementException();
            }
            other = next(others);
            return right;
        }
    }
}
