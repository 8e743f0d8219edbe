package dev.asynckitchen.app.recording;

import dev.asynckitchen.record.film.Preview;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Messages;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What will be recorded, playing over and over in small while it is seen; with reduced motion its last picture. */
final class PreviewPane extends StackPane {
    static final double WIDE = 320;
    static final double HIGH = 230;

    /** How long the last frame is held, in seconds. */
    private static final double HOLD = 1;

    private final boolean still;
    private final Clock clock = new Clock();
    private @Nullable Preview preview;
    private int framesPerSecond = 1;

    PreviewPane(boolean still) {
        this.still = still;
        setId("record-preview");
        getStyleClass().add("record-preview");
        setMinSize(WIDE, HIGH);
        setMaxSize(WIDE, HIGH);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.of("recording").text("preview"));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                play();
            }
        });
    }

    /** Shows another recording from its beginning; what cannot be recorded is said. */
    void show(Trace trace, Recording recording) {
        try {
            preview = new Preview(trace, recording, WIDE, HIGH);
            framesPerSecond = recording.framesPerSecond();
            getChildren().setAll(preview);
        } catch (RecordingException e) {
            preview = null;
            var why = new Label(e.getMessage());
            why.setWrapText(true);
            getChildren().setAll(why);
        }
        play();
    }

    /** How many frames the recording has; 0 if it cannot be made. */
    int frames() {
        return preview == null ? 0 : preview.frames();
    }

    private void play() {
        clock.stop();
        Preview shown = preview;
        if (shown != null) {
            shown.show(still ? shown.frames() - 1 : 0);
            if (!still && getScene() != null) {
                clock.begin();
            }
        }
    }

    /** Shows the frames at their own rate. */
    private final class Clock extends AnimationTimer {
        private long began;
        private int last = -1;

        void begin() {
            began = 0;
            last = -1;
            start();
        }

        @Override
        public void handle(long now) {
            Preview shown = preview;
            if (shown == null) {
                return;
            }
            began = began == 0 ? now : began;
            int round = shown.frames() + (int) (HOLD * framesPerSecond);
            int frame = (int) ((now - began) * 1e-9 * framesPerSecond % round);
            frame = Math.min(frame, shown.frames() - 1);
            if (frame != last) {
                last = frame;
                shown.show(frame);
            }
        }
    }
}
