package dev.asynckitchen.app.notice;

import dev.asynckitchen.files.OpenFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The thread behind the window on which files are read and written, in the order in which that was asked for. What comes of it, and what
 * goes wrong, arrives on the JavaFX thread.
 */
public final class Backstage {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("files").factory());
    private final Notices notices;

    public Backstage(Notices notices) {
        this.notices = notices;
    }

    /**
     * Does something with files, and goes on with what came of it.
     *
     * @param doing what it is, for the sentence that tells of a fault
     */
    public <T> void go(String doing, Callable<T> work, Consumer<T> then) {
        thread.execute(() -> {
            try {
                T done = work.call();
                Platform.runLater(() -> then.accept(done));
            } catch (OpenFile.Trouble e) {
                tell(Notice.trouble(e.getMessage()));
            } catch (IOException e) {
                tell(Notice.trouble(Sentences.of("disk", "doing", doing, "reason", OpenFile.reason(e))));
            } catch (Throwable e) {
                notices.fault(doing, e);
            }
        });
    }

    private void tell(Notice notice) {
        Platform.runLater(() -> notices.tell(notice));
    }

    /** Takes no more work; completes when all that was asked for is done. */
    public CompletableFuture<Void> close() {
        var done = new CompletableFuture<Void>();
        thread.execute(() -> done.complete(null));
        thread.shutdown();
        return done;
    }
}
