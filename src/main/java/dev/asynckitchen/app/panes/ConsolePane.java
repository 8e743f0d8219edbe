package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.parts.Rows;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.panel.ConsoleText;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Messages;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** What the program has printed by the playhead. A double click on a line, or Enter, goes to where it was printed. */
public final class ConsolePane extends ListView<Integer> {
    private static final Messages SAY = Messages.of("panes");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Theatre theatre;
    private final Rows rows = new Rows();

    public ConsolePane(Theatre theatre) {
        this.theatre = theatre;
        setId("console");
        setAccessibleText(SAY.text("console.told"));
        getStyleClass().add("console");
        setPlaceholder(new Label(SAY.text("console.empty")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                var content = new ClipboardContent();
                content.putString(getSelectionModel().getSelectedItems().stream()
                        .map(row -> line(row).text()).collect(Collectors.joining("\n")));
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                theatre.player().seekToEvent(line(getSelectionModel().getSelectedItem()).event());
                event.consume();
            }
        });
        setItems(rows);
        theatre.performanceProperty().subscribe(_ -> rows.setSize(0));
        theatre.situationProperty().subscribe(_ -> reprint());
    }

    /** What stands in a row, as far as it is printed. */
    public ConsoleText.Line line(int row) {
        return theatre.performance().console().line(row, position());
    }

    private int position() {
        Situation situation = theatre.situation();
        return situation == null ? 0 : situation.position();
    }

    private void reprint() {
        int before = rows.size();
        int now = theatre.performance().console().lines(position());
        if (now < before && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.setPosition(0); // It complains of the room below when it is at its end and that goes.
        }
        rows.setSize(now);
        if (now != before) {
            scrollTo(now - 1);
        }
    }

    private final class Cell extends ListCell<Integer> {
        Cell() {
            theatre.situationProperty().subscribe(_ -> show()); // The last line may be printed in pieces.
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && getItem() != null) {
                    theatre.player().seekToEvent(line(getItem()).event());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            show();
        }

        private void show() {
            Integer row = getItem();
            boolean printed = row != null && row < theatre.performance().console().lines(position());
            ConsoleText.Line line = printed ? line(row) : null;
            Inscription.put(this, line == null ? null : line.text());
            boolean error = line != null && line.error();
            pseudoClassStateChanged(ERROR, error);
            if (error && getGraphic() == null) {
                setContentDisplay(ContentDisplay.LEFT);
                setGraphic(Icons.of(Material2AL.ERROR_OUTLINE)); // Not by its colour alone.
            }
            setAccessibleText(line != null && line.error() ? SAY.text("console.error", "text", line.text()) : null);
        }
    }
}
