package dev.asynckitchen.app.lesson;

import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.lesson.statement.NoStatement;
import dev.asynckitchen.lesson.statement.Statement;
import dev.asynckitchen.stage.Stage;

/**
 * Whether a change has come true.
 *
 * @param missing the first of its statements that is not so; empty where all are
 */
record ChangeVerdict(boolean well, String missing) {

    /** What the performance of the changed program says. */
    static ChangeVerdict of(LessonPlan.Change change, Stage stage) {
        for (String text : change.holds()) {
            try {
                Statement statement = Statement.parse(text);
                if (!statement.holds(stage)) {
                    return new ChangeVerdict(false, statement.sentence());
                }
            } catch (NoStatement e) {
                return new ChangeVerdict(false, e.getMessage());
            }
        }
        return new ChangeVerdict(true, "");
    }
}
