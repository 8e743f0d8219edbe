package dev.asynckitchen.lesson.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "gather|prints \"Task 'A' started.\"",
        "gather|prints 'started' 3 times",
        "gather|prints 'finished' at 1 s",
        "gather|prints 'started' before 'finished'",
        "gather|takes 2 s",
        "gather|B is done at 2 s",
        "gather|A starts before B starts",
        "gather|Task-2 is done before Task-3 is done",
        "gather|ends well",
        "await|process waits 2 deep",
        "chef-sync|blocks for 3 s",
        "await-outside|ends with SyntaxError",
    })
    void what_a_program_does_proves_a_statement_and_disproves_that_it_is_never_so(String lesson, String text) throws NoStatement {
        var stage = new Stage(Lessons.find(lesson).orElseThrow().trace());

        assertThat(Statement.parse(text).holds(stage)).as(Statement.parse(text).sentence()).isTrue();
        assertThat(Statement.parse("never " + text).holds(stage)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "gather|prints 'tarted'",
        "gather|prints 'finished' 2 times",
        "gather|prints 'finished' at 3 s",
        "gather|prints 'finished' before 'started'",
        "gather|prints 'nothing' before 'started'",
        "gather|takes 3 s",
        "gather|B is cancelled",
        "gather|B is done at 1 s",
        "gather|B is done before A is done",
        "gather|B waits for A",
        "gather|blocks for 1 s",
        "gather|warns never-awaited",
        "gather|ends with TypeError",
        "await-outside|ends well",
        "await-outside|ends with Syntax",
    })
    void what_a_program_does_not_do_is_not_so(String lesson, String text) throws NoStatement {
        assertThat(Statement.parse(text).holds(new Stage(Lessons.find(lesson).orElseThrow().trace()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"prints tea", "takes long", "never", "tea", "ends"})
    void what_is_no_statement_is_told_what_one_looks_like(String text) {
        assertThatThrownBy(() -> Statement.parse(text)).isInstanceOf(NoStatement.class)
                .hasMessageStartingWith("\"" + text + "\" is no statement about a program: ");
    }
}
