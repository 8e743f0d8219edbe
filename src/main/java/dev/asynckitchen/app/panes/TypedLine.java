package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line for what the program reads, below what it has printed; there as long as the program waits for it. */
public final class TypedLine extends HBox {
    private static final Messages SAY = Messages.of("panes");

    private final Theatre theatre;
    private final TextField line = new TextField();

    public TypedLine(Theatre theatre) {
        this.theatre = theatre;
        var label = new Label(SAY.text("typed.wanted"));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(line);
        line.setId("typed");
        line.setAccessibleText(SAY.text("typed.told"));
        line.setOnAction(_ -> type());
        HBox.setHgrow(line, Priority.ALWAYS);
        var end = new Button(SAY.text("typed.end"));
        end.setId("typed-end");
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(_ -> theatre.performance().typeNoMore());
        getChildren().addAll(label, line, end);
        getStyleClass().add("typed-line");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(theatre.readsProperty());
        theatre.readsProperty().subscribe(reads -> {
            if (reads) {
                line.clear();
                line.setPromptText(theatre.performance().prompt());
                takeKeyboard();
            }
        });
    }

    private void type() {
        theatre.performance().type(line.getText() + "\n");
        line.clear();
    }

    /** Whoever writes elsewhere writes on. */
    private void takeKeyboard() {
        if (getScene() != null && getScene().getFocusOwner() instanceof ConsolePane) {
            line.requestFocus();
        }
    }
}
