package dev.asynckitchen.trace.file;

import dev.asynckitchen.words.Messages;
import java.io.IOException;

/** A trace file that cannot be read; the message is one sentence that names the file, the line and what was expected. */
public final class TraceFormatException extends IOException {
    static final Messages SAY = Messages.of("trace");
    private static final long serialVersionUID = 1L;
    private final String sentence;

    public TraceFormatException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** With a message about traces, and its arguments: name, value, name, value ... */
    static TraceFormatException of(String key, Object... arguments) {
        return new TraceFormatException(SAY.text(key, arguments));
    }
}
