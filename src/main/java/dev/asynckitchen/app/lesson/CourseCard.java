package dev.asynckitchen.app.lesson;

import dev.asynckitchen.files.kept.CourseProgress;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The course as a shelf: all its lessons, and which of them are served. Each can be opened at any time. */
public final class CourseCard extends GridPane {
    private static final Messages SAY = Messages.of("teaching");
    private static final int COLUMNS = 2;

    /** @param close puts the card away */
    public CourseCard(Teaching teaching, Runnable close) {
        setId("course-card");
        getStyleClass().addAll("keys-card", "course-card");
        List<PlannedLesson> lessons = teaching.shelf();
        long served = lessons.stream().filter(lesson -> teaching.done(lesson).served()).count();
        var title = new Label(SAY.text(teaching.isOwn() ? "own.title" : "course.title"));
        title.getStyleClass().add("card-title");
        var sum = new Label(SAY.text("course.served", "served", served, "all", lessons.size()));
        sum.getStyleClass().add("menu-summary");
        add(title, 0, 0);
        add(sum, 1, 0);
        int rows = (lessons.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < lessons.size(); i++) {
            PlannedLesson lesson = lessons.get(i);
            var button = button(lesson, teaching.done(lesson));
            button.setOnAction(_ -> {
                close.run();
                teaching.open(lesson);
            });
            add(button, i / rows, 1 + i % rows);
        }
        if (teaching.isOwn()) {
            var course = new Hyperlink(SAY.text("own.course"));
            course.setId("back-to-course");
            course.setOnAction(_ -> {
                close.run();
                teaching.open(List.of());
            });
            add(course, 0, 1 + rows);
        }
    }

    private static Button button(PlannedLesson lesson, CourseProgress.Done done) {
        var icon = new FontIcon(done.changed() ? Material2MZ.STAR : done.served() ? Material2AL.CHECK_CIRCLE
                : done.equals(CourseProgress.Done.NOTHING) ? Material2MZ.RADIO_BUTTON_UNCHECKED : Material2MZ.TIMELAPSE);
        var button = new Button(SAY.text("title", "order", String.valueOf(lesson.plan().order()), "title", lesson.plan().title()), icon);
        button.setId("course-" + lesson.plan().id());
        button.getStyleClass().addAll("flat", "course-lesson");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(SAY.text("course.told", "title", button.getText(), "goal", lesson.plan().goal(), "done",
                done.changed() ? "changed" : done.served() ? "served" : done.equals(CourseProgress.Done.NOTHING) ? "new" : "begun"));
        return button;
    }
}
