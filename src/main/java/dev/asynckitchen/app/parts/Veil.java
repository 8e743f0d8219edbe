package dev.asynckitchen.app.parts;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A card over the dimmed window. It is part of the window and not one of its own, so it has the window's colours by day and
 * by night; a click beside it puts it away.
 */
public final class Veil extends StackPane {
    public Veil() {
        getStyleClass().add("veil");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
    }

    /** Shows a card, or puts it away if one of its kind is shown. */
    public void toggle(Region card) {
        boolean there = isVisible() && getChildren().getFirst().getClass() == card.getClass();
        if (there) {
            hide();
        } else {
            card.getStyleClass().add("card-paper");
            card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            getChildren().setAll(card);
            setVisible(true);
        }
    }

    public void hide() {
        setVisible(false);
        getChildren().clear();
    }
}
