package dev.asynckitchen.app;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2AL;

/** How far a recording is, and a way to cancel it; gone while none is made. */
final class RecordingBar extends HBox {
    RecordingBar(Studio studio) {
        getStyleClass().addAll("banner", "recording");
        setAlignment(Pos.CENTER_LEFT);
        var text = new Label();
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var percent = new Label();
        percent.setMinWidth(130);
        percent.setAlignment(Pos.CENTER_RIGHT);
        var cancel = new Button("Cancel");
        cancel.getStyleClass().add("small");
        Icons.dressed(cancel, "record-cancel", "Stop recording; the file stays as it was", studio::cancel);
        getChildren().addAll(Icons.of(Material2AL.FIBER_MANUAL_RECORD), text, bar, percent, cancel);
        studio.fileProperty().subscribe(file -> {
            setVisible(file != null);
            setManaged(file != null);
            text.setText(file == null ? "" : "Recording " + file.getFileName());
        });
        studio.progressProperty().subscribe(done -> {
            bar.setProgress(done.doubleValue());
            percent.setText(Math.round(done.doubleValue() * 100) + " %"
                    + (studio.speedProperty().get() > 0 ? "  ·  " + Math.round(studio.speedProperty().get()) + " frames/s" : ""));
        });
    }
}
