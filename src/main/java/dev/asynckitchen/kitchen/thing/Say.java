package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the things' words are put together. */
final class Say {
    static final Messages THINGS = Messages.of("things");

    /** So many names are said, the others are counted. */
    private static final int NAMED = 8;

    private Say() {}

    /** A task's name; 0 is no task, but a future that stands where one could. */
    static Caption name(Names names, @Nullable Integer task) {
        return task == null ? THINGS.caption("somebody") : task == 0 ? THINGS.caption("something") : names.name(task);
    }

    /** These sentences, without those that there was nothing to say in. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static List<Caption> sentences(Optional<Caption>... sentences) {
        return Arrays.stream(sentences).flatMap(Optional::stream).toList();
    }

    static Optional<Caption> sentence(String key, Object... arguments) {
        return Optional.of(THINGS.caption(key, arguments));
    }

    /** A sentence that lists tasks as {@code names}; none where there are none. */
    static Optional<Caption> listing(String key, Onlooker kitchen, List<Integer> tasks) {
        return tasks.isEmpty() ? Optional.empty()
                : sentence(key, "names", Phrases.row(tasks.stream().limit(NAMED).map(task -> name(kitchen, task)).toList(), tasks.size()));
    }

    static List<Integer> unfinished(Onlooker kitchen, List<Integer> tasks) {
        return tasks.stream().filter(task -> !kitchen.isDone(task)).toList();
    }

    /** How long until then. */
    static String left(Onlooker kitchen, double until) {
        return Phrases.seconds(Math.max(0, until - kitchen.now()));
    }

    /** A tray's sentences: whose it is, how much of it is done, what is missing. */
    static List<Caption> tray(String key, @Nullable Integer owner, List<Integer> children, Onlooker kitchen, Object... more) {
        List<Integer> missing = unfinished(kitchen, children);
        var arguments = new ArrayList<Object>(List.of(more));
        arguments.addAll(List.of("owner", name(kitchen, owner), "done", children.size() - missing.size(), "all", children.size()));
        return sentences(sentence(key, arguments.toArray()), listing("missing", kitchen, missing));
    }
}
