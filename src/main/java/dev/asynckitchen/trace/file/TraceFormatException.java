package dev.asynckitchen.trace.file;

import java.io.IOException;

/** A trace file that cannot be read; the message is one sentence that names the file, the line and what was expected. */
public final class TraceFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public TraceFormatException(String message) {
        super(message);
    }
}
