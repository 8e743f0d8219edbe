package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.record.Progress;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.UnwrittenException;
import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** Records what is open, in the background and one at a time; the window stays usable. JavaFX thread only. */
public final class Studio {
    private static final Messages SAY = Messages.of("recording");

    private final Theatre theatre;
    private final Notices notices;
    private final Function<Path, CompletableFuture<Boolean>> showInFolder;
    private final ReadOnlyObjectWrapper<@Nullable RecordingTask> task = new ReadOnlyObjectWrapper<>();
    private Runnable afterwards = () -> { };

    /** @param showInFolder shows a file in its folder, or comes to false if the desktop cannot */
    public Studio(Theatre theatre, Notices notices, Function<Path, CompletableFuture<Boolean>> showInFolder) {
        this.theatre = theatre;
        this.notices = notices;
        this.showInFolder = showInFolder;
    }

    /** The recording that is being made; null while none is. */
    public ReadOnlyObjectProperty<@Nullable RecordingTask> taskProperty() {
        return task.getReadOnlyProperty();
    }

    public boolean isRecording() {
        return task.get() != null;
    }

    /** What there is to record by now: two side by side while they are compared. */
    static Act.Single act(Theatre theatre) {
        Comparison two = theatre.comparison();
        return two == null ? new Act.One(theatre.performance().asItIs()) : new Act.Two(two.left(), two.right(), two.by());
    }

    /** Begins to record into {@code to}. */
    public void record(Recording recording, Path to) {
        if (isRecording()) {
            return;
        }
        try {
            Recorder.checkName(to);
            Act act = act(theatre);
            var begun = new RecordingTask(to, progress -> work(act, recording, to, progress), this::over);
            afterwards = () -> { };
            var worker = new Thread(begun, "recording");
            worker.setDaemon(true);
            worker.setPriority(Thread.MIN_PRIORITY);
            task.set(begun);
            worker.start();
        } catch (RecordingException e) {
            notices.tell(Notice.trouble(e.getMessage()));
        }
    }

    public void cancel() {
        if (task.get() != null) {
            task.get().cancel();
        }
    }

    /** Whether the window may close at once; if not, the user is asked, and {@code close} is run if that is the answer. */
    public boolean mayClose(Runnable close) {
        if (isRecording()) {
            notices.tell(Notice.asking(SAY.text("closing"), SAY.text("closing.close"), () -> cancel(close)));
        }
        return !isRecording();
    }

    /** Cancels, and does something once what was begun is cleared away. */
    private void cancel(Runnable then) {
        if (isRecording()) {
            afterwards = then;
            cancel();
        } else {
            then.run();
        }
    }

    private Notice work(Act act, Recording recording, Path to, Progress progress) {
        try {
            var recorder = new Recorder(act, recording);
            return done(to, recorder.record(List.of(to), progress));
        } catch (InterruptedIOException e) {
            return Notice.good(SAY.text("cancelled"));
        } catch (IOException e) {
            IOException reason = e instanceof UnwrittenException unwritten ? unwritten.reason() : e;
            return Notice.trouble(SAY.text("unwritten", "file", to.getFileName().toString(), "reason", OpenFile.reason(reason)));
        } catch (RecordingException e) {
            return Notice.trouble(e.getMessage());
        }
    }

    private void over(Notice told) {
        task.set(null);
        notices.tell(told);
        afterwards.run();
    }

    private void show(Path to) {
        CompletableFuture.supplyAsync(() -> showInFolder.apply(to)).thenCompose(shown -> shown).exceptionally(_ -> false).thenAccept(shown -> {
            if (!shown) {
                Platform.runLater(() -> notices.tell(new Notice(
                        Notice.Kind.PLAIN, SAY.text("no-file-manager", "file", to.toAbsolutePath().toString()), List.of(copy(to)))));
            }
        });
    }

    private static Notice.Action copy(Path to) {
        return new Notice.Action(SAY.text("copy"), () -> {
            var content = new ClipboardContent();
            content.putString(to.toAbsolutePath().toString());
            content.putFiles(List.of(to.toAbsolutePath().toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Notice done(Path to, Recorder.Result result) throws IOException {
        String text = SAY.text("done", "file", to.getFileName().toString(),
                "time", Phrases.seconds(Math.round(result.seconds() * 10) / 10.0), "frames", result.frames(),
                "megabytes", String.format(Locale.ROOT, "%.1f", Files.size(to) / 1e6));
        return new Notice(Notice.Kind.GOOD, text, List.of(new Notice.Action(SAY.text("show"), () -> show(to)), copy(to)));
    }
}
