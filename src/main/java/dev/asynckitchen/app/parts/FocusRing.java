package dev.asynckitchen.app.parts;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A ring around whatever has the keyboard, drawn over everything else: it comes when a key has moved the focus, and is gone with the next
 * click. Two lines, a pale and a strong one, are seen on any ground.
 */
public final class FocusRing extends Group {
    private static final double OUTSIDE = 2;

    private final Rectangle edge = new Rectangle();
    private final Rectangle line = new Rectangle();
    private boolean byKey;

    public FocusRing() {
        setId("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        edge.getStyleClass().add("focus-ring-edge");
        line.getStyleClass().add("focus-ring-line");
        getChildren().addAll(edge, line);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                watch(scene);
            }
        });
    }

    private void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> byKey |= isMove(event));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> byKey = false);
        scene.focusOwnerProperty().subscribe(_ -> place(scene));
        scene.addPostLayoutPulseListener(() -> place(scene)); // What it is around may have moved.
    }

    /** Tab and the keys that go somewhere; to play and to step moves no focus. */
    private static boolean isMove(KeyEvent event) {
        return switch (event.getCode()) {
            case TAB, F6, ESCAPE -> true;
            default -> event.isShortcutDown();
        };
    }

    private void place(Scene scene) {
        Node owner = byKey ? scene.getFocusOwner() : null;
        Bounds around = owner == null ? null : seen(shown(owner));
        boolean all = around != null && around.getWidth() >= scene.getWidth() && around.getHeight() >= scene.getHeight();
        setVisible(around != null && !all); // Around the whole window it would tell nothing.
        if (around != null && getParent() != null) {
            Bounds here = getParent().sceneToLocal(around);
            for (Rectangle rectangle : new Rectangle[] {edge, line}) {
                rectangle.setX(Math.max(OUTSIDE, here.getMinX() - OUTSIDE));
                rectangle.setY(Math.max(OUTSIDE, here.getMinY() - OUTSIDE));
                rectangle.setWidth(Math.min(scene.getWidth() - OUTSIDE, here.getMaxX() + OUTSIDE) - rectangle.getX());
                rectangle.setHeight(Math.min(scene.getHeight() - OUTSIDE, here.getMaxY() + OUTSIDE) - rectangle.getY());
            }
        }
    }

    /** Of all tabs it is the chosen one that the keys move. */
    private static Node shown(Node owner) {
        return owner instanceof TabPane tabs ? Objects.requireNonNullElse(tabs.lookup(".tab:selected"), tabs) : owner;
    }

    /** The part of it that no scrolled parent hides, in the scene; absent if there is none. */
    private static @Nullable Bounds seen(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth() > 0 && bounds.getHeight() > 0 ? bounds : null;
    }
}
