package dev.asynckitchen.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Choice A = new Choice("A", true, "It hangs first.", "ticket:t2");
    private static final Choice B = new Choice("B", false, "It hangs behind.", "ticket:t3");

    @Test
    void a_question_knows_its_right_answer() {
        assertThat(question(B, A).right()).isEqualTo(A);
    }

    @Test
    void a_question_has_one_right_answer_and_no_two_equal_ones() {
        assertThatThrownBy(() -> question(B)).hasMessageContaining("not one right answer");
        assertThatThrownBy(() -> question(A, new Choice("C", true, "So does it.", null))).hasMessageContaining("not one right answer");
        assertThatThrownBy(() -> question(A, new Choice("A", false, "Or not.", null))).hasMessageContaining("two equal answers");
    }

    private static Question question(Choice... choices) {
        return new Question(7, Question.Kind.NEXT_DISH, "Which is next?", List.of(choices), "First in, first out.");
    }
}
