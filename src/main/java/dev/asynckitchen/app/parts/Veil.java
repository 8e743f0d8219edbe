package dev.asynckitchen.app.parts;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A card over the dimmed window. It is part of the window and not one of its own, so it has the window's colours by day and
 * by night; a click beside it puts it away. While it is there the keyboard stays on it, and goes back afterwards to where it was.
 */
public final class Veil extends StackPane {
    private static final String FIRST = "has-the-keyboard-first";

    private @Nullable Region card;
    private @Nullable Node before;

    public Veil() {
        getStyleClass().add("veil");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(owner -> keep(scene, owner));
            }
        });
    }

    /** Has this part of a card the keyboard as soon as the card is shown. */
    public static void first(Node part) {
        part.getStyleClass().add(FIRST);
    }

    /** Shows a card, or puts it away if one of its kind is shown. */
    public void toggle(Region wanted) {
        if (card != null && card.getClass() == wanted.getClass()) {
            hide();
            return;
        }
        before = getScene().getFocusOwner();
        card = wanted;
        var paper = new ScrollPane(wanted);
        paper.getStyleClass().addAll("card-paper", "edge-to-edge");
        paper.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        paper.setFocusTraversable(true);
        paper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(paper);
        setVisible(true);
        applyCss(); // A scrolled card is there once it has its style.
        (wanted.lookup("." + FIRST) instanceof Node first ? first : paper).requestFocus();
    }

    public void hide() {
        Node owner = before;
        card = null;
        before = null;
        setVisible(false);
        getChildren().clear();
        if (owner != null && owner.getScene() == getScene()) {
            owner.requestFocus();
        }
    }

    private void keep(Scene scene, @Nullable Node owner) {
        if (isVisible() && owner != null && !isIn(owner) && scene == getScene()) {
            getChildren().getFirst().requestFocus();
        }
    }

    private boolean isIn(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == this) {
                return true;
            }
        }
        return false;
    }
}
