package dev.asynckitchen.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The one thing that the user should read now. JavaFX thread only. */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();

    /** What the user should read now; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void tell(@Nullable Notice what) {
        notice.set(what);
    }

    /** Takes away what was told of a program that is no longer shown; what can still be answered stays. */
    void forget() {
        Notice told = notice.get();
        if (told != null && told.kind() != Notice.Kind.PLAIN) {
            tell(null);
        }
    }
}
