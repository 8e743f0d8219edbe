package dev.asynckitchen.app.lesson;

import dev.asynckitchen.lesson.plan.LessonPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of the things that a lesson consists of, in their order: steps, among them a question, then a change. */
sealed interface Part {
    record Seen(LessonPlan.Step step) implements Part {}

    record Asks(LessonPlan.Asked asked) implements Part {}

    record Changes(LessonPlan.Change change) implements Part {}

    static List<Part> of(LessonPlan plan) {
        List<Part> parts = new ArrayList<>();
        plan.steps().forEach(step -> parts.add(new Seen(step)));
        Stream.ofNullable(plan.question()).map(Asks::new).forEach(asks -> parts.add(plan.stepsBeforeQuestion(), asks));
        Stream.ofNullable(plan.change()).map(Changes::new).forEach(parts::add);
        return List.copyOf(parts);
    }
}
