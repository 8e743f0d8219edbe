package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How far a program is that cooks to its end, and a way to be content with what there is; gone while none does. */
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
        var stop = new Button(messages.text("end.stop"));
        stop.setId("cooking-on-stop");
        stop.getStyleClass().add("small");
        stop.setOnAction(_ -> player.pause());
        getChildren().addAll(far, stop);
        visibleProperty().bind(player.endingProperty());
        theatre.lengthProperty().subscribe(_ -> tell());
        player.endingProperty().subscribe(_ -> tell());
    }

    private void tell() {
        if (theatre.player().endingProperty().get()) {
            far.setText(messages.text("end.cooking", "tick", theatre.performance().steps().ticks()));
        }
    }
}
