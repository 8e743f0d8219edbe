package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.index.Ledger;
import java.util.List;
import java.util.stream.Collectors;

/** What tasks are called, and look like, as of a position of the trace: nothing that is said of a moment depends on what comes after it. */
record Names(Ledger ledger, int position) {

    String of(int task) {
        return ledger.name(task, position);
    }

    boolean isChore(int task) {
        return ledger.look(task).equals(Look.CHORE);
    }

    /** Several names in a sentence: {@code A}, {@code A and B}, {@code A, B and 298 more}. */
    static String list(List<String> names) {
        int size = names.size();
        if (size == 1) {
            return names.getFirst();
        }
        if (size > 4) {
            return names.get(0) + ", " + names.get(1) + " and " + (size - 2) + " more";
        }
        return names.subList(0, size - 1).stream().collect(Collectors.joining(", ")) + " and " + names.getLast();
    }
}
