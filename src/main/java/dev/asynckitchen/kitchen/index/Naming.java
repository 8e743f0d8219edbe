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
    private final Map<String, Siblings> byFunction = new HashMap<>();
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
        Siblings siblings = byFunction.computeIfAbsent(function, _ -> new Siblings());
        boolean alone = siblings.size == 0 && group.size() == 1;
        group.forEach(siblings::add);
        if (alone) {
            give(group.getFirst(), plain(function));
            return;
        }
        siblings.argument().ifPresent(place -> group.forEach(task -> {
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

    /** The tasks of one function, and which of its arguments tell them apart: an argument that once does not, never will again. */
    private final class Siblings {
        private final List<@Nullable Set<String>> places = new ArrayList<>(); // What each argument was; null where it tells nothing.
        private int size;

        void add(int task) {
            int arguments = arguments(task).size();
            while (size == 0 && places.size() < arguments) {
                places.add(new HashSet<>());
            }
            for (int place = 0; place < places.size(); place++) {
                Set<String> others = places.get(place);
                String name = others == null || place >= arguments ? null : said(task, place);
                if (others != null && (name == null || !others.add(name))) {
                    places.set(place, null);
                }
            }
            size++;
        }

        /** The first argument that is short in all of them, and of which no two have the same. */
        Optional<Integer> argument() {
            for (int place = 0; place < places.size(); place++) {
                if (places.get(place) != null) {
                    return Optional.of(place);
                }
            }
            return Optional.empty();
        }
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
        return !byFunction.containsKey(function) && undecided.stream().filter(task -> function.equals(function(task))).count() == 1;
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
