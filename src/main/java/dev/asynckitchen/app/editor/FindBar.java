package dev.asynckitchen.app.editor;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.typing.Search;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;

/** The bar above the program in which is typed what is looked for, and what is to stand in its place. */
final class FindBar extends VBox {
    private static final Messages SAY = Messages.of("editor");

    private final TextField wanted = new TextField();
    private final TextField with = new TextField();
    private final ToggleButton matchCase = toggle("find-case");
    private final ToggleButton words = toggle("find-words");
    private final ToggleButton pattern = toggle("find-pattern");
    private final Label count = new Label();
    private final Finder finding;

    FindBar(Finder finding) {
        this.finding = finding;
        setId("find-bar");
        getStyleClass().add("find-bar");
        field(wanted, "find-text");
        field(with, "find-with");
        count.setId("find-count");
        count.getStyleClass().add("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        wanted.textProperty().subscribe((_, _) -> finding.lookFor());
        List.of(matchCase, words, pattern).forEach(toggle -> toggle.selectedProperty().subscribe((_, _) -> finding.look()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void field(TextField field, String id) {
        field.setId(id);
        field.setPromptText(SAY.text(id));
        field.setAccessibleText(SAY.text(id));
        field.setPrefColumnCount(8);
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private static ToggleButton toggle(String id) {
        var toggle = new ToggleButton(SAY.text(id));
        toggle.setId(id);
        toggle.getStyleClass().addAll("flat", "find-toggle");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setAccessibleText(SAY.text(id + ".tip"));
        Icons.tip(toggle, SAY.text(id + ".tip"));
        return toggle;
    }

    private static Button button(String id, Runnable action) {
        var button = new Button(SAY.text(id));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void lay(boolean replaces) {
        var above = new HBox(wanted, count,
                Icons.button("find-previous", Material2AL.KEYBOARD_ARROW_UP, SAY.text("find-previous"), () -> finding.next(false)),
                Icons.button("find-next", Material2AL.KEYBOARD_ARROW_DOWN, SAY.text("find-next"), () -> finding.next(true)),
                Icons.button("find-close", Material2AL.CLOSE, SAY.text("find-close"), finding::close));
        var below = new HBox(matchCase, words, pattern);
        if (replaces) {
            below.getChildren().addAll(with, button("find-replace", finding::replace), button("find-replace-all", finding::replaceAll));
        }
        List.of(above, below).forEach(row -> {
            row.getStyleClass().add("find-row");
            row.setAlignment(Pos.CENTER_LEFT);
        });
        getChildren().setAll(above, below);
    }

    /** Takes what is selected as what is looked for, and the keyboard. */
    void begin(String selected) {
        if (!selected.isEmpty() && !selected.contains("\n")) {
            wanted.setText(selected);
        }
        wanted.requestFocus();
        wanted.selectAll();
    }

    Search search() {
        return new Search(wanted.getText(), matchCase.isSelected(), words.isSelected(), pattern.isSelected());
    }

    String replacement() {
        return with.getText();
    }

    /** @param number of the place that is selected, from 1; 0 for none */
    void tell(Search.Result result, int number) {
        count.setText(switch (result) {
            case Search.Places _ when wanted.getText().isEmpty() -> "";
            case Search.Places(var all) when all.isEmpty() -> SAY.text("find.none");
            case Search.Places(var all) when number == 0 -> SAY.text("find.count", "count", all.size());
            case Search.Places(var all) -> SAY.text("find.place", "number", String.valueOf(number), "count", String.valueOf(all.size()));
            case Search.NoPattern _ -> SAY.text("find.no-pattern");
            case Search.TooMuch _ -> SAY.text("find.too-much");
        });
        Icons.tip(count, result instanceof Search.NoPattern(String why) ? why : count.getText());
    }

    /** Nothing was replaced, for what was to stand there cannot be made. */
    void tellNoReplacement() {
        count.setText(SAY.text("find.no-group"));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField field) {
            event.consume();
            if (field == with) {
                finding.replace();
            } else {
                finding.next(!event.isShiftDown());
            }
        }
    }
}
