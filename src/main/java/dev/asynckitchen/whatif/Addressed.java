package dev.asynckitchen.whatif;

import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Caption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What tasks, notes, timers and what tasks share are called by whoever writes what is to be done to them. */
record Addressed(TraceIndex index) {
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,9})");
    private static final Pattern HANDLE = Pattern.compile("(?i)(?:note|timer|handle)\\s+(?:#?(\\d{1,9})|(.+))");
    private static final int NAMED = 8;

    /** Who is meant. A task may be known by the kitchen's name for it, by asyncio's own, or by its number: {@code #3}. */
    Intervention.Whom find(String text, KitchenState state) throws NotPossible {
        Matcher number = NUMBER.matcher(text);
        if (number.matches() && isTask(Integer.parseInt(number.group(1)))) {
            return Intervention.Whom.task(Integer.parseInt(number.group(1)));
        }
        Set<Integer> tasks = new TreeSet<>();
        tasks().forEach((task, name) -> {
            if (text.equals(name.words()) || text.equals(name.terms())) {
                tasks.add(task);
            }
        });
        if (tasks.size() == 1) {
            return Intervention.Whom.task(tasks.iterator().next());
        }
        if (tasks.size() > 1) {
            throw NotPossible.of("two-of-them", "name", text, "count", tasks.size(),
                    "numbers", tasks.stream().map(task -> "#" + task).collect(Collectors.joining(", ")));
        }
        Optional<Intervention.Whom> thing = new ThingNames(index).find(text, state);
        if (thing.isPresent()) {
            return thing.get();
        }
        Matcher handle = HANDLE.matcher(text);
        if (handle.matches()) {
            return handle(text, handle.group(1), handle.group(2), state);
        }
        Set<String> names = tasks().values().stream().map(Caption::words).collect(Collectors.toCollection(TreeSet::new));
        throw NotPossible.of("no-task", "name", text, "count", names.size(), "more", Math.max(0, names.size() - NAMED),
                "names", names.stream().limit(NAMED).collect(Collectors.joining(", ")));
    }

    private Intervention.Whom handle(String text, String number, String name, KitchenState state) throws NotPossible {
        if (number != null) {
            return Intervention.Whom.handle(Integer.parseInt(number));
        }
        Map<Integer, String> there = new LinkedHashMap<>();
        state.rail().stream().filter(ticket -> ticket.task() == null && !ticket.cancelled()).forEach(ticket -> there.put(ticket.handle(), ticket.callback()));
        state.timers().stream().filter(timer -> timer.sleeper() == null).forEach(timer -> there.put(timer.handle(), timer.callback()));
        Set<Integer> found = there.keySet().stream().filter(handle -> Objects.equals(there.get(handle), name)).collect(Collectors.toCollection(TreeSet::new));
        if (found.size() == 1) {
            return Intervention.Whom.handle(found.iterator().next());
        }
        throw found.isEmpty() ? NotPossible.of("no-handle", "name", text) : NotPossible.of("two-of-them", "name", text, "count", found.size(),
                "numbers", found.stream().map(handle -> said("handle", handle)).collect(Collectors.joining(", ")));
    }

    /** By this name it is found again. */
    String name(Intervention.Whom whom, KitchenState state) {
        if (whom.task() != null) {
            int task = whom.task();
            Map<Integer, Caption> all = tasks();
            Caption name = all.get(task);
            long same = name == null ? 0 : all.values().stream().filter(other -> other.words().equals(name.words()) || other.terms().equals(name.words())).count();
            return name != null && same == 1 && !ThingNames.couldBe(name.words()) ? name.words() : "#" + task;
        }
        if (whom.resource() != null) {
            ResourceState told = index.ledger().stateBefore(whom.resource(), index.trace().size());
            return new ThingNames(index).name(whom.resource(), told == null ? NotPossible.SAY.text("said.thing") : told.kind());
        }
        int handle = Objects.requireNonNull(whom.handle());
        return said(state.rail().stream().map(Ticket::handle).anyMatch(hung -> hung == handle) ? "note"
                : state.timers().stream().map(PendingTimer::handle).anyMatch(set -> set == handle) ? "timer" : "handle", handle);
    }

    private static String said(String kind, int handle) {
        return NotPossible.SAY.text("said." + kind + "-of", "handle", String.valueOf(handle));
    }

    private boolean isTask(int task) {
        return tasks().containsKey(task);
    }

    /** All of the program's, by their latest names. */
    private Map<Integer, Caption> tasks() {
        Map<Integer, Caption> all = new LinkedHashMap<>();
        for (int i = 0; i < index.tasks().size(); i++) {
            int task = ((TraceEvent.TaskCreated) index.trace().get(index.tasks().get(i))).task();
            if (!index.ledger().look(task).equals(Look.CHORE)) {
                all.put(task, index.ledger().name(task, index.trace().size()));
            }
        }
        return all;
    }
}
