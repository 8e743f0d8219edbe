package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A lesson as plain text: what is to be seen, what is asked and answered, and what to try. */
public final class LessonText {
    private static final Messages SAY = Messages.of("lessons");

    private final LessonPlan plan;
    private final StringJoiner text = new StringJoiner("\n", "", "\n");

    private LessonText(LessonPlan plan) {
        this.plan = plan;
    }

    /** The whole lesson; its lines are not broken. */
    public static String of(LessonPlan plan) {
        return new LessonText(plan).tell();
    }

    private String tell() {
        text.add(SAY.text("text.title", "order", String.valueOf(plan.order()), "title", plan.title())).add(plan.goal()).add("");
        for (LessonPlan.Kept kept : plan.programs()) {
            if (kept.wrong() != null) {
                text.add(SAY.text("text.wrong", "file", kept.file(), "wrong", kept.wrong()));
            }
        }
        for (int i = 0; i <= plan.steps().size(); i++) {
            if (i == plan.stepsBeforeQuestion() && plan.question() != null) {
                question(plan.question());
            }
            if (i == plan.steps().size()) {
                break;
            }
            LessonPlan.Step step = plan.steps().get(i);
            text.add(SAY.text("text.step", "number", String.valueOf(i + 1), "where", where(step.program(), step.at()), "text", step.text()));
        }
        if (plan.change() != null) {
            text.add("").add(SAY.text("text.change", "text", plan.change().text())).add(SAY.text("text.well", "text", plan.change().well()));
        }
        return text.toString();
    }

    private void question(LessonPlan.Asked asked) {
        text.add(SAY.text("text.ask", "where", where(asked.program(), asked.at()), "ask", asked.ask()));
        List<LessonPlan.Answer> answers = new ArrayList<>(asked.wrong());
        answers.addFirst(asked.right());
        for (LessonPlan.Answer answer : answers) {
            text.add(SAY.text(answer == asked.right() ? "text.right" : "text.not-right", "answer", answer.answer(), "why", answer.why()));
        }
    }

    private String where(@Nullable String program, String at) {
        return plan.programs().size() == 1 ? at
                : SAY.text("text.where", "program", LessonPlan.BOTH.equals(program) ? LessonPlan.BOTH : plan.program(program).file(), "at", at);
    }
}
