package dev.asynckitchen.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.plan.LessonCheck;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.lesson.plan.LessonText;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseTest {
    static Stream<String> lessons() {
        return Course.lessons().stream().map(lesson -> lesson.plan().id());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void all_that_a_lesson_says_is_true_of_what_its_programs_do(String id) {
        PlannedLesson lesson = Course.find(id).orElseThrow();

        assertThat(LessonCheck.of(lesson, program -> Course.recorded(lesson, program).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_asks_something_explains_every_answer_and_ends_with_a_change(String id) {
        LessonPlan plan = Course.find(id).orElseThrow().plan();

        assertThat(plan.question()).isNotNull();
        assertThat(plan.question().wrong()).isNotEmpty().allSatisfy(answer -> assertThat(answer.why()).endsWith("."));
        assertThat(plan.change()).isNotNull();
        assertThat(plan.change().solution()).isNotNull();
        assertThat(plan.primer()).allSatisfy(one -> assertThat(Lessons.find(one)).isPresent());
    }

    @Test
    void there_are_nineteen_in_their_order_and_eight_are_the_core() {
        List<LessonPlan> plans = Course.lessons().stream().map(PlannedLesson::plan).toList();

        assertThat(plans).extracting(LessonPlan::order).containsExactlyElementsOf(Stream.iterate(1, n -> n + 1).limit(19).toList());
        assertThat(plans).filteredOn(LessonPlan::core).hasSize(8);
        assertThat(plans).extracting(LessonPlan::id).doesNotContainAnyElementsOf(Lessons.all().stream().map(Lesson::id).toList());
    }

    @Test
    void every_program_of_the_primer_is_within_reach_of_a_lesson() {
        assertThat(Course.lessons()).flatExtracting(lesson -> lesson.plan().primer())
                .containsExactlyInAnyOrderElementsOf(Lessons.all().stream().map(Lesson::id).toList());
    }

    @Test
    void a_lesson_can_be_read_as_plain_text() {
        assertThat(LessonText.of(Course.find("tickets").orElseThrow().plan())).isEqualTo("""
                6. Tickets
                create_task hangs up a ticket; its turn comes next round, first in, first out.

                1. (turn 1) Two tickets came in during this round. They hang there for the next; nothing of them has run.
                Question (turn 1): main awaits B. Which dish is next?
                  ✓ A — Its ticket hangs first.
                  ✗ B — await says what main waits for, not who is next.
                  ✗ main — It stands on the shelf until B is done.
                2. (turn 2) A before B: first hung, first taken.
                3. (turn 8) B was served, the string lets go, main goes on.

                Try it: Await `a` instead of `b`. Why is the print the same?
                  ✓ The print is the same: await says what main waits for, not who is next. A is done first, and before main's next turn comes \
                B is done, too.
                """);
    }
}
