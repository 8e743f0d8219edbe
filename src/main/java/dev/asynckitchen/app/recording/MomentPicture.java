package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.record.camera.Camera;
import dev.asynckitchen.record.file.Png;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The kitchen at the playhead as one picture, for a file or the clipboard: as large as a slide, whatever the window is. JavaFX thread only. */
public final class MomentPicture {
    private static final Messages SAY = Messages.of("recording");
    private static final int WIDTH = 1920; // pixels
    private static final int HEIGHT = 1080;

    private final Theatre theatre;
    private final Preferences preferences;
    private final Notices notices;

    public MomentPicture(Theatre theatre, Preferences preferences, Notices notices) {
        this.theatre = theatre;
        this.preferences = preferences;
        this.notices = notices;
    }

    /** Whether there is anything to be seen. */
    public boolean isThere() {
        return theatre.performance().score().size() > theatre.player().playhead().beat();
    }

    /** Copies it to the clipboard. */
    public void copy() {
        taken(pixels -> {
            Image image = Camera.image(pixels, WIDTH, HEIGHT);
            Platform.runLater(() -> {
                var content = new ClipboardContent();
                content.putImage(image);
                Clipboard.getSystemClipboard().setContent(content);
                notices.tell(Notice.good(SAY.text("moment.copied")));
            });
        });
    }

    /** Writes it to a file. */
    public void save(Path file) {
        taken(pixels -> {
            Notice told = written(file, pixels);
            Platform.runLater(() -> notices.tell(told));
        });
    }

    /** Any thread but JavaFX's. */
    private static Notice written(Path file, int[] pixels) {
        try {
            WholeFile.write(file, out -> Png.write(out, pixels, WIDTH, HEIGHT));
            return Notice.good(SAY.text("moment.saved", "file", file.getFileName().toString()));
        } catch (IOException e) {
            return Notice.trouble(SAY.text("unwritten", "file", file.getFileName().toString(), "reason", OpenFile.reason(e)));
        }
    }

    /** Takes it with a camera of its own, so that nothing in the window waits; {@code done} is called on another thread. */
    private void taken(Consumer<int[]> done) {
        if (!isThere()) {
            return;
        }
        Pose pose = theatre.pose();
        Supplier<int[]> taking = () -> new Camera(WIDTH, HEIGHT, preferences.theme(), preferences.wording()).shoot(pose).join();
        CompletableFuture.supplyAsync(taking).thenAccept(done).exceptionally(e -> {
            notices.fault(SAY.text("moment.doing"), e);
            return null;
        });
    }
}
