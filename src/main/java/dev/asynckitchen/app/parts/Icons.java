package dev.asynckitchen.app.parts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons and icons as this window has them. */
public final class Icons {
    /** Under which a node keeps what it tells. */
    private static final String TIP = "tip";

    private Icons() {}

    public static FontIcon of(Ikon icon) {
        return new FontIcon(icon);
    }

    /** A flat button with an icon, and a tooltip that names its key. */
    public static Button button(String id, Ikon icon, String tip, Runnable action) {
        var button = new Button(null, of(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        return dressed(button, id, tip, action);
    }

    public static <B extends ButtonBase> B dressed(B button, String id, String tip, Runnable action) {
        button.setId(id);
        button.setAccessibleText(tip);
        button.setOnAction(_ -> action.run());
        quiet(button);
        tip(button, tip);
        return button;
    }

    /** Has a click leave the keyboard where it was: Space is the player's, but where somebody has gone by keys. */
    public static void quiet(Node control) {
        control.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> control.setFocusTraversable(false));
        control.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> control.setFocusTraversable(true));
        control.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> control.setFocusTraversable(true));
    }

    /** Tells whoever points at the node this text, in place of an earlier one. */
    public static void tip(Node node, String text) {
        if (node.getProperties().get(TIP) instanceof StringProperty told) {
            told.set(text);
            return;
        }
        var told = new SimpleStringProperty(text);
        node.getProperties().put(TIP, told);
        var tooltip = new Later<>(() -> tooltip(told), made -> Tooltip.install(node, made)); // It is a window of its own, with a scene.
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tooltip.get());
    }

    private static Tooltip tooltip(StringProperty told) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(told);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }
}
