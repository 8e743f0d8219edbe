package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Main makes soup and rice, soup makes a carrot and an onion after rice was made, and somebody else makes tea. */
class LaneRowsTest {
    private static final List<String> NAMES = List.of("main", "soup", "rice", "carrot", "onion", "tea");

    private final TaskLanes lanes = lanes();

    @Test
    void children_stand_below_their_parents() {
        assertThat(described(LaneChoice.ALL)).containsExactly("loop", "main", " soup", "  carrot", "  onion", " rice", "tea");
        assertThat(rows(LaneChoice.ALL).get(1).children()).isEqualTo(4);
    }

    @Test
    void children_that_are_put_away_take_theirs_with_them_but_who_is_selected_is_seen() {
        LaneChoice folded = LaneChoice.ALL.folding(1);
        assertThat(described(folded)).containsExactly("loop", "main", "tea");
        assertThat(described(folded.selecting(5))).containsExactly("loop", "main", "  onion", "tea");
        assertThat(described(folded.folding(1))).hasSize(7);
    }

    @Test
    void who_is_pinned_stands_on_top_once_whatever_is_sought() {
        assertThat(described(LaneChoice.ALL.pinning(3))).containsExactly("rice", "loop", "main", " soup", "  carrot", "  onion", "tea");
        assertThat(described(LaneChoice.ALL.pinning(3).filtered("tea"))).containsExactly("rice", "tea");
        assertThat(rows(LaneChoice.ALL.pinning(3)).pinned()).isEqualTo(1);
        assertThat(described(LaneChoice.ALL.pinning(3).pinning(3))).isEqualTo(described(LaneChoice.ALL));
    }

    @Test
    void only_those_have_a_row_that_have_in_their_names_what_is_sought() {
        assertThat(described(LaneChoice.ALL.filtered(" R"))).containsExactly("carrot", "rice");
        assertThat(described(LaneChoice.ALL.filtered("pie"))).isEmpty();
        assertThat(rows(LaneChoice.ALL.filtered("o")).tasks()).isEqualTo(3);
    }

    @Test
    void plain_rows_stand_as_they_were_made() {
        assertThat(described(LaneRows.plain(lanes))).containsExactly("loop", "main", "soup", "rice", "carrot", "onion", "tea");
        assertThat(LaneRows.plain(lanes).of(6)).isEqualTo(6);
        assertThat(LaneRows.plain(lanes).of(7)).isEqualTo(-1);
    }

    private LaneRows rows(LaneChoice choice) {
        return LaneRows.of(lanes, choice, task -> NAMES.get(task - 1));
    }

    private List<String> described(LaneChoice choice) {
        return described(rows(choice));
    }

    private static List<String> described(LaneRows rows) {
        return rows.all().stream()
                .map(row -> " ".repeat(row.depth()) + (row.lane() == null ? "loop" : NAMES.get(row.lane().task() - 1)))
                .toList();
    }

    private static TaskLanes lanes() {
        var trace = new Trace(TraceHeader.of("virtual", "3.12", "rows", new Program("rows.py", "")));
        trace.append(new TraceEvent.LoopOpened(1));
        made(trace, 1, null);
        made(trace, 2, 1);
        made(trace, 3, 1);
        made(trace, 4, 2);
        made(trace, 5, 2);
        made(trace, 6, null);
        return new TaskLanes(new Score(new TraceIndex(trace)));
    }

    private static void made(Trace trace, int task, @Nullable Integer parent) {
        trace.append(new TraceEvent.TaskCreated(task, NAMES.get(task - 1), "cook", parent, null, null));
    }
}
