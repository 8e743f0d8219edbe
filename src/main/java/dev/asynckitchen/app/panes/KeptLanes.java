package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.stage.panel.LaneChoice;
import dev.asynckitchen.stage.panel.TaskLanes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which lanes were pinned and folded, by what their tasks are called: they are so again when the program is cooked anew, and tasks have other
 * numbers. Of several tasks of one name each is known by which of them it was.
 */
final class KeptLanes {
    private record Called(String name, int which) {}

    private final Set<Called> pinned = new HashSet<>(); // And not made yet.
    private final Set<Called> folded = new HashSet<>();
    private final Map<String, Integer> met = new HashMap<>();
    private int read; // So many lanes were looked at.

    /** Keeps what was wanted of one performance for the next, if that is of the same program. */
    void keep(LaneChoice choice, Performance was, Performance now) {
        if (!was.trace().header().program().name().equals(now.trace().header().program().name())) {
            pinned.clear();
            folded.clear();
        } else {
            Map<String, Integer> seen = new HashMap<>();
            for (TaskLanes.Lane lane : was.lanes().lanes()) {
                Called called = called(lane, was, seen);
                if (choice.pinned().contains(lane.task())) {
                    pinned.add(called);
                }
                if (choice.folded().contains(lane.task())) {
                    folded.add(called);
                }
            }
        }
        met.clear();
        read = 0;
    }

    /** The same choice with the lanes that are back by now. */
    LaneChoice back(LaneChoice choice, Performance now) {
        LaneChoice found = choice;
        var lanes = now.lanes().lanes();
        for (; read < lanes.size() && !(pinned.isEmpty() && folded.isEmpty()); read++) {
            TaskLanes.Lane lane = lanes.get(read);
            Called called = called(lane, now, met);
            found = pinned.remove(called) ? found.pinning(lane.task()) : found;
            found = folded.remove(called) ? found.folding(lane.task()) : found;
        }
        return found;
    }

    private static Called called(TaskLanes.Lane lane, Performance performance, Map<String, Integer> seen) {
        String name = performance.narrator().name(lane.task());
        return new Called(name, seen.merge(name, 1, Integer::sum));
    }
}
