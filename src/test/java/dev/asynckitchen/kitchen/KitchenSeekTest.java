package dev.asynckitchen.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Trace;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever one comes from, a position is the same kitchen. */
class KitchenSeekTest {

    static Stream<Named<Trace>> traces() {
        return Stream.concat(
                Lessons.all().stream().map(lesson -> Named.of(lesson.id(), lesson.trace())),
                Stream.of(Named.of("3 tasks", SyntheticTrace.of(1, 4_000, 3)), Named.of("40 tasks", SyntheticTrace.of(2, 4_000, 40)),
                        Named.of("900 tasks", SyntheticTrace.of(3, 6_000, 900))));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void seeking_anywhere_is_folding_from_the_beginning(Trace trace) {
        var random = new Random(trace.size());
        int[] positions = random.ints(40, 0, trace.size() + 1).sorted().toArray();
        var straight = new KitchenState[positions.length];
        var fold = new KitchenFold(null);
        for (int i = 0; i < positions.length; i++) {
            while (fold.position() < positions[i]) {
                fold.apply(trace.get(fold.position()));
            }
            straight[i] = fold.state();
        }
        var kitchen = new Kitchen(trace);
        for (int n = 0; n < 200; n++) {
            int i = random.nextInt(positions.length);
            KitchenState sought = kitchen.at(positions[i]);
            assertThat(sought).isEqualTo(straight[i]);
            assertThat(List.copyOf(sought.dishes().keySet())).isEqualTo(List.copyOf(straight[i].dishes().keySet()));
            assertThat(List.copyOf(sought.fixtures().keySet())).isEqualTo(List.copyOf(straight[i].fixtures().keySet()));
        }
    }

    @Test
    void the_long_traces_are_long_enough_for_checkpoints() {
        assertThat(traces().map(Named::getPayload).filter(trace -> trace.size() > 10_000)).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_dish_is_in_one_place_and_a_place_has_one_dish(long seed) {
        Trace trace = SyntheticTrace.of(seed, 400, 12);
        var kitchen = new Kitchen(trace);
        for (int i = 0; i <= trace.size(); i++) {
            KitchenState state = kitchen.at(i);
            List<Place> taken = state.dishes().values().stream().map(Dish::place).toList();
            assertThat(taken.stream().filter(Place.Stove.class::isInstance).map(place -> ((Place.Stove) place).burner())).doesNotHaveDuplicates();
            assertThat(taken.stream().filter(Place.Waiting.class::isInstance).map(place -> ((Place.Waiting) place).seat())).doesNotHaveDuplicates();
            assertThat(taken.stream().filter(Place.Worktop.class::isInstance).count()).isLessThanOrEqualTo(1);
            assertThat(state.rail()).extracting(Ticket::handle).doesNotHaveDuplicates();
            int divider = (int) state.rail().stream().takeWhile(Ticket::thisRound).count();
            assertThat(state.rail().subList(divider, state.rail().size())).noneMatch(Ticket::thisRound);
            for (Dish dish : state.dishes().values()) {
                if (state.open() && dish.place() instanceof Place.Rail(int handle)) {
                    assertThat(state.rail()).as("position %d", i).anyMatch(ticket -> ticket.handle() == handle && ticket.task() != null
                            && ticket.task() == dish.task());
                }
            }
        }
    }

    @Test
    void a_growing_trace_is_seen_as_far_as_it_has_grown() {
        Trace whole = Lessons.opening().trace();
        var growing = new Trace(whole.header());
        var kitchen = new Kitchen(growing);
        for (int i = 0; i < whole.size(); i++) {
            growing.append(whole.get(i));
            assertThat(kitchen.at(i + 1)).isEqualTo(new Kitchen(whole).at(i + 1));
        }
    }

    @Test
    void there_is_no_kitchen_outside_the_trace() {
        Lesson lesson = Lessons.opening();
        var kitchen = new Kitchen(lesson.trace());
        assertThatThrownBy(() -> kitchen.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> kitchen.at(lesson.trace().size() + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
