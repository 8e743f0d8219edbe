package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.LentPython;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window with text of every size: nothing that stands in its place for good is cut, or lies over something else. */
class RoomForTextTest {
    @TempDir
    private Path config;

    @ParameterizedTest
    @CsvSource({
        "80, 1280", "100, 1280", "110, 1280", "125, 1280", "150, 1280", "175, 1280", "200, 1280", "100, 1024", "125, 1024", "150, 1024",
        "200, 1024", "200, 1920", "100, 1920", "100, 860"
    })
    void every_button_and_every_tab_has_room(int percent, int width) {
        var session = Fx.call(() -> new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, LentPython::new));
        Scene scene = Fx.call(() -> {
            Scene made = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, 800);
            made.snapshot(null);
            session.preferences().textSizeProperty().set(new TextSize(percent)); // As somebody would, with the window open.
            made.snapshot(null);
            return made;
        });
        List<String> wrong = Fx.call(() -> {
            scene.snapshot(null);
            List<String> found = new ArrayList<>();
            Region toolbar = (Region) scene.lookup(".kitchen-toolbar");
            apart(toolbar.getChildrenUnmodifiable(), found);
            toolbar.getChildrenUnmodifiable().forEach(group -> {
                Bounds at = group.getBoundsInParent();
                if (at.getMinX() < 0 || at.getMaxX() > width || at.getMinY() < 0 || at.getMaxY() > toolbar.getHeight() + 1) {
                    found.add("out of the toolbar: " + at);
                }
            });
            toolbar.lookupAll(".button").forEach(node -> whole(node, found));
            toolbar.lookupAll(".toggle-button").forEach(node -> whole(node, found));
            List<Node> line = new ArrayList<>(scene.getRoot().lookupAll("#details .tab"));
            line.add(scene.lookup("#status"));
            line.removeIf(node -> !node.isVisible()); // The status is not, where the tabs' names need its room.
            apart(line, found);
            return found;
        });
        Fx.run(() -> session.close(Settings.DEFAULT).join());
        assertThat(wrong).isEmpty();
    }

    private static void whole(Node node, List<String> found) {
        if (node instanceof Labeled labeled && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY && labeled.getText() != null
                && labeled.lookup(".text") instanceof Text shown && !shown.getText().equals(labeled.getText())) {
            found.add("cut: " + labeled.getText());
        }
    }

    private static void apart(List<Node> nodes, List<String> found) {
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                Bounds one = nodes.get(i).localToScene(nodes.get(i).getLayoutBounds());
                Bounds other = nodes.get(j).localToScene(nodes.get(j).getLayoutBounds());
                boolean over = one.getMinX() < other.getMaxX() - 1 && other.getMinX() < one.getMaxX() - 1
                        && one.getMinY() < other.getMaxY() - 1 && other.getMinY() < one.getMaxY() - 1;
                if (over) {
                    found.add(nodes.get(i) + " lies over " + nodes.get(j));
                }
            }
        }
    }
}
