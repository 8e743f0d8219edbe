package dev.asynckitchen.stage.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final Stage GATHER = new Stage(Lessons.find("gather").orElseThrow().trace());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4|tick 4", "Tick 4|tick 4", "before tick 4|before tick 4", "after 4|after tick 4", "when task B first waits|when B waits", "2s|2.0 s"
    })
    void a_moment_can_be_said_in_more_than_one_way(String said, String same) throws NoSuchMoment {
        assertThat(Moment.parse(said)).isEqualTo(Moment.parse(same));
    }

    @Test
    void a_turn_is_from_where_its_ticket_is_taken_to_where_the_next_one_is() throws NoSuchMoment {
        Beat third = beat("before turn 3");

        assertThat(GATHER.trace().get(third.firstEvent())).isInstanceOfSatisfying(TraceEvent.Turn.class, turn ->
                assertThat(turn.turn()).isEqualTo(3));
        assertThat(Moment.parse("after turn 3").begins(GATHER))
                .isCloseTo(Moment.parse("turn 3").begins(GATHER) + third.duration(), within(1e-9));
        assertThat(Moment.parse("turn 3").ends(GATHER)).isEqualTo(Moment.parse("after turn 3").ends(GATHER));
    }

    @Test
    void a_line_is_lit_when_it_is_about_to_run_and_has_done_nothing_yet() throws NoSuchMoment {
        Situation now = Situation.at(GATHER.score().at(Moment.parse("line 7").ends(GATHER) + 1e-6), GATHER.score(), GATHER.kitchen(), null);

        assertThat(now.running()).isEqualTo(7);
        assertThat(GATHER.trace().events().subList(0, now.position()).stream().filter(TraceEvent.Output.class::isInstance)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "turn 99|There is no turn 99; the last one is 19.",
        "turn 0|There is no turn 0; the last one is 19.",
        "before tick 99|There is no tick 99; the last one is 14.",
        "line 1|Line 1 never runs.",
        "after when B fails|It never happens that \"B\" fails.",
    })
    void a_moment_that_is_not_there_is_said_in_a_sentence(String said, String sentence) throws NoSuchMoment {
        Moment moment = Moment.parse(said);
        assertThatThrownBy(() -> moment.begins(GATHER)).isInstanceOf(NoSuchMoment.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({"noon", "before", "turn", "line x", "before before"})
    void what_is_no_moment_is_told_what_one_looks_like(String said) {
        assertThatThrownBy(() -> Moment.parse(said)).isInstanceOf(NoSuchMoment.class).hasMessageStartingWith("\"" + said + "\" is no moment: ");
    }

    private static Beat beat(String said) throws NoSuchMoment {
        return GATHER.score().beat(GATHER.score().at(Moment.parse(said).begins(GATHER) + 1e-6).beat());
    }
}
