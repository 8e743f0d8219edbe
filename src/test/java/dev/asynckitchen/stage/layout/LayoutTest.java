package dev.asynckitchen.stage.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.CrowdTrace;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has room stands by himself; of a crowd, everybody is counted, and once. */
class LayoutTest {
    private static final Map<String, Trace> CROWDS = Map.of(
            "sleepers", CrowdTrace.sleepers(40, 60, 500),
            "crawler", CrowdTrace.crawler(100, 300),
            "service", CrowdTrace.service(60, 240, 900),
            "nobody's", SyntheticTrace.of(3, 400, 60),
            "nobody's, a few", SyntheticTrace.of(4, 400, 9));

    static Stream<String> crowds() {
        return CROWDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void in_a_crowd_everybody_is_seen_by_himself_or_counted_once(String name) {
        assertThat(wrong(CROWDS.get(name), true)).isEmpty();
    }

    @Test
    void in_the_programs_of_the_metaphor_everybody_is_seen_by_himself_or_counted_once() {
        assertThat(MetaphorTraces.all()).allSatisfy((_, trace) -> assertThat(wrong(trace, false)).isEmpty());
    }

    /** What is wrong after any of its turns; {@code choosing} is whether one of the tasks is looked at, each time another. */
    private static List<String> wrong(Trace trace, boolean choosing) {
        var kitchen = new Kitchen(trace);
        var narrator = new Narrator(new TraceIndex(trace), kitchen);
        var random = new Random(trace.size());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < trace.size() && wrong.size() < 5; i++) {
            if (trace.get(i) instanceof TraceEvent.Turn || trace.get(i) instanceof TraceEvent.TurnEnded) {
                KitchenState state = kitchen.at(i + 1);
                List<Integer> tasks = List.copyOf(state.unfinished().keySet());
                Integer chosen = choosing && !tasks.isEmpty() ? tasks.get(random.nextInt(tasks.size())) : null;
                look(Layout.of(state, narrator, chosen), state, chosen, "event " + i + ": ", wrong);
            }
        }
        return wrong;
    }

    private static void look(Laid laid, KitchenState state, @Nullable Integer chosen, String when, List<String> wrong) {
        Map<Subject.OfBatch, Long> counted = state.unfinished().keySet().stream().map(laid.batches()::of).filter(Optional::isPresent)
                .collect(Collectors.groupingBy(Optional::get, Collectors.counting()));
        for (Dish dish : state.unfinished().values()) {
            // A pot that rings is on the stove still, while its ticket hangs on the rail.
            boolean alone = laid.get((dish.place() instanceof Place.Rail ? "ticket:t" : "dish:") + dish.task()) != null;
            boolean inBatch = laid.batchOf(dish.task()) != null;
            if (isSomewhere(dish, state) && alone == inBatch) {
                wrong.add(when + dish.name() + " at " + dish.place() + (alone ? " is seen twice" : " is not seen"));
            }
            if (chosen != null && dish.task() == chosen && inBatch) {
                wrong.add(when + dish.name() + " is looked at and not by itself");
            }
        }
        long onRail = 0;
        for (SpritePose sprite : laid.sprites().values()) {
            if (sprite.key().startsWith("batch:") && sprite.key().endsWith("/count") && sprite.subject() instanceof Subject.OfBatch batch) {
                long count = Long.parseLong(sprite.labels().getOrDefault("text", "").substring(1));
                if (batch.at() == Subject.OfBatch.At.RAIL) {
                    onRail += count;
                } else if (count != counted.getOrDefault(batch, 0L)) {
                    wrong.add(when + sprite.key() + " says " + count + " of " + counted.get(batch));
                }
            }
        }
        long tickets = laid.sprites().keySet().stream().filter(key -> !key.contains("/") && (key.startsWith("ticket:") || key.startsWith("note:"))).count();
        if (!laid.batches().rail().isEmpty() && onRail + tickets != state.rail().size()) {
            wrong.add(when + onRail + " in sheaves and " + tickets + " by themselves of " + state.rail().size());
        }
    }

    private static boolean isSomewhere(Dish dish, KitchenState state) {
        return switch (dish.place()) {
            case Place.Stove _, Place.Waiting _ -> true;
            case Place.Rail _ -> state.rail().stream().anyMatch(ticket -> ticket.task() != null && ticket.task() == dish.task());
            case Place.Worktop _ -> !dish.chore() && (state.chef() instanceof Chef.Cooking || state.chef() instanceof Chef.Blocked);
            case Place.Nowhere _, Place.Done _ -> false;
        };
    }

    @Test
    void where_there_is_room_nobody_is_in_a_batch() {
        var kitchen = new Kitchen(CROWDS.get("crawler"));
        KitchenState few = kitchen.at(4);
        assertThat(Batches.of(few, null)).isEqualTo(new Batches(List.of(), List.of(), List.of(), List.of(), Map.of()));
    }

    @Test
    void a_batch_is_of_one_recipe_that_waits_for_one_thing() {
        KitchenState state = new Kitchen(CROWDS.get("crawler")).at(CROWDS.get("crawler").size());
        assertThat(Batches.of(state, null).shelf()).extracting(group -> group.what().recipe() + " for " + group.what().until())
                .containsExactly("fetch for semaphore:1", "main for gather");
        assertThat(Batches.of(state, null).in(new Subject.OfBatch(Subject.OfBatch.At.SHELF, "fetch", "semaphore:1"))).hasSizeGreaterThan(20);
    }

    @Test
    void on_a_long_rail_the_first_tickets_hang_by_themselves_and_the_others_by_round() {
        Trace trace = CROWDS.get("sleepers");
        var kitchen = new Kitchen(trace);
        KitchenState state = Stream.iterate(0, i -> i + 1).limit(trace.size()).map(kitchen::at).filter(one -> one.rail().size() > 60).findFirst().orElseThrow();
        var rail = Batches.of(state, null).rail();
        assertThat(rail.stream().map(sheaf -> sheaf.single() ? "one" : sheaf.what().recipe() + " " + sheaf.what().until()))
                .startsWith("one", "one", "one").contains("heartbeat later");
        assertThat(rail.stream().mapToInt(sheaf -> sheaf.tickets().size()).sum()).isEqualTo(state.rail().size());
        assertThat(rail.stream().flatMap(sheaf -> sheaf.tickets().stream()).map(ticket -> ticket.handle()).collect(Collectors.toMap(Function.identity(), _ -> 1)))
                .hasSize(state.rail().size());
    }
}
