package dev.asynckitchen.app.parts;

import dev.asynckitchen.app.session.Preferences;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** How far something is that takes its time, and a way to cancel it; gone while there is nothing. */
public final class TaskBar extends StackPane {
    private static final double HEIGHT = 56;

    public <T extends Task<?>> TaskBar(ObservableValue<@Nullable T> running, Ikon icon, Preferences preferences) {
        getStyleClass().addAll("banner", "recording");
        var tasks = new TaskProgressView<T>();
        tasks.setGraphicFactory(_ -> Icons.of(icon));
        preferences.textSizeProperty().subscribe(now -> {
            tasks.setMinHeight(now.of(HEIGHT));
            tasks.setMaxHeight(now.of(HEIGHT));
        });
        getChildren().add(tasks);
        running.subscribe(task -> {
            setVisible(task != null);
            setManaged(task != null);
            if (task == null) {
                tasks.getTasks().clear();
            } else {
                tasks.getTasks().setAll(List.of(task));
            }
        });
    }
}
