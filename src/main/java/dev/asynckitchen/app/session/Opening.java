package dev.asynckitchen.app.session;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.Watch;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being opened: how far it is, and {@link #cancel()}, after which nothing has happened. A trace is read
 * through while it is read, so that nobody has to wait for it later.
 */
public final class Opening extends Task<OpenFile> {
    /** How much of the time goes into the reading. */
    private static final double READING = 0.95;

    private final Path file;
    private final BiConsumer<OpenFile, @Nullable Performance> opened;
    private final Notices notices;
    private volatile @Nullable Performance performance;
    private boolean givenUp;

    /** @param opened is given what was opened, on the JavaFX thread; for a trace its performance, too */
    Opening(Path file, BiConsumer<OpenFile, @Nullable Performance> opened, Notices notices) {
        this.file = file;
        this.opened = opened;
        this.notices = notices;
        updateTitle(Sentences.of("opening", "file", file.getFileName().toString()));
        updateProgress(0, 1);
    }

    @Override
    protected OpenFile call() throws OpenFile.Trouble, InterruptedIOException {
        try (var following = new Following(told(0, READING))) {
            OpenFile read = OpenFile.read(file, following);
            performance = following.performance(told(READING, 1));
            return read;
        }
    }

    /** Nothing comes of it, even if the file is read by now and this thread has only not heard of it. JavaFX thread. */
    void giveUp() {
        givenUp = true;
        cancel();
    }

    /** Tells a part of the whole, from one share of it to another. */
    private Watch told(double from, double to) {
        return part -> {
            if (isCancelled()) {
                throw new InterruptedIOException();
            }
            double done = from + part * (to - from);
            updateProgress(done, 1);
            updateMessage(Sentences.of("opening.progress", "percent", String.valueOf(Math.round(100 * done))));
        };
    }

    @Override
    protected void succeeded() {
        if (!givenUp) {
            opened.accept(getValue(), performance);
        }
    }

    @Override
    protected void failed() {
        if (givenUp) {
            return;
        }
        switch (getException()) {
            case OpenFile.Trouble e -> notices.tell(Notice.trouble(e.getMessage()));
            case OutOfMemoryError _ -> notices.tell(Notice.trouble(Sentences.of("too-large", "file", file.getFileName().toString())));
            case Throwable e -> notices.fault(Sentences.of("doing.opening", "name", file.getFileName().toString()), e);
        }
    }
}
