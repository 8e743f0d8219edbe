package dev.asynckitchen.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.question.Asking;
import dev.asynckitchen.app.question.Thinking;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.kept.CourseProgress;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.lesson.plan.Moments;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.question.Question;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson is played from its first step to its change. */
class TeachingTest {
    @TempDir
    private Path config;

    private Session session;
    private Asking asking;
    private Teaching teaching;

    static Stream<String> lessons() {
        return Course.lessons().stream().map(lesson -> lesson.plan().id());
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, RecordedCourse::new);
            asking = new Asking(session.theatre(), new Thinking(session.cooking(), session.notices(), session.preferences()), session.notices(),
                    session.preferences());
            teaching = new Teaching(session, asking);
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void each_step_brings_its_program_and_its_moment_into_the_light(String id) {
        LessonPlan plan = begin(id).plan();
        for (int i = 0; i < plan.steps().size(); i++) {
            LessonPlan.Step step = plan.steps().get(i);
            Fx.run(() -> {
                if (teaching.part() instanceof Part.Asks) {
                    teaching.forward(); // It is skipped,
                    teaching.forward(); // and left.
                }
                assertThat(teaching.part()).isEqualTo(new Part.Seen(step));
                var performance = session.theatre().performance();
                assertThat(performance.trace().header().program().name()).isEqualTo(plan.program(step.program()).file());
                assertThat(session.theatre().player().playhead()).isEqualTo(moment(step.at(), performance.stage()));
                assertThat(teaching.lightProperty().get()).hasSameSizeAs(step.spotlight());
                teaching.forward();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void the_question_is_asked_behind_a_curtain_and_every_answer_is_told_apart(String id) {
        LessonPlan plan = begin(id).plan();
        int choices = plan.question().wrong().size() + 1;
        for (int choice = 0; choice < choices; choice++) {
            int chosen = choice;
            Fx.run(() -> {
                teaching.open(Course.find(id).orElseThrow());
                toTheQuestion();
                Question question = asking.asked().question();
                assertThat(question.ask()).isEqualTo(plan.question().ask());
                assertThat(session.theatre().performance().hides()).isTrue();
                assertThat(session.theatre().performance().trace().size()).isLessThanOrEqualTo(question.position() + 1);
                asking.answer(chosen);
                boolean right = question.choices().get(chosen).right();
                assertThat(question.choices().get(chosen).answer().equals(plan.question().right().answer())).isEqualTo(right);
                assertThat(asking.asked().over()).isTrue();
                assertThat(teaching.progressProperty().get().of(id).answered()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void the_change_comes_true_in_the_program_as_it_may_be(String id) {
        LessonPlan plan = begin(id).plan();
        Fx.run(() -> {
            toTheChange();
            assertThat(teaching.part()).isEqualTo(new Part.Changes(plan.change()));
            assertThat(teaching.verdictProperty().get()).isNull();
            assertThat(session.theatre().performance().hides()).isFalse();
            teaching.showChange();
        });
        assertThat(Fx.await(teaching.verdictProperty(), verdict -> verdict != null)).isEqualTo(new ChangeVerdict(true, ""));
        assertThat(Fx.call(() -> teaching.progressProperty().get().of(id)))
                .isEqualTo(new CourseProgress.Done(true, false, false, true));
    }

    @Test
    void a_change_that_did_something_else_is_told_what_is_missing() {
        begin("tickets");
        Fx.run(() -> {
            toTheChange();
            session.editor().textProperty().set(session.editor().text().replace("starts", "begins"));
            session.run();
        });
        assertThat(Fx.await(teaching.verdictProperty(), verdict -> verdict != null)).isEqualTo(new ChangeVerdict(false, "main waits for A"));
    }

    @Test
    void the_offer_of_the_course_is_gone_once_a_lesson_is_begun() {
        Fx.run(() -> {
            teaching.offer();
            assertThat(session.notices().noticeProperty().get()).isNotNull();
        });
        begin("tickets");
        assertThat(Fx.call(() -> session.notices().noticeProperty().get())).isNull();
    }

    @Test
    void a_pair_is_shown_side_by_side_and_the_lesson_is_still_there_afterwards() {
        begin("two-chefs");
        Fx.run(teaching::compare);
        Fx.await(session.theatre().comparisonProperty(), comparison -> comparison != null);
        Fx.run(() -> {
            session.theatre().endComparison();
            assertThat(teaching.lessonProperty().get()).isNotNull();
            teaching.forward();
            assertThat(teaching.placeProperty().get()).isEqualTo(1);
        });
    }

    @Test
    void what_else_is_opened_ends_the_lesson() {
        begin("tickets");
        Fx.run(() -> {
            session.open(Lessons.opening());
            assertThat(teaching.lessonProperty().get()).isNull();
            assertThat(teaching.lightProperty().get()).isEmpty();
        });
    }

    @Test
    void how_far_one_has_come_is_there_the_next_time() throws Exception {
        begin("tickets");
        Fx.run(() -> {
            toTheQuestion();
            asking.answer(IntStream.range(0, 3).filter(i -> asking.asked().question().choices().get(i).right()).findFirst().orElseThrow());
            assertThat(teaching.next().plan().id()).isEqualTo("two-chefs");
        });
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);

        assertThat(CourseProgress.read(config).of("tickets")).isEqualTo(new CourseProgress.Done(false, true, true, false));
        assertThat(CourseProgress.read(config).of("tickets").served()).isFalse();
        open();
        assertThat(Fx.call(() -> teaching.progressProperty().get().of("tickets").first())).isTrue();
    }

    private static Playhead moment(String at, Stage stage) {
        try {
            return Moments.find(at, stage);
        } catch (NoSuchMoment e) {
            throw new AssertionError(e);
        }
    }

    private void toTheQuestion() {
        while (!(teaching.part() instanceof Part.Asks)) {
            teaching.forward();
        }
    }

    /** The question is skipped. */
    private void toTheChange() {
        while (!(teaching.part() instanceof Part.Changes)) {
            teaching.forward();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void no_step_before_the_question_shows_what_comes_after_it(String id) {
        begin(id);
        Fx.run(() -> {
            while (!(teaching.part() instanceof Part.Asks)) {
                if (teaching.part() instanceof Part.Seen(LessonPlan.Step step) && !step.at().equals("end")) {
                    assertThat(session.theatre().performance().hides()).as(step.at()).isTrue();
                }
                teaching.forward();
            }
            toTheChange();
            assertThat(session.theatre().performance().hides()).isFalse();
        });
    }

    private PlannedLesson begin(String id) {
        PlannedLesson lesson = Course.find(id).orElseThrow();
        Fx.run(() -> teaching.open(lesson));
        return lesson;
    }
}
