package dev.asynckitchen.lesson;

import dev.asynckitchen.trace.Trace;

/** A lesson with what its program does, read whole: for whoever cannot wait for that to be read. */
public record ReadLesson(Lesson lesson, Trace trace) {
    public static ReadLesson of(Lesson lesson) {
        return new ReadLesson(lesson, lesson.trace());
    }
}
