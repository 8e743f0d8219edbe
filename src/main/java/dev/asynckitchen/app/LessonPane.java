package dev.asynckitchen.app;

import dev.asynckitchen.lesson.Lesson;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The lesson's text; names of code stand in the program's font. A file has none, and the pane is gone. */
final class LessonPane extends VBox {
    private static final double HIGHEST = 124;

    private final Label title = new Label();
    private final Label summary = new Label();
    private final VBox paragraphs = new VBox();

    LessonPane(Session session) {
        getStyleClass().add("lesson");
        title.getStyleClass().add("lesson-title");
        summary.getStyleClass().add("lesson-summary");
        summary.setWrapText(true);
        title.setWrapText(true);
        paragraphs.getStyleClass().add("lesson-text");
        var scroll = new ScrollPane(paragraphs);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(0);
        widthProperty().subscribe(width -> fit(scroll, width.doubleValue()));
        getChildren().addAll(title, summary, scroll);
        setMinHeight(USE_PREF_SIZE);
        session.documentProperty().subscribe(document -> {
            Lesson lesson = document.lesson();
            setVisible(lesson != null);
            setManaged(lesson != null);
            if (lesson != null) {
                show(lesson);
                fit(scroll, getWidth());
                scroll.setVvalue(0);
            }
        });
    }

    /** As high as the text needs, up to about seven lines. */
    private void fit(ScrollPane scroll, double width) {
        double needed = paragraphs.prefHeight(Math.max(80, width - 48));
        scroll.setPrefHeight(Math.min(HIGHEST, needed + 2));
        scroll.setMaxHeight(scroll.getPrefHeight());
    }

    private void show(Lesson lesson) {
        title.setText(lesson.title());
        summary.setText(lesson.summary());
        paragraphs.getChildren().setAll(lesson.text().stream().map(LessonPane::paragraph).toList());
    }

    /** Every other part between backquotes is code. */
    private static TextFlow paragraph(String text) {
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
