package dev.asynckitchen.app;

import dev.asynckitchen.kitchen.Phrases;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.Recording;
import dev.asynckitchen.record.RecordingException;
import dev.asynckitchen.record.UnwrittenException;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** Records what is open, in the background and one at a time; the window stays usable. JavaFX thread only. */
final class Studio {
    private final Session session;
    private final Consumer<Path> showInFolder;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private @Nullable Thread thread;

    Studio(Session session, Consumer<Path> showInFolder) {
        this.session = session;
        this.showInFolder = showInFolder;
    }

    /** The file that is being recorded; null while none is. */
    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    boolean isRecording() {
        return file.get() != null;
    }

    /** How far it is, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What there is of the trace by now, for a recording of it. */
    Trace trace() {
        Trace trace = session.performance().trace();
        return trace.ended() ? trace : new Trace(trace.header(), List.copyOf(trace.events()));
    }

    /** How many frames a recording would have; 0 if it cannot be made. */
    int frames(Recording recording) {
        try {
            return new Recorder(trace(), recording).frames();
        } catch (RecordingException e) {
            return 0;
        }
    }

    /** Begins to record into {@code to}. */
    void record(Recording recording, Path to) {
        if (isRecording()) {
            return;
        }
        try {
            Recorder.checkName(to);
            var recorder = new Recorder(trace(), recording);
            file.set(to);
            progress.set(0);
            var worker = new Thread(() -> work(recorder, to), "recording");
            worker.setDaemon(true);
            worker.setPriority(Thread.MIN_PRIORITY);
            thread = worker;
            worker.start();
        } catch (RecordingException e) {
            session.tell(Notice.trouble(e.getMessage()));
        }
    }

    void cancel() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work(Recorder recorder, Path to) {
        Notice notice;
        try {
            Recorder.Result result = recorder.record(List.of(to), (done, all) -> {
                if (done % 5 == 0 || done == all) {
                    Platform.runLater(() -> progress.set((double) done / all));
                }
            });
            notice = done(to, result);
        } catch (InterruptedIOException e) {
            notice = Notice.good("The recording was cancelled.");
        } catch (IOException e) {
            IOException reason = e instanceof UnwrittenException unwritten ? unwritten.reason() : e;
            notice = Notice.trouble(to.getFileName() + " cannot be written: " + OpenFile.reason(reason) + ".");
        } catch (RecordingException | RuntimeException e) {
            notice = Notice.trouble("The recording failed: " + e.getMessage());
        }
        Notice told = notice;
        Platform.runLater(() -> {
            file.set(null);
            session.tell(told);
        });
    }

    private Notice done(Path to, Recorder.Result result) throws IOException {
        String text = String.format(Locale.ROOT, "%s is recorded: %s, %d frames, %.1f MB.",
                to.getFileName(), Phrases.seconds(Math.round(result.seconds() * 10) / 10.0), result.frames(), Files.size(to) / 1e6);
        return new Notice(Notice.Kind.GOOD, text, List.of(
                new Notice.Action("Show in folder", () -> showInFolder.accept(to)),
                new Notice.Action("Copy path", () -> {
                    var content = new ClipboardContent();
                    content.putString(to.toAbsolutePath().toString());
                    Clipboard.getSystemClipboard().setContent(content);
                })));
    }
}
