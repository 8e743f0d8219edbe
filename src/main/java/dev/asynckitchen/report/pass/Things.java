package dev.asynckitchen.report.pass;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tasks share and wait for: which of its kind each is, how large a queue is, and whose a task group is. */
public final class Things {
    private final Map<Integer, Integer> nth = new HashMap<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final Map<Integer, Integer> owners = new HashMap<>(); // Of task groups that are not closed.

    public void follow(TraceEvent event) {
        if (!(event instanceof TraceEvent.Resource e)) {
            return;
        }
        switch (e.state()) {
            case ResourceState.Queue queue -> {
                number(e.resource(), queue);
                sizes.put(e.resource(), queue.maxsize());
            }
            case ResourceState.Kept kept -> number(e.resource(), kept);
            case ResourceState.TaskGroup group when group.owner() != null && !group.phase().equals("closed") ->
                owners.put(e.resource(), group.owner());
            case ResourceState.TaskGroup _ -> owners.remove(e.resource());
            default -> { } // Made by the thousand, and told apart by nobody.
        }
    }

    private void number(int resource, ResourceState state) {
        if (!nth.containsKey(resource)) {
            nth.put(resource, made.merge(state.kind(), 1, Integer::sum));
        }
    }

    /** Which of its kind a thing is, from 1 in the order in which they were made. */
    public int nth(int resource) {
        return nth.getOrDefault(resource, 1);
    }

    /** A queue's, 0 for one without limit and for what is none. */
    public int maxsize(@Nullable Integer resource) {
        return resource == null ? 0 : sizes.getOrDefault(resource, 0);
    }

    public boolean isOwner(@Nullable Integer group, int task) {
        return group != null && Integer.valueOf(task).equals(owners.get(group));
    }
}
