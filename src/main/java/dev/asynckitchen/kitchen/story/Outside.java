package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens between turns: at a tick's beginning, and outside of any loop. */
record Outside(Around around) {
    private static final double MOMENT = 1e-6;

    /** What is said of a tick; the stretch are its {@code Tick} and the timers that are due. */
    Caption round(TraceEvent.Tick tick) {
        List<PendingTimer> due = due();
        if (tick.waited() > MOMENT) {
            List<Integer> sleepers = due.stream().map(PendingTimer::sleeper).filter(task -> task != null).toList();
            boolean named = !due.isEmpty() && sleepers.size() == due.size();
            return Around.SAY.caption("round.waited", "seconds", Phrases.seconds(tick.waited()), "due", due.size(),
                    "sleepers", named ? around.names(sleepers) : "none");
        }
        long skipped = around.before().rail().stream().filter(Ticket::cancelled).count();
        int ready = around.before().rail().size() - (int) skipped + due.size();
        return Around.SAY.caption("round", "tick", Phrases.number(tick.tick()), "ready", ready, "skipped", skipped);
    }

    /** What is to be known besides: how timers with the very same time are ordered. */
    List<Caption> more() {
        List<Double> times = due().stream().map(PendingTimer::when).toList();
        long equal = times.size() - times.stream().distinct().count();
        return equal > 0 ? List.of(Around.SAY.caption("round.equal")) : List.of();
    }

    /** The timers that ring in the stretch. */
    private List<PendingTimer> due() {
        Set<Integer> rung = around.events().stream().filter(TraceEvent.Due.class::isInstance).map(e -> ((TraceEvent.Due) e).handle())
                .collect(Collectors.toSet());
        return around.before().timers().stream().filter(timer -> rung.contains(timer.handle())).toList();
    }

    /** The last thing of note in the stretch. */
    Caption headline() {
        List<Caption> all = told();
        if (!all.isEmpty()) {
            return all.getLast();
        }
        long handedIn = around.events().stream().filter(TraceEvent.Scheduled.class::isInstance).count();
        return handedIn > 0 && around.after().line() == null ? Around.SAY.caption("outside.handed-in", "count", handedIn) : at(around.after());
    }

    /** The program's own line; of a recording none is known. */
    static Caption at(KitchenState state) {
        if (state.line() != null) {
            return Around.SAY.caption("outside.line", "line", Phrases.number(state.line()));
        }
        return Around.SAY.caption(state.open() ? "outside.between" : "outside.before");
    }

    /** All that is of note, in order. */
    List<Caption> told() {
        var told = new ArrayList<Caption>();
        var stamped = new ArrayList<Integer>();
        boolean byHand = false;
        for (TraceEvent event : around.events()) {
            byHand |= event instanceof TraceEvent.Intervened;
            if (!byHand || !(event instanceof TraceEvent.CancelRequested)) { // What comes of it is told where it is felt.
                told(event, stamped).ifPresent(told::add);
            }
        }
        if (!stamped.isEmpty()) {
            boolean closing = around.events().stream().noneMatch(TraceEvent.Line.class::isInstance);
            told.add(Around.SAY.caption(closing ? "outside.stamped" : "outside.stamped-by-program", "tasks", around.names(stamped.stream().distinct().toList()), "count", stamped.size()));
        }
        return told;
    }

    private Optional<Caption> told(TraceEvent event, List<Integer> stamped) {
        return switch (event) {
            case TraceEvent.Blocked e -> Optional.of(Around.SAY.caption(e.isWork() ? "outside.work" : "outside.held",
                    "seconds", Phrases.seconds(e.seconds()), "what", e.what()));
            case TraceEvent.Warning e when e.kind().equals("exception-never-retrieved") && e.task() != null -> Optional.of(forgotten(e.task()));
            case TraceEvent.Resource(int _, String label, ResourceState.Executor job) when job.done() ->
                Optional.of(Around.SAY.caption("outside.porter", "label", label));
            case TraceEvent.CoroutineCreated e -> Optional.of(Around.SAY.caption("outside.card", "function", Phrases.function(e.function())));
            case TraceEvent.Intervened e -> Optional.of(new ByHand(around).done(e));
            case TraceEvent.LoopOpened _ -> Optional.of(Around.SAY.caption("outside.opened"));
            case TraceEvent.LoopClosed _ -> Optional.of(Around.SAY.caption("outside.closed"));
            case TraceEvent.TaskCreated e -> Optional.of(order(e));
            case TraceEvent.CancelRequested e -> {
                stamped.add(e.task());
                yield Optional.empty();
            }
            // Nothing that one would see, or told as a turn, a round or the end; what is new is decided on here.
            case TraceEvent.Warning _, TraceEvent.Resource _, TraceEvent.Tick _, TraceEvent.Turn _, TraceEvent.TurnEnded _, TraceEvent.Ended _,
                    TraceEvent.Output _, TraceEvent.Line _, TraceEvent.Scheduled _, TraceEvent.Timer _, TraceEvent.Due _,
                    TraceEvent.HandleCancelled _, TraceEvent.CoroutineBegun _, TraceEvent.CoroutineClosed _, TraceEvent.TaskRenamed _,
                    TraceEvent.TaskWaiting _, TraceEvent.TaskDone _ -> Optional.empty();
        };
    }

    private Caption forgotten(int task) {
        Dish dish = around.after().dishes().get(task);
        String value = dish != null && dish.place() instanceof Place.Done done && done.value() != null ? Phrases.shorten(done.value(), 40) : "none";
        return Around.SAY.caption("outside.forgotten", "task", around.name(task), "value", value);
    }

    private Caption order(TraceEvent.TaskCreated task) {
        return around.isChore(task.task())
                ? Around.SAY.caption("outside.chore", "chore", Phrases.plain(task.function()), "function", Phrases.shorten(task.function(), 60))
                : Around.SAY.caption("outside.order", "task", around.nameAndCall(task.task()));
    }
}
