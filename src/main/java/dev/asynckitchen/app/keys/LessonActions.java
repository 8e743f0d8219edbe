package dev.asynckitchen.app.keys;

import dev.asynckitchen.lesson.plan.PlannedLesson;

/** What buttons and keys ask about lessons. */
public interface LessonActions {
    /** Opens the next lesson, or the one before. */
    void next(boolean forward);

    /** Begins a lesson of the course. */
    void teach(PlannedLesson lesson);

    /** Offers the course to somebody who is here for the first time. */
    void offerCourse();

    /** Shows all lessons of the course. */
    void showCourse();

    /** Goes on in the lesson that is taught, or back. */
    void part(boolean forward);
}
