package dev.asynckitchen.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.question.Question;
import dev.asynckitchen.question.Questions;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.words.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the kitchen stops and asks, and what can be seen then. */
class AskingTest {
    @TempDir
    private Path config;

    private final RecordedPython python = new RecordedPython("tickets");
    private Session session;
    private Theatre theatre;
    private Player player;
    private Asking asking;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, () -> python);
            theatre = session.theatre();
            player = theatre.player();
            theatre.show(new Performance(python.truth(), null));
            asking = new Asking(theatre, new Thinking(session.cooking(), session.notices(), session.preferences()), session.notices(), session.preferences());
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
    }

    @Test
    void nothing_beyond_the_next_question_is_there_to_be_seen() {
        begin();
        int asked = 0;
        while (Fx.call(() -> theatre.performance().hides())) {
            Question question = open(player::toEnd);
            Trace shown = Fx.call(() -> theatre.performance().trace());
            assertThat(shown.size()).isLessThanOrEqualTo(question.position() + 1).isLessThan(python.truth().size());
            assertThat(shown.events().subList(0, question.position())).isEqualTo(python.truth().events().subList(0, question.position()));
            assertThat(Fx.call(() -> theatre.situation().position())).isEqualTo(question.position());
            Fx.run(() -> {
                asking.answer(0);
                asking.goOn();
            });
            asked++;
        }
        assertThat(asked).isBetween(2, 5);
        assertThat(Fx.call(() -> theatre.performance().trace().events())).isEqualTo(python.truth().events());
    }

    @Test
    void until_there_are_questions_the_loop_has_not_run() {
        Trace shown = Fx.call(() -> {
            asking.onProperty().set(true);
            assertThat(asking.preparingProperty().get()).isTrue();
            return theatre.performance().trace();
        });
        assertThat(shown.events()).isNotEmpty().noneMatch(TraceEvent.Tick.class::isInstance);
        Fx.await(asking.preparingProperty(), preparing -> !preparing);
    }

    @Test
    void playing_halts_at_a_question_and_goes_on_after_it() {
        begin();
        Fx.run(() -> {
            player.play();
            while (asking.asked() == null) {
                player.advance(0.1);
            }
        });
        assertThat(Fx.call(player::isPlaying)).isFalse();
        Playhead there = Fx.call(player::playhead);
        Fx.run(() -> {
            player.advance(1);
            asking.answer(0);
            player.advance(1);
        });
        assertThat(Fx.call(player::playhead)).as("it freezes until somebody goes on").isEqualTo(there);
        Fx.run(asking::goOn);
        assertThat(Fx.call(player::isPlaying)).isTrue();
        assertThat(Fx.call(asking::asked)).isNull();
        Fx.run(() -> player.advance(0.5));
        assertThat(Fx.call(player::playhead)).isGreaterThan(there);
    }

    @Test
    void a_step_halts_at_a_question_too_and_one_after_an_answer_goes_on() {
        begin();
        Question first = open(() -> step(Stride.TICK, 5));
        Fx.run(() -> step(Stride.TICK, 3));
        assertThat(Fx.call(() -> theatre.situation().position())).isEqualTo(first.position());
        Fx.run(() -> {
            asking.answer(1);
            step(Stride.TURN, 1);
        });
        assertThat(Fx.call(() -> theatre.situation().position())).isGreaterThan(first.position());
    }

    @Test
    void an_answer_is_given_once_and_says_whether_it_was_right() {
        begin();
        Question question = open(player::toEnd);
        int right = question.choices().indexOf(question.right());
        Fx.run(() -> {
            asking.answer(7);
            assertThat(asking.asked().over()).isFalse();
            asking.answer(right);
            asking.answer(right == 0 ? 1 : 0);
        });
        assertThat(Fx.call(asking::asked)).returns(true, AskedQuestion::over).returns(question.right(), AskedQuestion::chosen);
    }

    @Test
    void skipping_shows_the_answer_and_chooses_none() {
        begin();
        open(player::toEnd);
        Fx.run(asking::skip);
        assertThat(Fx.call(asking::asked)).returns(true, AskedQuestion::over).returns(null, AskedQuestion::chosen);
    }

    @Test
    void stepping_back_puts_a_question_off() {
        begin();
        Question question = open(player::toEnd);
        Fx.run(player::toStart);
        assertThat(Fx.call(asking::asked)).isNull();
        assertThat(open(player::toEnd)).isEqualTo(question);
    }

    @Test
    void switched_off_all_is_seen_again_where_one_was() {
        begin();
        open(player::toEnd);
        Playhead there = Fx.call(player::playhead);
        Fx.run(() -> asking.onProperty().set(false));
        assertThat(Fx.call(asking::asked)).isNull();
        assertThat(Fx.call(() -> theatre.performance().trace().size())).isEqualTo(python.truth().size());
        assertThat(Fx.call(player::playhead)).isEqualTo(there);
    }

    @Test
    void the_kitchen_that_one_had_in_mind_is_shown_beside_the_real_one_and_left_again() {
        begin();
        Question question = open(player::toEnd);
        int wrong = IntStream.range(0, question.choices().size()).filter(i -> question.choices().get(i).loop() != null).findFirst().orElseThrow();
        Playhead there = Fx.call(player::playhead);
        Fx.run(() -> {
            asking.answer(wrong);
            asking.imagine();
        });
        Comparison shown = Fx.call(() -> theatre.comparison());
        assertThat(shown.right().header().wrongLoop()).isEqualTo(question.choices().get(wrong).loop());
        assertThat(shown.left().header().wrongLoop()).isNull();
        assertThat(shown.left().size()).as("no more than one sees by going on").isLessThan(python.truth().size());
        assertThat(python.truth().events().subList(0, shown.left().size())).isEqualTo(shown.left().events());
        Fx.run(theatre::endComparison);
        assertThat(Fx.call(player::playhead)).isEqualTo(there);
        assertThat(Fx.call(asking::asked)).returns(true, AskedQuestion::over).returns(question, AskedQuestion::question);
        assertThat(Fx.call(() -> theatre.performance().hides())).isTrue();
    }

    @Test
    void in_the_other_wording_it_is_the_same_question() {
        begin();
        Question words = open(player::toEnd);
        Fx.run(() -> {
            asking.answer(0);
            session.preferences().wordingProperty().set(Wording.TERMS);
        });
        Question terms = Fx.call(() -> asking.asked().question());
        assertThat(terms).isNotEqualTo(words).returns(words.position(), Question::position).returns(words.kind(), Question::kind);
        assertThat(Fx.call(() -> asking.asked().chosen())).isEqualTo(terms.choices().getFirst());
    }

    @Test
    void another_program_has_its_own_questions() {
        begin();
        open(player::toEnd);
        Fx.run(() -> theatre.show(new Performance(new RecordedPython("tray").truth(), null)));
        Fx.await(asking.preparingProperty(), preparing -> !preparing);
        assertThat(Fx.call(asking::asked)).isNull();
        assertThat(Fx.call(player::playhead)).isEqualTo(Playhead.START);
        assertThat(Fx.call(() -> theatre.performance().hides())).isTrue();
    }

    @Test
    void what_really_happened_somewhere_is_not_asked_about() {
        Trace truth = python.truth();
        TraceHeader header = TraceHeader.of("real", "3.12.1", "CPython", truth.header().program());
        var recording = new Performance(new Trace(header, truth.events()), null);
        Fx.run(() -> {
            theatre.show(recording);
            asking.onProperty().set(true);
        });
        assertThat(Fx.call(theatre::performance)).isSameAs(recording);
    }

    @Test
    void whoever_has_questions_of_their_own_has_them_asked() {
        List<Question> questions = new ArrayList<>();
        Fx.run(() -> {
            questions.addAll(Questions.of(python.truth(), List.of(), Wording.WORDS));
            asking.ask(questions);
        });
        assertThat(open(player::toEnd)).isEqualTo(questions.getFirst());
    }

    @Test
    void own_questions_take_the_place_of_those_that_were_thought_up() {
        begin();
        open(player::toEnd);
        Question last = Fx.call(() -> Questions.of(python.truth(), List.of(), Wording.WORDS).getLast());
        Fx.run(() -> asking.ask(List.of(last)));
        assertThat(open(player::toEnd)).isEqualTo(last);
        Fx.run(() -> {
            asking.answer(0);
            asking.goOn();
        });
        assertThat(Fx.call(() -> theatre.performance().trace().size())).isEqualTo(python.truth().size());
    }

    private void begin() {
        Fx.run(() -> asking.onProperty().set(true));
        Fx.await(asking.preparingProperty(), preparing -> !preparing);
    }

    private void step(Stride stride, int times) {
        for (int i = 0; i < times; i++) {
            player.forward(stride);
            player.advance(10);
            player.advance(10);
        }
    }

    /** Does something, after which there is to be a question. */
    private Question open(Runnable way) {
        Fx.run(way);
        return Fx.call(() -> asking.asked().question());
    }
}
