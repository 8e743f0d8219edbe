package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * How far a program is that cooks to its end, and a way to be content with what there is; where the end is far, a way to go on. Gone
 * while neither is to be told.
 */
final class CookingOn extends HBox {
    private final Messages messages = Messages.of("session");
    private final Theatre theatre;
    private final Label far = new Label();

    CookingOn(Theatre theatre) {
        this.theatre = theatre;
        Player player = theatre.player();
        setId("cooking-on");
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER);
        setSpacing(10);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button stop = button("end.stop", "cooking-on-stop", player::pause);
        Button on = button("end.on", "cooking-on-on", player::toEnd);
        stop.visibleProperty().bind(player.endingProperty());
        on.visibleProperty().bind(player.unendedProperty());
        getChildren().addAll(far, stop, on);
        visibleProperty().bind(player.endingProperty().or(player.unendedProperty()));
        theatre.lengthProperty().subscribe(_ -> tell());
        player.endingProperty().subscribe(_ -> tell());
        player.unendedProperty().subscribe(_ -> tell());
    }

    private Button button(String name, String id, Runnable does) {
        var button = new Button(messages.text(name));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> does.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void tell() {
        Player player = theatre.player();
        if (player.endingProperty().get() || player.unendedProperty().get()) {
            far.setText(messages.text(player.endingProperty().get() ? "end.cooking" : "end.far", "tick", theatre.performance().steps().ticks()));
        }
    }
}
