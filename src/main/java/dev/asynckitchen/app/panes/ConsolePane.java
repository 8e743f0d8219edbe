package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Messages;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** What the program has printed by the playhead. A double click on a line, or Enter, goes to where it was printed. */
public final class ConsolePane extends ListView<ConsoleText.Line> {
    private static final Messages SAY = Messages.of("panes");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Theatre theatre;
    private ConsoleText console;

    public ConsolePane(Theatre theatre) {
        this.theatre = theatre;
        console = new ConsoleText(theatre.performance().trace());
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
                        .map(ConsoleText.Line::text).collect(Collectors.joining("\n")));
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                theatre.player().seekToEvent(getSelectionModel().getSelectedItem().event());
                event.consume();
            }
        });
        theatre.performanceProperty().subscribe(performance -> {
            console = new ConsoleText(performance.trace());
            getItems().clear();
            reprint();
        });
        theatre.situationProperty().subscribe(_ -> reprint());
    }

    private void reprint() {
        Situation situation = theatre.situation();
        int position = situation == null ? 0 : situation.position();
        int lines = console.lines(position);
        if (getItems().size() > lines) {
            getItems().remove(lines, getItems().size());
        }
        for (int i = Math.max(0, getItems().size() - 1); i < lines; i++) {
            ConsoleText.Line line = console.line(i, position);
            if (i == getItems().size()) {
                getItems().add(line);
                scrollTo(i);
            } else if (!getItems().get(i).equals(line)) {
                getItems().set(i, line);
            }
        }
    }

    private final class Cell extends ListCell<ConsoleText.Line> {
        Cell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && getItem() != null) {
                    theatre.player().seekToEvent(getItem().event());
                }
            });
        }

        @Override
        protected void updateItem(ConsoleText.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
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
