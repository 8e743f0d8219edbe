package dev.asynckitchen.app.keys;

import java.util.EnumSet;
import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.fxmisc.richtext.GenericStyledArea;

/** Keys that whatever has the keyboard keeps for itself. */
public enum Claim {
    /** Space: it is pressed by it. */
    PRESS,
    /** Arrows, Home and End: they move in it. */
    MOVE,
    /** Letters: text is typed there. */
    TYPE,
    /** It is the program's text, and has commands of its own. */
    EDIT,
    /** It is the timeline, and has commands of its own. */
    LANES;

    /** By this style class the timeline is known. */
    private static final String TIMELINE = "timeline";

    public static Set<Claim> of(EventTarget focused) {
        return switch (focused) {
            case GenericStyledArea<?, ?, ?> _ -> EnumSet.of(PRESS, MOVE, TYPE, EDIT);
            case TextInputControl _ -> EnumSet.of(PRESS, MOVE, TYPE);
            case ListView<?> _, TableView<?> _, TabPane _, ScrollPane _ -> EnumSet.of(MOVE);
            case ToggleButton _ -> EnumSet.of(PRESS, MOVE);
            case ButtonBase _ -> EnumSet.of(PRESS);
            case Node node when node.getStyleClass().contains(TIMELINE) -> EnumSet.of(LANES);
            default -> EnumSet.noneOf(Claim.class);
        };
    }
}
