package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.record.Progress;
import dev.asynckitchen.words.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.concurrent.Task;

/** A recording in the making: how far it is and how fast, and {@link #cancel()}. Its end is told only once all that was begun is cleared away. */
public final class RecordingTask extends Task<Notice> {
    private static final Messages SAY = Messages.of("recording");

    private final Function<Progress, Notice> work;
    private final Consumer<Notice> over;
    private volatile boolean begun;

    /**
     * @param work records on the worker's thread, and comes to what the user is told
     * @param over hears of it on the JavaFX thread, also if the recording was cancelled
     */
    RecordingTask(Path file, Function<Progress, Notice> work, Consumer<Notice> over) {
        this.work = work;
        this.over = over;
        updateTitle(SAY.text("task", "file", file.getFileName()));
        updateMessage(SAY.text("task.begins"));
        updateProgress(0, 1);
    }

    @Override
    protected Notice call() {
        begun = true;
        long began = System.nanoTime();
        Notice told;
        try {
            told = work.apply((done, all) -> {
                updateProgress(done, all);
                updateMessage(SAY.text("task.progress", "percent", Math.round(100.0 * done / all),
                        "rate", String.valueOf(Math.round(done / Math.max(1e-3, (System.nanoTime() - began) * 1e-9)))));
            });
        } catch (Throwable e) {
            told = Notices.logged(Sentences.of("doing.recording"), e);
        }
        Notice end = told;
        Platform.runLater(() -> over.accept(end));
        return end;
    }

    /** Cancelled before its thread had begun: then there is nothing to clear away. */
    @Override
    protected void cancelled() {
        if (!begun) {
            over.accept(Notice.good(SAY.text("cancelled")));
        }
    }
}
