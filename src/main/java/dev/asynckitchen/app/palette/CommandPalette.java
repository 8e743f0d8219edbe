package dev.asynckitchen.app.palette;

import dev.asynckitchen.app.keys.Command;
import dev.asynckitchen.app.keys.Keys;
import dev.asynckitchen.words.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every command by its name: a few letters of it, and Enter. */
public final class CommandPalette extends VBox {
    private static final Messages SAY = Messages.of("keys");

    private final Keys keys;
    private final Consumer<Command> chosen;
    private final TextField typed = new TextField();
    private final ListView<Command> list = new ListView<>();

    /** @param chosen hears which command it is, and puts the palette away */
    public CommandPalette(Keys keys, Consumer<Command> chosen) {
        this.keys = keys;
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
        record Fit(Command command, int score) {}
        List<Command> fitting = keys.commands().stream().flatMap(command -> {
            OptionalInt fit = Fuzzy.fit(letters, command.name());
            return fit.stream().mapToObj(score -> new Fit(command, letters.isBlank() ? 0 : score));
        }).sorted(Comparator.comparingInt(Fit::score).reversed()).map(Fit::command).toList();
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
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            chosen.accept(command);
        }
    }

    private static final class Row extends ListCell<Command> {
        private final Label name = new Label();
        private final Label key = new Label();
        private final HBox row;

        Row() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(name, space, key);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty || command == null ? null : row);
            if (!empty && command != null) {
                name.setText(command.name());
                key.setText(command.key());
                key.setVisible(!command.key().isEmpty());
            }
        }
    }
}
