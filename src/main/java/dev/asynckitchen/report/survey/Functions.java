package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Busy;
import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Whereabouts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the turns of each function took, and how long its tasks were there. */
final class Functions {

    private static final class Tally {
        private int turns;
        private double seconds;
        private double longest = -1;
        private int tasks;
        private double lived;
        private Whereabouts place = new Whereabouts(0, 0, 0, 0, null);
    }

    private final Map<String, Tally> tallies = new HashMap<>();

    void turn(String function, double seconds, Whereabouts place) {
        Tally tally = of(function);
        tally.turns++;
        tally.seconds += seconds;
        if (seconds > tally.longest) {
            tally.longest = seconds;
            tally.place = place;
        }
    }

    /** A task of it is done. */
    void lived(String function, double seconds) {
        Tally tally = of(function);
        tally.tasks++;
        tally.lived += seconds;
    }

    private Tally of(String function) {
        return tallies.computeIfAbsent(function, _ -> new Tally());
    }

    /** Those that took time or were there for some; who took the most of the loop's first. */
    Found<Busy> found(int top) {
        Comparator<Busy> busiest = Comparator.comparingDouble(Busy::seconds).thenComparing(Busy::lived).reversed().thenComparing(Busy::function);
        List<Busy> found = tallies.entrySet().stream().map(entry -> busy(entry.getKey(), entry.getValue()))
                .filter(one -> one.seconds() >= Survey.NOTABLE || one.lived() >= Survey.NOTABLE).sorted(busiest).toList();
        return new Found<>(found.stream().limit(top).toList(), found.size());
    }

    private static Busy busy(String function, Tally tally) {
        return new Busy(function, tally.turns, tally.seconds, Math.max(0, tally.longest), tally.tasks, tally.lived, tally.place);
    }
}
