package dev.asynckitchen.app.parts;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A lesson's paragraph: every other part between backquotes is code. */
public final class LessonParagraph {
    private LessonParagraph() {}

    public static TextFlow of(String text) {
        var flow = new TextFlow();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            var part = new Text(parts[i]);
            part.getStyleClass().add(i % 2 == 1 ? "lesson-code" : "lesson-plain");
            flow.getChildren().add(part);
        }
        return flow;
    }
}
