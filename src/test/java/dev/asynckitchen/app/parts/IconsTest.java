package dev.asynckitchen.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** What buttons and icons tell whoever points at them. */
class IconsTest {
    @Test
    void the_last_text_is_told_and_its_window_is_made_when_somebody_points_there() {
        Fx.run(() -> {
            var node = new Region();
            Icons.tip(node, "Runs it");
            Icons.tip(node, "Runs it anew");
            assertThat(tooltip(node)).isNull();
            point(node);
            assertThat(tooltip(node).getText()).isEqualTo("Runs it anew");
            Icons.tip(node, "Stops it"); // While it is pointed at.
            assertThat(tooltip(node).getText()).isEqualTo("Stops it");
        });
    }

    private static void point(Node node) {
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0,
                false, false, false, false, false, false, false, false, false, false, null));
    }

    /** The one that is installed, where JavaFX keeps it. */
    private static Tooltip tooltip(Node node) {
        return (Tooltip) node.getProperties().get("javafx.scene.control.Tooltip");
    }
}
