package dev.asynckitchen.app.palette;

import dev.asynckitchen.app.keys.Keys;
import dev.asynckitchen.words.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every command by its name, and what can be opened again: a few letters of it, and Enter. */
public final class CommandPalette extends VBox {
    private static final Messages SAY = Messages.of("keys");

    private final List<Entry> entries;
    private final Consumer<Runnable> chosen;
    private final TextField typed = new TextField();
    private final ListView<Entry> list = new ListView<>();

    /**
     * Something that can be chosen.
     *
     * @param name by which it is found
     * @param more the key of a command, the place of a file; empty for nothing
     * @param isKey whether it is a key
     */
    public record Entry(String name, String more, boolean isKey, Runnable action) {}

    /**
     * @param files what can be opened, below all commands
     * @param chosen hears what is to be done, and puts the palette away
     */
    public CommandPalette(Keys keys, List<Entry> files, Consumer<Runnable> chosen) {
        entries = Stream.concat(
                keys.commands().stream().map(command -> new Entry(command.name(), command.key(), true, command.action())), files.stream()).toList();
        this.chosen = chosen;
        setId("palette");
        getStyleClass().add("palette");
        typed.setId("palette-text");
        typed.setPromptText(SAY.text("palette.prompt"));
        typed.setAccessibleText(SAY.text("palette.prompt"));
        typed.textProperty().subscribe(this::look);
        list.setId("palette-list");
        list.setPlaceholder(new Label(SAY.text("palette.none")));
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(typed, list);
    }

    /** Has the keyboard. */
    public void enter() {
        applyCss();
        typed.requestFocus();
    }

    private void look(String letters) {
        record Fit(Entry entry, int score) {}
        List<Entry> fitting = entries.stream().flatMap(entry -> {
            OptionalInt fit = Fuzzy.fit(letters, entry.name());
            return fit.stream().mapToObj(score -> new Fit(entry, letters.isBlank() ? 0 : score));
        }).sorted(Comparator.comparingInt(Fit::score).reversed()).map(Fit::entry).toList();
        list.getItems().setAll(fitting);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
        if (event.getCode() != KeyCode.ENTER) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        }
    }

    private void choose() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            chosen.accept(entry.action());
        }
    }

    private static final class Row extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label key = new Label();
        private final Label place = new Label();
        private final HBox row;

        Row() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            place.getStyleClass().add("menu-summary");
            place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            name.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(12, name, space, place, key);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : row);
            if (!empty && entry != null) {
                name.setText(entry.name());
                tell(key, entry.more(), entry.isKey());
                tell(place, entry.more(), !entry.isKey());
            }
        }

        private static void tell(Label label, String text, boolean here) {
            label.setText(text);
            label.setVisible(here && !text.isEmpty());
            label.setManaged(label.isVisible());
        }
    }
}
