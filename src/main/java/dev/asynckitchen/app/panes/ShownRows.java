package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.stage.panel.LaneChoice;
import dev.asynckitchen.stage.panel.LaneRows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that were wanted last: they are the same until there are more lanes, or others are wanted. */
final class ShownRows {
    private record Wanted(Performance performance, int lanes, int length, LaneChoice choice) {}

    private @Nullable Wanted wanted;
    private LaneRows rows = new LaneRows(List.of(), 0, 0);

    LaneRows of(Performance performance, LaneChoice choice) {
        int lanes = performance.lanes().lanes().size();
        int length = choice.filter().isEmpty() ? 0 : performance.trace().size(); // A trace that grows may bring other names.
        var now = new Wanted(performance, lanes, length, choice);
        if (!now.equals(wanted)) {
            wanted = now;
            rows = LaneRows.of(performance.lanes(), choice, performance.narrator()::name);
        }
        return rows;
    }
}
