package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.question.Choice;
import dev.asynckitchen.question.Question;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson's question, as it is asked of a performance. */
public final class LessonQuestion {
    private LessonQuestion() {}

    /**
     * Its answers stand in an order that tells nothing, and is the same each time.
     *
     * @throws NoSuchMoment if it is asked at a moment that the performance does not have
     */
    public static Question of(LessonPlan.Asked asked, Stage stage) throws NoSuchMoment {
        int position = new RightAnswer(asked, stage).position();
        KitchenState state = stage.kitchen().at(position);
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(asked, asked.right(), true, state, stage));
        asked.wrong().forEach(wrong -> choices.add(choice(asked, wrong, false, state, stage)));
        choices.sort(Comparator.comparingInt(choice -> (asked.ask() + choice.answer()).hashCode()));
        return new Question(position, kind(asked.kind()), asked.ask(), choices, asked.right().why());
    }

    private static Choice choice(LessonPlan.Asked asked, LessonPlan.Answer answer, boolean right, KitchenState state, Stage stage) {
        return new Choice(answer.answer(), right, answer.why(), asked.kind() == LessonPlan.Kind.NEXT ? ticket(answer.answer(), state, stage) : null);
    }

    /** The ticket of the dish of this name, which can be clicked instead. */
    private static @Nullable String ticket(String name, KitchenState state, Stage stage) {
        return state.rail().stream().map(Ticket::task).filter(task -> task != null && stage.narrator().name(task, state).equals(name))
                .findFirst().map(task -> "ticket:t" + task).orElse(null);
    }

    private static Question.Kind kind(LessonPlan.Kind kind) {
        return switch (kind) {
            case PRINT -> Question.Kind.PRINT;
            case NEXT -> Question.Kind.NEXT_DISH;
            case TOTAL -> Question.Kind.TOTAL;
            case WAITING, WHEN, LAST, WORDS -> Question.Kind.OTHER;
        };
    }
}
