package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Mishap;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The so many worst of all that are met; of two as bad as each other the earlier one. */
final class Best<T extends Mishap> {
    private final int most;
    private final ToDoubleFunction<T> weight;
    private final Comparator<T> worstFirst;
    private final PriorityQueue<T> kept;
    private int all;

    Best(int most, ToDoubleFunction<T> weight) {
        this.most = most;
        this.weight = weight;
        worstFirst = Comparator.comparingDouble(weight).reversed().thenComparing(finding -> finding.place().event());
        kept = new PriorityQueue<>(worstFirst.reversed());
    }

    /** Meets one of that weight, which is looked at more closely only if it is among the worst so far. */
    void meet(double weighs, Supplier<T> closer) {
        all++;
        if (kept.size() < most) {
            kept.add(closer.get());
        } else if (weighs > weight.applyAsDouble(kept.element())) {
            kept.remove();
            kept.add(closer.get());
        }
    }

    Found<T> found() {
        return new Found<>(kept.stream().sorted(worstFirst).toList(), all);
    }
}
