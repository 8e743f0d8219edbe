package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.thing.Names;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a claim says in the blanks of its template, held against the bare events. */
record ClaimSaid(Moment moment, MatchResult blanks) {
    private static final Pattern TIME = Pattern.compile("(?:(\\d+) h ?)?(?:(\\d+) min ?)?(?:(-?[0-9.]+) s)?");
    private static final Pattern WHEN = Pattern.compile(" in turn (\\d+)(?: \\((.+)\\))?");
    private static final double HALF = 0.00051;

    private static final Map<String, String> WORDS = Map.of("lock", "knife", "semaphore", "ovens", "event", "bell", "condition", "intercom", "queue", "pass",
            "barrier", "table", "future", "plate");
    private static final Map<String, String> TERMS = Map.of("lock", "Lock", "semaphore", "Semaphore", "event", "Event", "condition", "Condition", "queue", "Queue",
            "barrier", "Barrier", "future", "Future");

    /** The stretch that is told, and what its tasks are called. */
    record Moment(BareStretch at, Wording wording, Names names, IntFunction<String> calls) {
        String name(int task) {
            return task == 0 ? wording == Wording.WORDS ? "a plate" : "a future" : names.name(task).in(wording);
        }
    }

    ClaimSaid(Moment moment, Matcher said) {
        this(moment, said.toMatchResult());
    }

    BareStretch at() {
        return moment.at();
    }

    boolean has(String blank) {
        return blanks.namedGroups().containsKey(blank) && blanks.group(blank) != null;
    }

    String text(String blank) {
        return blanks.group(blank);
    }

    /** Whether that task is named; a blank that the sentence does not have is as true as can be. */
    boolean names(String blank, @Nullable Integer task) {
        return task != null && text(blank).equals(moment.name(task));
    }

    /** Whether the task is named whose turn it is. */
    boolean who() {
        return names("who", at().task());
    }

    /** Whether all these are named, and in that order; beyond four the rest is counted. */
    boolean list(String blank, List<Integer> tasks) {
        return text(blank).equals(list(tasks.stream().map(moment::name).toList()));
    }

    static String list(List<String> names) {
        return names.isEmpty() ? "" : names.size() == 1 ? names.getFirst()
                : names.size() > 4 ? names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more"
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** The same, with the calls that made them where they are nothing but numbers. */
    boolean calls(String blank, List<Integer> tasks) {
        return text(blank).equals(list(tasks.stream().map(task -> {
            String name = moment.name(task);
            return name.matches("Task-[0-9]+") ? name + " (" + moment.calls().apply(task) + ")" : name;
        }).toList()));
    }

    /** Whether all these are named one after the other; beyond eight the rest is counted. */
    boolean row(String blank, List<Integer> tasks) {
        String row = tasks.stream().limit(8).map(moment::name).collect(Collectors.joining(", "));
        return text(blank).equals(tasks.size() > 8 ? row + " and " + (tasks.size() - 8) + " more" : row);
    }

    boolean count(int n) {
        return n == (has("n") ? Integer.parseInt(text("n").replace(",", "")) : 1);
    }

    /** Whether that is the time or the duration that is said, which is rounded. */
    boolean time(String blank, double seconds) {
        Matcher said = TIME.matcher(text(blank));
        if (!Double.isFinite(seconds)) {
            return text(blank).equals(Double.isNaN(seconds) ? "nan" : seconds > 0 ? "inf" : "-inf");
        }
        if (text(blank).equals("a moment")) {
            return seconds > 0 && seconds < 2 * HALF;
        }
        double whole = 3600 * number(said, 1) + 60 * number(said, 2);
        return said.matches() && Math.abs(whole + number(said, 3) - seconds) <= (whole > 0 ? 0.51 : HALF);
    }

    private static double number(Matcher said, int group) {
        return said.matches() && said.group(group) != null ? Double.parseDouble(said.group(group)) : 0;
    }

    /** Whether it is said to have happened in that turn, and that turn's task is the one that is named. */
    boolean when(@Nullable Integer turn) {
        Matcher said = WHEN.matcher(text("when"));
        if (turn == null || !said.matches()) {
            return turn == null && text("when").isEmpty();
        }
        BareStretch then = at().trace().turn(turn);
        return Integer.parseInt(said.group(1)) == turn && then != null && (said.group(2) == null || then.task() != null && said.group(2).equals(moment.name(then.task())));
    }

    boolean when() {
        return when(at().by());
    }

    /** The turn in which it was hung. */
    BareStretch then() {
        return at().trace().turn(at().by());
    }

    /** The thing that is named: the second knife, Lock 2. */
    @Nullable Integer thing(String kind) {
        List<Integer> all = at().trace().things(kind);
        for (int i = 0; i < all.size(); i++) {
            if (text("thing").equals(called(kind, i + 1))) {
                return all.get(i);
            }
        }
        return null;
    }

    private String called(String kind, int nth) {
        if (moment.wording() == Wording.TERMS) {
            return TERMS.get(kind) + (nth == 1 ? "" : " " + nth);
        }
        String noun = WORDS.get(kind);
        return nth == 1 ? "the " + noun : nth == 2 ? "the second " + noun : nth == 3 ? "the third " + noun : noun + " " + nth;
    }

    /** Whether the thing that is named is of that kind and was changed so. */
    <S extends ResourceState> boolean changed(String kind, Class<S> type, BiPredicate<S, S> so) {
        Integer thing = thing(kind);
        return thing != null && at().changed(type, so).contains(thing);
    }

    /** Whether a long text begins as it is said to. */
    boolean shortened(String blank, String text) {
        String said = text(blank);
        String whole = text.replace('\n', ' ').strip();
        return said.endsWith("…") && !whole.equals(said) ? whole.startsWith(said.substring(0, said.length() - 1)) : whole.equals(said);
    }
}
