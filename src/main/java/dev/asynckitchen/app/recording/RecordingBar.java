package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Preferences;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.material2.Material2AL;

/** How far a recording is, and a way to cancel it; gone while none is made. */
public final class RecordingBar extends StackPane {
    private static final double HEIGHT = 56;

    public RecordingBar(Studio studio, Preferences preferences) {
        getStyleClass().addAll("banner", "recording");
        var tasks = new TaskProgressView<RecordingTask>();
        tasks.setGraphicFactory(_ -> Icons.of(Material2AL.FIBER_MANUAL_RECORD));
        preferences.textSizeProperty().subscribe(size -> {
            tasks.setMinHeight(size.of(HEIGHT));
            tasks.setMaxHeight(size.of(HEIGHT));
        });
        getChildren().add(tasks);
        studio.taskProperty().subscribe(task -> {
            setVisible(task != null);
            setManaged(task != null);
            if (task == null) {
                tasks.getTasks().clear();
            } else {
                tasks.getTasks().setAll(task);
            }
        });
    }
}
