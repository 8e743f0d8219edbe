package dev.asynckitchen.record;

import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.nio.file.Path;

/** A file of a recording cannot be written; what was there before is as it was. */
public final class UnwrittenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final IOException reason;

    UnwrittenException(Path file, IOException reason) {
        super(Messages.of("record").text("unwritten", "file", file, "reason", String.valueOf(reason.getMessage())), reason);
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
