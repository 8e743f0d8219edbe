package dev.asynckitchen.app.session;

import dev.asynckitchen.files.OpenFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The thread behind the window on which files are read and written, in the order in which that was asked for. What comes of it, and what
 * goes wrong, arrives on the JavaFX thread.
 */
final class Backstage {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("files").factory());
    private final Notices notices;

    Backstage(Notices notices) {
        this.notices = notices;
    }

    /** Does something with files, and goes on with what came of it. */
    <T> void go(Callable<T> work, Consumer<T> then) {
        thread.execute(() -> {
            try {
                T done = work.call();
                Platform.runLater(() -> then.accept(done));
            } catch (OpenFile.Trouble e) {
                Platform.runLater(() -> notices.tell(Notice.trouble(e.getMessage())));
            } catch (IOException e) {
                Platform.runLater(() -> notices.tell(Notice.trouble("That could not be written: " + OpenFile.reason(e) + ".")));
            } catch (Exception e) {
                Platform.runLater(() -> notices.tell(Notice.trouble("That did not work: " + e.getMessage())));
            }
        });
    }

    void close() {
        thread.shutdown();
    }
}
