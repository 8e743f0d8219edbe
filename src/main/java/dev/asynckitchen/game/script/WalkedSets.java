package dev.asynckitchen.game.script;

import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tickets whose order is nobody's: CPython hung them up while it walked a set. */
final class WalkedSets {
    private final Trace trace;
    private final List<Set<Integer>> groups = new ArrayList<>();

    WalkedSets(Trace trace) {
        this.trace = trace;
    }

    /** Looks for such tickets in one turn. */
    void read(int from, int to) {
        List<TraceEvent> events = trace.events().subList(from, to);
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.Resource(int _, String _, ResourceState.TaskGroup group) && group.phase().equals("aborting")) {
                Set<Integer> cancelled = new HashSet<>();
                events.stream().filter(other -> other instanceof TraceEvent.CancelRequested request && group.tasks().contains(request.task()))
                        .forEach(other -> cancelled.add(((TraceEvent.CancelRequested) other).task()));
                add(events, scheduled -> scheduled.task() != null && cancelled.contains(scheduled.task()));
            }
        }
        Set<Integer> madeByABelt = new HashSet<>();
        events.stream().filter(event -> event instanceof TraceEvent.TaskCreated made && isMadeByABelt(made))
                .forEach(event -> madeByABelt.add(((TraceEvent.TaskCreated) event).task()));
        add(events, scheduled -> scheduled.cause() == Cause.TASK_CREATED && scheduled.task() != null && madeByABelt.contains(scheduled.task()));
    }

    /** Whether {@code as_completed()} made the task of a coroutine: it is given a list, and makes a set of it. */
    private boolean isMadeByABelt(TraceEvent.TaskCreated made) {
        String line = made.line() == null ? "" : trace.header().program().source().lines().skip(made.line() - 1L).findFirst().orElse("");
        return line.contains("as_completed(") && !line.contains("create_task(") && !line.contains("ensure_future(");
    }

    private void add(List<TraceEvent> events, Predicate<TraceEvent.Scheduled> wanted) {
        Set<Integer> group = new HashSet<>();
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.Scheduled scheduled && wanted.test(scheduled)) {
                group.add(scheduled.handle());
            }
        }
        if (group.size() > 1) {
            groups.add(group);
        }
    }

    /** Whether another ticket hangs that might as well hang where this one does. */
    boolean isAmong(int handle, List<Ticket> rail) {
        return groups.stream().anyMatch(group -> group.contains(handle)
                && rail.stream().anyMatch(ticket -> ticket.handle() != handle && !ticket.cancelled() && group.contains(ticket.handle())));
    }
}
