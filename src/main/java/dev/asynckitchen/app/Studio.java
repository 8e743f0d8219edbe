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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
    private final Function<Path, CompletableFuture<Boolean>> showInFolder;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper();
    private @Nullable Thread thread;
    private Runnable afterwards = () -> { };

    /** @param showInFolder shows a file in its folder, or comes to false if the desktop cannot */
    Studio(Session session, Function<Path, CompletableFuture<Boolean>> showInFolder) {
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

    /** How many frames it makes in a second; 0 while that is not known. */
    ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** What there is of the trace by now, for a recording of it. */
    Trace trace() {
        Trace trace = session.performance().trace();
        return trace.ended() ? trace : new Trace(trace.header(), List.copyOf(trace.events()));
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
            speed.set(0);
            afterwards = () -> { };
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

    /** Whether the window may close at once; if not, the user is asked, and {@code close} is run if that is the answer. */
    boolean mayClose(Runnable close) {
        if (isRecording()) {
            session.tell(Notice.asking("A recording is being made. Closing the window gives it up.", "Close", () -> cancel(close)));
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

    /** Cancels, and waits a little until what was begun is cleared away. */
    void close() {
        cancel();
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(3));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Recorder recorder, Path to) {
        Notice notice;
        long began = System.nanoTime();
        try {
            Recorder.Result result = recorder.record(List.of(to), (done, all) -> {
                if (done % 5 == 0 || done == all) {
                    double rate = done / Math.max(1e-3, (System.nanoTime() - began) * 1e-9);
                    Platform.runLater(() -> {
                        speed.set(rate);
                        progress.set((double) done / all);
                    });
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
            afterwards.run();
        });
    }

    private void show(Path to) {
        showInFolder.apply(to).thenAccept(shown -> {
            if (!shown) {
                Platform.runLater(() -> session.tell(new Notice(
                        Notice.Kind.PLAIN, "No file manager was found to show it. The file is " + to.toAbsolutePath() + ".",
                        List.of(copy(to)))));
            }
        });
    }

    private static Notice.Action copy(Path to) {
        return new Notice.Action("Copy", () -> {
            var content = new ClipboardContent();
            content.putString(to.toAbsolutePath().toString());
            content.putFiles(List.of(to.toAbsolutePath().toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Notice done(Path to, Recorder.Result result) throws IOException {
        String text = String.format(Locale.ROOT, "%s is recorded: %s, %d frames, %.1f MB.",
                to.getFileName(), Phrases.seconds(Math.round(result.seconds() * 10) / 10.0), result.frames(), Files.size(to) / 1e6);
        return new Notice(Notice.Kind.GOOD, text, List.of(
                new Notice.Action("Show in folder", () -> show(to)), copy(to)));
    }
}
