package dev.asynckitchen.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.story.Story;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.report.Report;
import dev.asynckitchen.report.finding.Held;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a trace is a trace: it begins with how things stood, and goes on as the whole did. */
class CutTest {

    private static EventStream recorded(String program) throws IOException {
        return TraceFiles.stream(Path.of("src/test/resources/report", program + ".trace.jsonl"));
    }

    private static Excerpt from(Bound from) {
        return new Excerpt(Optional.of(from), Optional.empty(), Optional.empty());
    }

    private static Excerpt until(Bound from, Bound to) {
        return new Excerpt(Optional.of(from), Optional.of(to), Optional.empty());
    }

    private static Excerpt of(String task) {
        return new Excerpt(Optional.empty(), Optional.empty(), Optional.of(task));
    }

    private static Trace trace(EventStream stream) throws IOException {
        var trace = new Trace(stream.header());
        stream.forEach((position, event) -> {
            assertThat(position).isEqualTo(trace.size());
            trace.append(event);
            return true;
        });
        return trace;
    }

    @Test
    void a_part_has_the_texts_of_files_whose_first_wait_lies_before_it() throws IOException {
        Trace whole = TraceFiles.read(Path.of("src/test/resources/recorded/shop.trace.jsonl"));
        Trace part = trace(Cut.asTrace(TraceFiles.stream(Path.of("src/test/resources/recorded/shop.trace.jsonl")), from(new Bound.OfTick(5))));
        var index = new TraceIndex(part);
        assertThat(part.size()).isLessThan(whole.size());
        assertThat(index.source("counter/till.py")).isEqualTo(new TraceIndex(whole).source("counter/till.py")).isPresent();
        assertThat(all(part, TraceEvent.TaskWaiting.class)).filteredOn(waiting -> waiting.sources() != null).hasSize(1);
    }

    private static <T> List<T> all(Trace trace, Class<T> kind) {
        return trace.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 17, 40})
    void after_a_cut_the_kitchen_is_as_it_was(int tick) throws IOException {
        Trace whole = SyntheticTrace.ofWorkers(3, 600, 10, 3);
        int last = all(whole, TraceEvent.Tick.class).size();
        int first = Math.min(tick, last);
        Trace cut = trace(Cut.asTrace(EventStream.of(whole), from(new Bound.OfTick(first))));
        KitchenState here = new Kitchen(cut).at(cut.size());
        KitchenState there = new Kitchen(whole).at(whole.size());
        assertThat(here.rail().stream().map(ticket -> ticket.handle())).containsExactlyElementsOf(there.rail().stream().map(ticket -> ticket.handle()).toList());
        assertThat(here.timers().stream().map(timer -> timer.handle())).containsExactlyElementsOf(there.timers().stream().map(timer -> timer.handle()).toList());
        assertThat(here.time()).isEqualTo(there.time());
        there.dishes().forEach((task, dish) -> {
            if (!dish.done()) {
                assertThat(here.dishes().get(task)).as("task " + task).isNotNull();
                assertThat(here.dishes().get(task).place().getClass()).as("task " + task).isEqualTo(dish.place().getClass());
            }
        });
    }

    @Test
    void turns_and_ticks_are_counted_from_one_and_name_no_turn_that_was_cut_off() throws IOException {
        Trace cut = trace(Cut.asTrace(recorded("blocking_handler"), until(new Bound.OfTurn(15), new Bound.OfTurn(20))));
        assertThat(all(cut, TraceEvent.Turn.class)).extracting(TraceEvent.Turn::turn).startsWith(1, 2, 3).isSorted().doesNotHaveDuplicates();
        assertThat(all(cut, TraceEvent.Tick.class)).extracting(TraceEvent.Tick::tick).containsExactly(1, 2, 3);
        assertThat(all(cut, TraceEvent.Scheduled.class)).filteredOn(event -> event.by() != null).allSatisfy(event -> assertThat(event.by()).isBetween(1, all(cut, TraceEvent.Turn.class).size()));
        assertThat(all(cut, TraceEvent.Blocked.class)).extracting(TraceEvent.Blocked::seconds).contains(0.35);
        assertThat(cut.ended()).isFalse();
    }

    @Test
    void a_tick_that_goes_on_at_a_time_is_in_a_part_from_then_on() throws IOException {
        Trace cut = trace(Cut.asTrace(recorded("blocking_handler"), until(new Bound.Clock(0.2), new Bound.Clock(0.25))));
        assertThat(all(cut, TraceEvent.Blocked.class)).extracting(TraceEvent.Blocked::seconds).contains(0.35);
        assertThat(all(cut, TraceEvent.Tick.class).getLast().time()).isLessThan(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gather", "chef-async", "tasks"})
    void any_part_can_be_told_and_shown(String lesson) throws IOException {
        Trace whole = Lessons.find(lesson).orElse(Lessons.opening()).trace();
        for (int tick = 1; tick <= all(whole, TraceEvent.Tick.class).size(); tick++) {
            Trace cut = trace(Cut.asTrace(EventStream.of(whole), from(new Bound.OfTick(tick))));
            List<String> told = new ArrayList<>();
            Story.tell(cut, Wording.WORDS, told::add);
            assertThat(told).isNotEmpty();
            var stage = new Stage(cut);
            assertThat(stage.score().size()).isPositive();
            assertThat(stage.poseAt(stage.score().at(stage.score().duration() / 2)).sprites()).isNotEmpty();
        }
    }

    @Test
    void of_one_task_there_are_its_turns_and_what_happens_in_them() throws IOException {
        Trace cut = trace(Cut.asTrace(recorded("blocking_handler"), of("request yearly")));
        assertThat(all(cut, TraceEvent.TaskCreated.class)).extracting(TraceEvent.TaskCreated::task).containsExactly(5);
        assertThat(all(cut, TraceEvent.Turn.class)).filteredOn(turn -> turn.task() != null).hasSize(3).extracting(TraceEvent.Turn::task).containsOnly(5);
        assertThat(all(cut, TraceEvent.Blocked.class)).hasSize(1);
        assertThat(new Kitchen(cut).at(cut.size()).rail()).isEmpty();
        assertThat(trace(Cut.asTrace(recorded("blocking_handler"), of("handle"))).events()).filteredOn(TraceEvent.TaskCreated.class::isInstance).hasSize(5);
        assertThat(trace(Cut.asTrace(recorded("blocking_handler"), of("5"))).size()).isEqualTo(cut.size());
    }

    @Test
    void what_is_found_in_a_part_has_its_place_in_the_whole() throws IOException {
        Held whole = Report.of(recorded("blocking_handler"), 1).held().first().getFirst();
        Held part = Report.of(Cut.asPart(recorded("blocking_handler"), from(new Bound.OfTick(4))), 1).held().first().getFirst();
        assertThat(part.place()).isEqualTo(whole.place());
        assertThat(part.who()).isEqualTo(whole.who());
        assertThat(part.waited()).isEqualTo(whole.waited());
    }

    @Test
    void a_part_in_which_nothing_is_is_none() throws IOException {
        EventStream late = Cut.asTrace(recorded("lost_task"), from(new Bound.Clock(99)));
        assertThatThrownBy(() -> trace(late)).isInstanceOfSatisfying(NothingCut.class, nothing -> assertThat(nothing.isOfTask()).isFalse());
        EventStream nobody = Cut.asTrace(recorded("lost_task"), of("nobody"));
        assertThatThrownBy(() -> trace(nobody)).isInstanceOfSatisfying(NothingCut.class, nothing -> assertThat(nothing.isOfTask()).isTrue());
    }
}
