package dev.asynckitchen.app;

import dev.asynckitchen.app.keys.LessonActions;
import dev.asynckitchen.app.lesson.CourseCard;
import dev.asynckitchen.app.lesson.Teaching;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import java.util.List;

/** The ways through the course and the primer's lessons. */
final class LessonWays implements LessonActions {
    private final Session session;
    private final Teaching teaching;
    private final Veil cards;

    LessonWays(Session session, Teaching teaching, Veil cards) {
        this.session = session;
        this.teaching = teaching;
        this.cards = cards;
    }

    @Override
    public void teach(PlannedLesson lesson) {
        teaching.open(lesson);
    }

    @Override
    public void offerCourse() {
        teaching.offer();
    }

    @Override
    public void showCourse() {
        cards.toggle(new CourseCard(teaching, cards::hide));
    }

    @Override
    public void part(boolean forward) {
        if (forward) {
            teaching.forward();
        } else {
            teaching.back();
        }
    }

    @Override
    public void next(boolean forward) {
        if (teaching.lessonProperty().get() != null) {
            teaching.openNext(forward);
            return;
        }
        List<Lesson> all = Lessons.all();
        int now = all.indexOf(session.editor().document().lesson());
        session.open(all.get(Math.floorMod(forward ? now + 1 : Math.max(now, 0) - 1, all.size())));
    }
}
