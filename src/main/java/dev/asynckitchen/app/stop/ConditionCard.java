package dev.asynckitchen.app.stop;

import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.stage.stop.Breakpoint;
import dev.asynckitchen.words.Messages;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** At what condition it stops at a line. */
public final class ConditionCard extends VBox {
    private static final Messages SAY = Messages.of("stops");
    private static final double WIDTH = 440;

    /** @param close puts the card away */
    public ConditionCard(Stopping stopping, int line, TextSize size, Runnable close) {
        setId("condition-card");
        getStyleClass().addAll("keys-card", "condition-card");
        Breakpoint now = stopping.stops().at(line).orElse(Breakpoint.at(line));
        var title = new Label(SAY.text("condition.title", "line", String.valueOf(line)));
        title.getStyleClass().add("card-title");
        var text = new Label(stopping.text(line));
        text.getStyleClass().add("stop-code");
        var field = new TextField(now.condition());
        field.setId("condition");
        field.setPromptText(SAY.text("condition.prompt"));
        field.setAccessibleText(SAY.text("condition.told", "line", String.valueOf(line)));
        field.getStyleClass().add("stop-code");
        var help = new Label(SAY.text("condition.help"));
        help.getStyleClass().add("menu-summary");
        help.setWrapText(true);
        help.setPrefWidth(size.of(WIDTH));
        Runnable set = () -> {
            close.run();
            stopping.change(stopping.stops().with(new Breakpoint(line, field.getText(), true)));
        };
        field.setOnAction(_ -> set.run());
        var stop = new Button(SAY.text("condition.set"));
        stop.setDefaultButton(true);
        stop.setOnAction(_ -> set.run());
        var remove = new Button(SAY.text("condition.remove"));
        remove.setId("condition-remove");
        remove.setDisable(stopping.stops().at(line).isEmpty());
        remove.setOnAction(_ -> {
            close.run();
            stopping.change(stopping.stops().without(line));
        });
        var buttons = new HBox(8, stop, remove);
        getChildren().addAll(title, text, field, help, buttons);
        Platform.runLater(() -> { // Once the card is there, which takes the keyboard first.
            field.requestFocus();
            field.selectAll();
        });
    }
}
