package dev.asynckitchen.kitchen.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tasks are called that have no name but a number. */
class NamingTest {
    private final Naming naming = new Naming();

    private void made(int task, String function, String... arguments) {
        naming.made(task, "Task-" + task, function, List.of(arguments));
    }

    private String name(int task) {
        return naming.shown(task, "Task-" + task);
    }

    @Test
    void tasks_of_one_function_are_called_by_the_text_that_tells_them_apart() {
        made(2, "my_task", "'A'", "1");
        made(3, "my_task", "'B'", "2");
        naming.decide();
        assertThat(name(2)).isEqualTo("A");
        assertThat(name(3)).isEqualTo("B");
        assertThat(naming.call(2)).isEqualTo("my_task('A', 1)");
    }

    @Test
    void of_a_number_it_is_said_whose_it_is() {
        made(2, "main.<locals>.work", "Queue", "1");
        made(3, "main.<locals>.work", "Queue", "2");
        naming.decide();
        assertThat(name(2)).isEqualTo("work(1)");
        assertThat(name(3)).isEqualTo("work(2)");
    }

    @Test
    void a_task_that_is_alone_has_its_functions_name() {
        made(2, "fetch", "'A'");
        naming.decide();
        assertThat(name(2)).isEqualTo("fetch");
    }

    @Test
    void what_tells_nobody_apart_leaves_the_number() {
        made(2, "work", "'A'", "Queue");
        made(3, "work", "'A'", "Queue");
        made(4, "rest");
        made(5, "rest");
        naming.decide();
        assertThat(name(2)).isEqualTo("Task-2");
        assertThat(name(3)).isEqualTo("Task-3");
        assertThat(name(4)).isEqualTo("Task-4");
    }

    @Test
    void what_is_too_long_or_blank_is_no_name() {
        made(2, "work", "'a text of more than a dozen characters'");
        made(3, "work", "' '");
        naming.decide();
        assertThat(name(2)).isEqualTo("Task-2");
        assertThat(name(3)).isEqualTo("Task-3");
    }

    @Test
    void what_is_made_later_has_to_do_with_what_is_left() {
        made(2, "work", "'A'");
        naming.decide();
        made(3, "work", "'B'");
        naming.decide();
        made(4, "work", "'B'");
        naming.decide();
        made(5, "other", "'B'");
        made(6, "other", "'C'");
        naming.decide();
        assertThat(List.of(name(2), name(3), name(4), name(5), name(6))).containsExactly("work", "B", "Task-4", "Task-5", "C");
    }

    @Test
    void a_name_that_the_program_gave_is_never_taken_from_it() {
        naming.made(2, "A", "boss", List.of());
        made(3, "work", "'A'");
        made(4, "work", "'B'");
        naming.decide();
        assertThat(naming.shown(2, "A")).isEqualTo("A");
        assertThat(name(3)).isEqualTo("Task-3");
        assertThat(name(4)).isEqualTo("B");
        assertThat(naming.shown(4, "renamed")).isEqualTo("renamed");
    }

    @Test
    void what_a_task_is_called_when_a_turn_is_over_it_is_called_for_ever() {
        MetaphorTraces.all().forEach((program, whole) -> {
            var growing = new Trace(whole.header());
            var index = new TraceIndex(growing);
            Map<Integer, String> called = new HashMap<>();
            Map<Integer, String> given = new HashMap<>();
            for (TraceEvent event : whole.events()) {
                growing.append(event);
                if (event instanceof TraceEvent.TaskCreated e) {
                    given.put(e.task(), e.name());
                } else if (event instanceof TraceEvent.TaskRenamed e) {
                    given.put(e.task(), e.name());
                    called.remove(e.task());
                } else if (event instanceof TraceEvent.TurnEnded) {
                    given.forEach((task, name) -> {
                        String now = index.ledger().shown(task, name).words();
                        assertThat(called.getOrDefault(task, now)).as(program).isEqualTo(now);
                        called.put(task, now);
                        assertThat(index.ledger().shown(task, name).terms()).as(program).isNotEmpty();
                    });
                }
            }
            var after = new TraceIndex(whole).ledger();
            called.forEach((task, name) -> assertThat(after.name(task, whole.size()).words()).as(program).isEqualTo(name));
        });
    }
}
