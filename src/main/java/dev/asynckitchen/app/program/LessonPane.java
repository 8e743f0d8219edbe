package dev.asynckitchen.app.program;

import dev.asynckitchen.app.document.Editor;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.LessonParagraph;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.words.Messages;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The lesson's text; names of code stand in the program's font. A file has none, and the pane is gone. */
public final class LessonPane extends VBox {
    /** All of it takes no more than this share of the column; the program needs the rest. */
    private static final double SHARE = 0.5;
    private static final double LOWEST = 48;

    /** And so many lines of the program are seen, unless the user wants the text. */
    private static final int LINES = 12;
    private static final double LINE = 21;

    private final Label title = new Label();
    private final Label summary = new Label();
    private final VBox paragraphs = new VBox();

    private final Preferences preferences;
    private final ReadOnlyDoubleProperty room;
    private boolean chosen; // Whether the text is folded or not as the user has it.

    /** @param room how high the column is that it stands in */
    public LessonPane(Editor editor, Preferences preferences, ReadOnlyDoubleProperty room) {
        this.preferences = preferences;
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
        preferences.textSizeProperty().subscribe(_ -> fit(scroll));
        scroll.setFocusTraversable(true);
        var fold = Icons.button("fold-lesson", Material2AL.EXPAND_LESS, Messages.of("panes").text("lesson.fold"), () -> {
            chosen = true;
            fold(scroll);
            fit(scroll);
        });
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
        double width = Math.max(80, getWidth() - 48);
        double needed = paragraphs.prefHeight(width);
        double above = room.get() - preferences.textSize().of(LINES * LINE + 40) - title.prefHeight(width);
        boolean summed = chosen && scroll.isVisible() || above >= summary.prefHeight(width);
        summary.setVisible(summed);
        summary.setManaged(summed);
        double others = title.prefHeight(width) + summary.prefHeight(width) + preferences.textSize().of(28);
        if (!chosen && room.get() > 0 && scroll.isVisible() != above - summary.prefHeight(width) >= preferences.textSize().of(LOWEST)) {
            fold(scroll);
        }
        double most = SHARE * room.get() - others;
        double left = chosen ? most : Math.min(most, above - summary.prefHeight(width));
        double free = Math.max(preferences.textSize().of(LOWEST), left);
        scroll.setPrefHeight(Math.min(free, needed + 2));
        scroll.setMaxHeight(scroll.getPrefHeight());
    }

    private void show(Lesson lesson) {
        title.setText(lesson.title());
        summary.setText(lesson.summary());
        paragraphs.getChildren().setAll(lesson.text().stream().map(LessonParagraph::of).toList());
    }
}
