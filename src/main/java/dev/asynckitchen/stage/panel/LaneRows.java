package dev.asynckitchen.stage.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lanes as they stand below each other: those that are pinned, the loop's own, and the tasks', children below their parents. Row 0 is the
 * first. A pure function of the lanes and what is wanted of them.
 *
 * @param all every row that is shown
 * @param pinned how many of them stay on top
 * @param lanes how many lanes there are, the loop's not counted
 */
public record LaneRows(List<Row> all, int pinned, int lanes) {

    /**
     * One of them.
     *
     * @param lane the task's, null for the loop's own
     * @param depth how many of its ancestors are tasks
     * @param children how many tasks it made, and those, and so on
     * @param folded whether they are put away
     */
    public record Row(TaskLanes.@Nullable Lane lane, int depth, int children, boolean folded) {
        private static final Row LOOP = new Row(null, 0, 0, false);

        boolean isOf(int task) {
            return lane != null && lane.task() == task;
        }
    }

    public LaneRows {
        all = List.copyOf(all);
    }

    /** All lanes in the order in which their tasks were made, the loop's above them. */
    public static LaneRows plain(TaskLanes lanes) {
        var all = new ArrayList<Row>();
        all.add(Row.LOOP);
        lanes.lanes().forEach(lane -> all.add(new Row(lane, 0, 0, false)));
        return new LaneRows(all, 0, lanes.lanes().size());
    }

    /**
     * The lanes that are wanted.
     *
     * @param name what a task is called
     */
    public static LaneRows of(TaskLanes lanes, LaneChoice choice, IntFunction<String> name) {
        List<Node> inOrder = inOrder(lanes.lanes(), choice);
        String sought = choice.filter().strip().toLowerCase(Locale.ROOT);
        var pinned = new ArrayList<Row>();
        var others = new ArrayList<Row>();
        if (sought.isEmpty()) {
            others.add(Row.LOOP);
        }
        for (Node node : inOrder) {
            int task = node.lane.task();
            boolean selected = choice.selected() != null && choice.selected() == task;
            if (choice.pinned().contains(task)) {
                pinned.add(new Row(node.lane, 0, 0, false));
            } else if (!sought.isEmpty()) {
                if (name.apply(task).toLowerCase(Locale.ROOT).contains(sought)) {
                    others.add(new Row(node.lane, 0, 0, false));
                }
            } else if (selected || !node.hidden) {
                others.add(new Row(node.lane, node.depth, node.descendants, choice.folded().contains(task)));
            }
        }
        int top = pinned.size();
        pinned.addAll(others);
        return new LaneRows(pinned, top, lanes.lanes().size());
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** The row at this place. */
    public Row get(int row) {
        return all.get(row);
    }

    /** Where a task's row is; -1 if it has none. */
    public int of(int task) {
        for (int row = 0; row < all.size(); row++) {
            if (all.get(row).isOf(task)) {
                return row;
            }
        }
        return -1;
    }

    /** Where the loop's own row is; -1 if it has none. */
    public int loop() {
        return pinned < all.size() && all.get(pinned).lane() == null ? pinned : -1;
    }

    /** How many tasks have a row. */
    public int tasks() {
        return (int) all.stream().filter(row -> row.lane() != null).count();
    }

    private static final class Node {
        private final TaskLanes.Lane lane;
        private final @Nullable Node parent;
        private final List<Node> children = new ArrayList<>();
        private final int depth;
        private final boolean hidden; // One of its ancestors has its children put away.
        private int descendants;

        private Node(TaskLanes.Lane lane, @Nullable Node parent, LaneChoice choice) {
            this.lane = lane;
            this.parent = parent;
            depth = parent == null ? 0 : parent.depth + 1;
            hidden = parent != null && (parent.hidden || choice.folded().contains(parent.lane.task()));
        }
    }

    /** Children below their parents, else as they were made. */
    private static List<Node> inOrder(List<TaskLanes.Lane> lanes, LaneChoice choice) {
        Map<Integer, Node> made = new LinkedHashMap<>(); // Parents before their children.
        var open = new ArrayList<Node>();
        for (TaskLanes.Lane lane : lanes) {
            Integer by = lane.parent();
            Node parent = by == null ? null : made.get(by);
            var node = new Node(lane, parent, choice);
            (parent == null ? open : parent.children).add(node);
            made.put(lane.task(), node);
        }
        for (Node node : new ArrayList<>(made.values()).reversed()) {
            if (node.parent != null) {
                node.parent.descendants += 1 + node.descendants;
            }
        }
        var inOrder = new ArrayList<Node>();
        Collections.reverse(open);
        while (!open.isEmpty()) {
            Node next = open.removeLast();
            inOrder.add(next);
            open.addAll(next.children.reversed());
        }
        return inOrder;
    }
}
