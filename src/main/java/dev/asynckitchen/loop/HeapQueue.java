package dev.asynckitchen.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The priority queue of Python's {@code heapq}, comparison for comparison.
 *
 * <p>Which of two equal items leaves first is not defined by their order of arrival but by the algorithm: {@code heappop}
 * sifts the last leaf down to the bottom and up again. asyncio's timers depend on it, so it is followed exactly.
 */
public final class HeapQueue<T> {
    /** {@code a < b}, as Python's {@code __lt__}. */
    @FunctionalInterface
    public interface LessThan<T> {
        boolean test(T a, T b);
    }

    private final LessThan<T> lessThan;
    private final List<T> heap = new ArrayList<>();

    public HeapQueue(LessThan<T> lessThan) {
        this.lessThan = lessThan;
    }

    public int size() {
        return heap.size();
    }

    public boolean isEmpty() {
        return heap.isEmpty();
    }

    /** The smallest item, {@code heap[0]}; there must be one. */
    public T first() {
        return heap.getFirst();
    }

    /** {@code heappush}. */
    public void push(T item) {
        heap.add(item);
        siftDown(0, heap.size() - 1);
    }

    /** {@code heappop}; there must be an item. */
    public T pop() {
        T last = heap.removeLast();
        if (heap.isEmpty()) {
            return last;
        }
        T smallest = heap.getFirst();
        heap.set(0, last);
        siftUp(0);
        return smallest;
    }

    /** Keeps, in the heap's own order, what {@code keep} says, and then {@code heapify}s. */
    public void retain(Predicate<T> keep) {
        heap.removeIf(keep.negate());
        for (int i = heap.size() / 2 - 1; i >= 0; i--) {
            siftUp(i);
        }
    }

    /** The items in the heap's own order. */
    public List<T> items() {
        return List.copyOf(heap);
    }

    /** {@code _siftdown}: the item at {@code pos} moves towards the root until its parent is not greater. */
    private void siftDown(int start, int from) {
        int pos = from;
        T item = heap.get(pos);
        while (pos > start) {
            int parent = (pos - 1) >> 1;
            if (!lessThan.test(item, heap.get(parent))) {
                break;
            }
            heap.set(pos, heap.get(parent));
            pos = parent;
        }
        heap.set(pos, item);
    }

    /** {@code _siftup}: the smaller children move up all the way to a leaf, and the item back down from there. */
    private void siftUp(int start) {
        int end = heap.size();
        int pos = start;
        T item = heap.get(pos);
        int child = 2 * pos + 1;
        while (child < end) {
            int right = child + 1;
            if (right < end && !lessThan.test(heap.get(child), heap.get(right))) {
                child = right;
            }
            heap.set(pos, heap.get(child));
            pos = child;
            child = 2 * pos + 1;
        }
        heap.set(pos, item);
        siftDown(start, pos);
    }
}
