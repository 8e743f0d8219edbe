package dev.asynckitchen.app.notice;

import dev.asynckitchen.files.LogFile;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The one thing that the user should read now. JavaFX thread only, but for {@link #fault}. */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();

    /** What the user should read now; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void tell(@Nullable Notice what) {
        notice.set(what);
    }

    /**
     * What nobody expected goes into the log with its stack, and is told in one sentence; it is never blamed on the user's program. Any
     * thread.
     *
     * @param doing what Async Kitchen was doing, such as {@code saving tea.py}
     */
    public void fault(String doing, Throwable e) {
        Notice told = logged(doing, e);
        Platform.runLater(() -> tell(told));
    }

    /** The same for whoever tells it later. Any thread. */
    public static Notice logged(String doing, Throwable e) {
        System.getLogger(Notices.class.getName()).log(System.Logger.Level.ERROR, doing, e);
        String key = e instanceof OutOfMemoryError ? "fault.memory" : "fault";
        return Notice.trouble(Sentences.of(key, "doing", doing, "log", LogFile.folder().toString()));
    }

    /** Takes away what was told of a program that is no longer shown; what can still be answered stays. */
    public void forget() {
        Notice told = notice.get();
        if (told != null && told.kind() != Notice.Kind.PLAIN) {
            tell(null);
        }
    }
}
