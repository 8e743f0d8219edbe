package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** What a task is called. */
class NamedTasksTest {

    @Test
    void names_are_said_as_they_are_and_long_ones_shortened() {
        assertThat(named("🥕🍞🍳")).isEqualTo("🥕🍞🍳");
        assertThat(named("שלום")).isEqualTo("שלום");
        assertThat(named("n".repeat(80))).hasSize(28).endsWith("…");
        String carrots = named("🥕".repeat(80));
        assertThat(carrots.codePointCount(0, carrots.length())).as("no emoji is cut in two").isEqualTo(28);
        assertThat(carrots).isEqualTo("🥕".repeat(27) + "…");
        assertThat(named("two\nlines")).isEqualTo("two lines");
    }

    private static String named(String name) {
        return new Narrator(TraceScript.open().order(1, name).trace()).name(1);
    }

    @Test
    void a_numbered_task_is_called_by_its_function_if_it_is_the_first_to_run_it() {
        assertThat(named(TraceScript.open().order(1, "Task-1", "make.<locals>.soup"), 1)).isEqualTo("soup");
        assertThat(named(TraceScript.open().order(1, "lunch", "soup"), 1)).isEqualTo("lunch");
    }

    @Test
    void tasks_of_one_function_that_are_made_in_one_turn_keep_their_numbers() {
        TraceScript two = TraceScript.open().order(1, "A").tick().turn(1, 1).order(2, "Task-2", "soup").order(3, "Task-3", "soup").over();
        assertThat(named(two, 2)).isEqualTo("Task-2");
        assertThat(named(two, 3)).isEqualTo("Task-3");
    }

    @Test
    void a_dish_is_never_called_otherwise_because_of_what_is_ordered_later() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).order(2, "Task-2", "soup").over();
        assertThat(named(script, 2)).isEqualTo("soup");
        script.tick().turn(2, 2).order(3, "Task-3", "soup").over();
        assertThat(named(script, 2)).isEqualTo("soup");
        assertThat(named(script, 3)).isEqualTo("Task-3");
    }

    @Test
    void a_dish_has_its_new_name_from_the_turn_on_in_which_it_is_renamed() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).over();
        int before = script.trace().size() - 2;
        script.ready("Task.__step", 1, Cause.YIELDED, null).tick().turn(2, 1).add(new TraceEvent.TaskRenamed(1, "B")).over();
        var narrator = new Narrator(script.trace());
        assertThat(narrator.turn(before).words()).isEqualTo("The chef starts A.");
        assertThat(script.told().words()).isEqualTo("The chef goes on with B.");
    }

    private static String named(TraceScript script, int task) {
        return new Narrator(script.trace()).name(script.now().dishes().get(task));
    }
}
