package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.index.Ledger;
import dev.asynckitchen.kitchen.thing.Onlooker;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the trace that is told, and the kitchen around it: nothing that is said of it depends on what comes after it.
 *
 * @param before the kitchen when it began; its position is the first event's
 * @param after the kitchen when it was over; its position is the one after the last event's
 */
record Around(Trace trace, Ledger ledger, KitchenState before, KitchenState after) implements Onlooker {
    static final Messages SAY = Messages.of("story");
    private static final Pattern NUMBERED = Pattern.compile("Task-\\d+");

    @Override
    public Caption name(int task) {
        return ledger.name(task, after.position());
    }

    /** The name of a task that is new: with the call that made it, where it is nothing but a number. */
    Caption nameAndCall(int task) {
        Caption name = name(task);
        String call = ledger.call(task);
        return new Caption(nameAndCall(name.words(), call), nameAndCall(name.terms(), call));
    }

    private static String nameAndCall(String name, String call) {
        return NUMBERED.matcher(name).matches() && !call.isEmpty() ? SAY.text("task-of-call", "task", name, "call", call) : name;
    }

    Caption names(List<Integer> tasks) {
        return Phrases.list(tasks.stream().map(this::name).toList());
    }

    @Override
    public boolean isDone(int task) {
        Dish dish = after.dishes().get(task);
        return dish != null && dish.done();
    }

    @Override
    public int nth(int resource) {
        return ledger.nth(resource);
    }

    @Override
    public double now() {
        return after.time();
    }

    boolean isChore(int task) {
        return ledger.look(task).equals(Look.CHORE);
    }

    /** What became of a task, as the sentences tell it apart: {@code RESULT}, {@code EXCEPTION}, {@code CANCELLED}; {@code NONE} of none. */
    String outcome(@Nullable Integer task) {
        Dish dish = task == null ? null : after.dishes().get(task);
        return dish != null && dish.place() instanceof Place.Done done ? done.outcome().name() : "NONE";
    }

    /** The events of the stretch. */
    List<TraceEvent> events() {
        return trace.events().subList(before.position(), after.position());
    }

    /** The task whose end is what this handle was scheduled for. */
    @Nullable Integer doneTask(int handle) {
        TraceEvent.Scheduled scheduled = ledger.scheduled(handle);
        Source source = scheduled == null ? null : scheduled.source();
        return source != null && source.kind() == Awaited.Kind.TASK ? source.id() : null;
    }

    /** When something happened, as a part of a sentence: {@code in turn 5 (main)}; empty outside of any turn. */
    static Caption when(@Nullable Integer turn, Optional<Caption> whose) {
        return turn == null ? Caption.both("")
                : whose.map(task -> SAY.caption("when.task", "turn", Phrases.number(turn), "task", task))
                        .orElseGet(() -> SAY.caption("when", "turn", Phrases.number(turn)));
    }

    /** The same, with the name of the task whose turn it was, unless that is told of anyway. */
    Caption when(@Nullable Integer turn, @Nullable Integer told, @Nullable Integer toldToo) {
        Integer task = turn == null ? null : ledger.taskOf(turn);
        return when(turn, task == null || isChore(task) || task.equals(told) || task.equals(toldToo) ? Optional.empty() : Optional.of(name(task)));
    }
}
