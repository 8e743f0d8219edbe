package dev.asynckitchen.app.program;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Editor;
import dev.asynckitchen.lesson.Lesson;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The lesson's text; names of code stand in the program's font. A file has none, and the pane is gone. */
public final class LessonPane extends VBox {
    /** The text is shown whole where it takes no more than this share of the column; the program needs the rest. */
    private static final double SHARE = 0.4;
    private static final double LOWEST = 64;

    private final Label title = new Label();
    private final Label summary = new Label();
    private final VBox paragraphs = new VBox();

    private final ReadOnlyDoubleProperty room;

    /** @param room how high the column is that it stands in */
    public LessonPane(Editor editor, ReadOnlyDoubleProperty room) {
        this.room = room;
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
        widthProperty().subscribe(_ -> fit(scroll));
        room.subscribe(_ -> fit(scroll));
        var fold = Icons.button("fold-lesson", Material2AL.EXPAND_LESS, "Fold the lesson's text", () -> fold(scroll));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, fold);
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.visibleProperty().subscribe(shown ->
                ((FontIcon) fold.getGraphic()).setIconCode(shown ? Material2AL.EXPAND_LESS : Material2AL.EXPAND_MORE));
        getChildren().addAll(head, summary, scroll);
        setMinHeight(USE_PREF_SIZE);
        editor.documentProperty().subscribe(document -> {
            Lesson lesson = document.lesson();
            setVisible(lesson != null);
            setManaged(lesson != null);
            if (lesson != null) {
                show(lesson);
                fit(scroll);
                scroll.setVvalue(0);
            }
        });
    }

    private static void fold(ScrollPane scroll) {
        scroll.setVisible(!scroll.isVisible());
        scroll.setManaged(scroll.isVisible());
    }

    /** As high as the text needs, as far as there is room. */
    private void fit(ScrollPane scroll) {
        double needed = paragraphs.prefHeight(Math.max(80, getWidth() - 48));
        scroll.setPrefHeight(Math.min(Math.max(LOWEST, SHARE * room.get()), needed + 2));
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
