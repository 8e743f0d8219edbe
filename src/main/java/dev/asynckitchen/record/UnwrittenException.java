package dev.asynckitchen.record;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a recording cannot be written; what was there before is as it was. */
public final class UnwrittenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final IOException reason;

    UnwrittenException(Path file, IOException reason) {
        super(file + " cannot be written: " + reason.getMessage(), reason);
        this.file = file;
        this.reason = reason;
    }

    /** Which one. */
    public Path file() {
        return file;
    }

    /** What went wrong with it. */
    public IOException reason() {
        return reason;
    }
}
