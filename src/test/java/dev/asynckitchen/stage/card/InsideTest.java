package dev.asynckitchen.stage.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.TraceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two cooks, ann (2) and ben (3), who share a stove (a lock) and a queue of orders; their variables are known. */
class InsideTest {
    private static final Path FILE = Path.of("src/test/resources/inside/orders.jsonl");
    private static final Stage ORDERS = new Stage(read());

    @Test
    void a_task_has_the_frames_of_its_chain_in_hand_from_the_innermost_out() {
        Inside ann = afterPause(2, 1);

        assertThat(ann.frames()).extracting(Inside.Held::function, Inside.Held::line)
                .containsExactly(tuple("fetch", 10), tuple("cook", 18));
        assertThat(ann.frames().getFirst().variables()).extracting(Inside.Variable::name).containsExactly("orders", "stove", "order");
        assertThat(ann.context()).containsExactly(new Inside.Variable("table", "'ANN'", false));
        assertThat(ann.told()).isTrue();
    }

    @Test
    void what_has_changed_since_it_paused_before_is_marked() {
        assertThat(changed(afterPause(2, 1))).as("it has not paused before").isEmpty();
        assertThat(changed(afterPause(2, 2))).containsExactly("done", "order");
        assertThat(changed(afterPause(2, 3))).containsExactly("order");
    }

    @Test
    void what_things_hold_is_told_that_which_it_waits_for_first() {
        Inside ben = afterPause(3, 1);

        assertThat(ben.contents().getFirst().label()).isEqualTo("Lock");
        assertThat(ben.contents().getFirst().told().terms()).contains("ann holds it");
        assertThat(ben.contents()).anySatisfy(content -> {
            assertThat(content.label()).isEqualTo("Queue");
            assertThat(content.told().terms()).contains("'tea'");
        });
    }

    @Test
    void who_is_done_has_nothing_in_hand_and_who_is_not_made_is_nobody() {
        int end = ORDERS.trace().size();
        assertThat(inside(ORDERS, 2, end)).isNotNull().extracting(Inside::frames).isEqualTo(List.of());
        assertThat(inside(ORDERS, 2, 3)).isNull();
        assertThat(inside(ORDERS, 99, end)).isNull();
    }

    @Test
    void whoever_runs_has_what_it_had_when_it_paused_last() {
        int second = ORDERS.index().turnsOf().from(2, ORDERS.index().pausesOf().of(2).get(0));
        assertThat(inside(ORDERS, 2, second + 1)).extracting(Inside::stale).isEqualTo(true);
        assertThat(afterPause(2, 1).stale()).isFalse();
    }

    @Test
    void where_a_line_tells_what_it_holds_the_frames_are_those_of_the_line() {
        TraceEvent.TaskWaiting pause = (TraceEvent.TaskWaiting) ORDERS.trace().get(ORDERS.index().pausesOf().of(2).get(0));
        int turn = ORDERS.index().turnsOf().from(2, ORDERS.index().pausesOf().of(2).get(0));
        List<TraceEvent> events = new ArrayList<>(ORDERS.trace().events().subList(0, turn + 1));
        events.add(new TraceEvent.Line(19, "cook", 2, null, null, Map.of("name", "'ann'", "order", "7")));
        events.add(new TraceEvent.Line(3, "weigh", 2, null, null, Map.of()));
        var stage = new Stage(new Trace(ORDERS.trace().header(), events));

        Inside cooks = inside(stage, 2, turn + 2);
        assertThat(pause.stack()).hasSize(2);
        assertThat(cooks.stale()).isFalse();
        assertThat(cooks.frames()).extracting(Inside.Held::function, Inside.Held::line).containsExactly(tuple("cook", 19));
        assertThat(changed(cooks)).containsExactly("order");
        assertThat(inside(stage, 2, turn + 3).frames()).extracting(Inside.Held::function).containsExactly("weigh", "fetch", "cook");
    }

    @Test
    void a_trace_without_variables_says_that_it_knows_none() {
        var gather = new Stage(Lessons.find("gather").orElseThrow().trace());
        Inside inside = inside(gather, 2, gather.index().pausesOf().of(2).get(0) + 3);
        assertThat(inside.told()).isFalse();
        assertThat(inside.frames()).isNotEmpty();
    }

    private static List<String> changed(Inside inside) {
        return inside.frames().stream().flatMap(frame -> frame.variables().stream())
                .filter(Inside.Variable::changed).map(Inside.Variable::name).toList();
    }

    /** At the end of the turn in which it paused for the {@code nth} time. */
    private static Inside afterPause(int task, int nth) {
        int pause = ORDERS.index().pausesOf().of(task).get(nth - 1);
        while (!(ORDERS.trace().get(pause) instanceof TraceEvent.TurnEnded)) {
            pause++;
        }
        Inside inside = inside(ORDERS, task, pause + 1);
        assertThat(inside).isNotNull();
        return inside;
    }

    private static @Nullable Inside inside(Stage stage, int task, int position) {
        return Inside.of(task, stage.kitchen().at(position), position, stage.index(), stage.narrator());
    }

    private static Trace read() {
        try (var in = Files.newInputStream(FILE)) {
            return TraceReader.read(FILE.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
