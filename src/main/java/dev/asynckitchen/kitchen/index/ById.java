package dev.asynckitchen.kitchen.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A number for each id, 0 for none. Ids are whole numbers given in order, and so an array will do; a file may hold others, which are
 * kept in a map.
 */
final class ById {
    private int[] near = new int[64];
    private final Map<Integer, Integer> far = new HashMap<>();
    private int size;

    void put(int id, int number) {
        size++;
        if (id >= near.length && id < 4L * (size + 256)) {
            near = Arrays.copyOf(near, Math.max(id + 1, near.length + (near.length >> 1)));
        }
        if (id >= 0 && id < near.length) {
            near[id] = number;
        } else {
            far.put(id, number);
        }
    }

    int get(int id) {
        int number = id >= 0 && id < near.length ? near[id] : 0;
        return number != 0 || far.isEmpty() ? number : far.getOrDefault(id, 0);
    }
}
