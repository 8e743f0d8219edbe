package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.record.camera.Preview;
import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.film.Footage;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.words.Messages;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
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
    private int shows;

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

    /**
     * Shows another recording from its beginning, as soon as its film is cut; what cannot be recorded is said.
     *
     * @param frames hears how many frames it has, 0 if it cannot be made
     */
    void show(Act.Single act, Recording recording, IntConsumer frames) {
        int asked = ++shows;
        CompletableFuture.supplyAsync(() -> {
            try {
                Footage film = Preview.film(act, recording);
                return (Runnable) () -> show(new Preview(film, act, recording, WIDE, HIGH), recording.framesPerSecond());
            } catch (RecordingException e) {
                return (Runnable) () -> refuse(e.getMessage());
            } catch (Throwable e) {
                String told = Notices.logged(Sentences.of("doing.preview"), e).text();
                return (Runnable) () -> refuse(told);
            }
        }).thenAccept(shown -> Platform.runLater(() -> {
            if (asked == shows) {
                shown.run();
                frames.accept(preview == null ? 0 : preview.frames());
            }
        }));
    }

    /** Shows on what it shows, whatever was asked for. */
    void stay() {
        shows++;
    }

    private void show(Preview cut, int rate) {
        preview = cut;
        framesPerSecond = rate;
        getChildren().setAll(cut);
        play();
    }

    private void refuse(@Nullable String reason) {
        preview = null;
        var why = new Label(reason);
        why.setWrapText(true);
        getChildren().setAll(why);
        play();
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
