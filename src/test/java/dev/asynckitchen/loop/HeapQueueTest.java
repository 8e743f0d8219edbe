package dev.asynckitchen.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class HeapQueueTest {
    /** What CPython's heapq did. An operation is a number to push, -1 to pop, -2 to drop every third item and heapify. */
    record Sequence(List<Integer> ops, List<Integer> popped) {}

    record Item(int key, int arrival) {}

    @Test
    void equal_items_leave_in_the_order_in_which_cpython_lets_them_leave() throws IOException {
        List<Sequence> recorded;
        try (InputStream in = HeapQueueTest.class.getResourceAsStream("/loop/heapq.json")) {
            recorded = JsonMapper.shared().readValue(in, new TypeReference<>() {});
        }
        assertThat(recorded).hasSizeGreaterThan(50).allSatisfy(sequence -> assertThat(play(sequence.ops()))
                .isEqualTo(sequence.popped()));
    }

    private static List<Integer> play(List<Integer> ops) {
        var heap = new HeapQueue<Item>((a, b) -> a.key < b.key);
        var popped = new ArrayList<Integer>();
        int arrivals = 0;
        for (int op : ops) {
            switch (op) {
                case -1 -> popped.add(heap.pop().arrival);
                case -2 -> heap.retain(item -> item.arrival % 3 != 0);
                default -> heap.push(new Item(op, arrivals++));
            }
        }
        while (!heap.isEmpty()) {
            popped.add(heap.pop().arrival);
        }
        return popped;
    }
}
