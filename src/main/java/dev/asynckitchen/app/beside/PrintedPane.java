package dev.asynckitchen.app.beside;

import dev.asynckitchen.app.parts.Rows;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.BesideStory;
import dev.asynckitchen.stage.beside.Outputs;
import dev.asynckitchen.stage.panel.ConsoleText;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What both programs have printed by the playhead, beside each other: the lines that the other does not print there are marked. */
final class PrintedPane extends HBox {
    private static final Messages SAY = Messages.of("panes");
    private static final PseudoClass DIFFERING = PseudoClass.getPseudoClass("differing");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Console left = new Console("printed-left");
    private final Console right = new Console("printed-right");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable BesideStage stage;

    PrintedPane() {
        setId("printed");
        getStyleClass().add("printed-pane");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
    }

    /** The wood around both. */
    void setTheme(Theme theme) {
        setBackground(Background.fill(Palette.tone("beam", theme)));
    }

    /** In how many lines it differs what they print; empty until that is known. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Takes up two performances; where they differ is found out on another thread. */
    void open(BesideStage opened) {
        stage = opened;
        said.set("");
        left.open(opened.left(), opened.leftName());
        right.open(opened.right(), opened.rightName());
        CompletableFuture.supplyAsync(() -> Outputs.of(opened.left().trace(), opened.right().trace())).thenAccept(found -> Platform.runLater(() -> {
            if (stage == opened) {
                left.mark(found.difference().left());
                right.mark(found.difference().right());
                said.set(new BesideStory(opened, Wording.WORDS).said(found));
            }
        }));
    }

    /** Shows what is printed by a playhead of the pair. */
    void show(Playhead playhead) {
        BesideStage shown = stage;
        if (shown != null) {
            left.show(shown.left(), shown.pair().left(playhead));
            right.show(shown.right(), shown.pair().right(playhead));
        }
    }

    /** What one of them prints. */
    private static final class Console extends ListView<Integer> {
        private final Rows rows = new Rows();
        private Set<Integer> differing = Set.of();
        private @Nullable ConsoleText text;
        private @Nullable Situation situation;

        Console(String id) {
            setId(id);
            getStyleClass().add("console");
            setPlaceholder(new Label(SAY.text("console.empty")));
            setPrefWidth(100); // Both are as wide.
            setCellFactory(_ -> new Cell());
            setItems(rows);
        }

        void open(Stage of, String name) {
            setAccessibleText(SAY.text("compare.printed.told", "name", name));
            text = new ConsoleText(of.index());
            situation = null;
            rows.setSize(0);
            mark(Set.of());
        }

        void mark(Set<Integer> lines) {
            differing = lines;
            refresh();
        }

        void show(Stage of, Playhead playhead) {
            ConsoleText console = text;
            if (console == null || of.score().size() == 0) {
                return;
            }
            situation = Situation.at(playhead, of.score(), of.kitchen(), situation);
            int before = rows.size();
            int now = console.lines(situation.position());
            rows.setSize(now);
            if (now != before) {
                scrollTo(Math.max(0, now - 1));
                refresh();
            }
        }

        private ConsoleText.@Nullable Line line(int row) {
            ConsoleText console = text;
            Situation at = situation;
            return console == null || at == null || row >= console.lines(at.position()) ? null : console.line(row, at.position());
        }

        private final class Cell extends ListCell<Integer> {
            @Override
            protected void updateItem(@Nullable Integer row, boolean empty) {
                super.updateItem(row, empty);
                ConsoleText.Line line = empty || row == null ? null : line(row);
                boolean differs = line != null && row != null && differing.contains(row + 1);
                setText(line == null ? null : line.text());
                setContentDisplay(ContentDisplay.LEFT);
                setGraphic(differs ? new Label(SAY.text("compare.printed.mark")) : null); // Not by its colour alone.
                pseudoClassStateChanged(DIFFERING, differs);
                pseudoClassStateChanged(ERROR, line != null && line.error());
                setAccessibleText(differs && line != null ? SAY.text("compare.printed.differs", "text", line.text()) : null);
            }
        }
    }
}
