package dev.asynckitchen.kitchen.index;

import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tasks are called whose names are no more than a number that asyncio gave them.
 *
 * <p>Where tasks of one function are told apart by a short text or number that they were called with, that is their name: of
 * {@code my_task("A", 1)} and {@code my_task("B", 2)} one is A and one is B. A task that is alone with its function has the function's
 * name; any other keeps its number. It is decided when the turn is over in which they were made, and never changed: what is made later
 * has to do with what is left. Fed with what happens, in order; not thread-safe.
 */
final class Naming {
    private static final Pattern NUMBERED = Pattern.compile("Task-\\d+");
    private static final Pattern TEXT = Pattern.compile("(['\"])([^'\"\\\\]{1,12})\\1");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.e+-]{0,7}");

    private record Made(String function, List<String> arguments) {}

    private final Map<Integer, Made> made = new HashMap<>();
    private final Map<String, List<Integer>> byFunction = new HashMap<>();
    private final Set<Integer> undecided = new LinkedHashSet<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A task was made; its function's qualified name, and short {@code repr}s of what that was called with. */
    void made(int task, String given, String function, List<String> arguments) {
        made.put(task, new Made(function, List.copyOf(arguments)));
        taken.add(given);
        undecided.add(task);
    }

    void renamed(String given) {
        taken.add(given);
    }

    /** The turn is over: who was made in it has its name. */
    void decide() {
        if (undecided.isEmpty()) {
            return;
        }
        Map<String, List<Integer>> groups = new HashMap<>();
        undecided.forEach(task -> groups.computeIfAbsent(function(task), _ -> new ArrayList<>()).add(task));
        Set<String> now = new LinkedHashSet<>();
        undecided.forEach(task -> now.add(function(task)));
        now.forEach(function -> name(function, groups.getOrDefault(function, List.of())));
        undecided.clear();
    }

    /** What a task is called that asyncio or the program calls {@code given}. */
    String shown(int task, String given) {
        if (!NUMBERED.matcher(given).matches()) {
            return Phrases.name(given);
        }
        String name = names.get(task);
        if (name == null && undecided.contains(task) && isAlone(function(task))) {
            name = plain(function(task));
        }
        return Phrases.name(name == null ? given : name);
    }

    /** The call that made a task's coroutine, as far as it is known: {@code my_task('A', 1)}. */
    String call(int task) {
        Made call = made.get(task);
        return call == null ? "" : Phrases.plain(call.function) + "(" + String.join(", ", call.arguments) + ")";
    }

    private void name(String function, List<Integer> group) {
        List<Integer> before = byFunction.computeIfAbsent(function, _ -> new ArrayList<>());
        boolean alone = before.isEmpty() && group.size() == 1;
        before.addAll(group);
        if (alone) {
            give(group.getFirst(), plain(function));
            return;
        }
        argument(before).ifPresent(place -> group.forEach(task -> {
            String name = said(task, place);
            if (name != null && !taken.contains(name)) {
                give(task, name);
            }
        }));
    }

    /** A function's name; what closes an async generator that was left early is a function of Python's own with a name of its own. */
    private static String plain(String function) {
        return function.equals("async_generator_athrow") ? "aclose" : Phrases.plain(function);
    }

    private void give(int task, String name) {
        names.put(task, name);
        taken.add(name);
    }

    /** The first argument that is short in all these tasks, and of which no two have the same. */
    private Optional<Integer> argument(List<Integer> tasks) {
        int most = tasks.stream().mapToInt(task -> arguments(task).size()).min().orElse(0);
        for (int place = 0; place < most; place++) {
            int at = place;
            long different = tasks.stream().map(task -> said(task, at)).filter(name -> name != null).distinct().count();
            if (different == tasks.size()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** What a task would be called by this argument: a text is a name, of a number it is said whose it is. */
    private @Nullable String said(int task, int place) {
        String value = arguments(task).get(place);
        var text = TEXT.matcher(value);
        if (text.matches() && !text.group(2).isBlank()) {
            return text.group(2);
        }
        return NUMBER.matcher(value).matches() ? Phrases.plain(function(task)) + "(" + value + ")" : null;
    }

    private boolean isAlone(String function) {
        return byFunction.getOrDefault(function, List.of()).isEmpty() && undecided.stream().filter(task -> function.equals(function(task))).count() == 1;
    }

    /** Its coroutine's qualified name. */
    String function(int task) {
        Made call = made.get(task);
        return call == null ? "" : call.function;
    }

    private List<String> arguments(int task) {
        Made call = made.get(task);
        return call == null ? List.of() : call.arguments;
    }
}
