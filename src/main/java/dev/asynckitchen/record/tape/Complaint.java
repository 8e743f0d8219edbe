package dev.asynckitchen.record.tape;

import dev.asynckitchen.record.settings.RecordingException;
import java.nio.file.Path;

/**
 * What is wrong with a tape.
 *
 * @param at what is not as it should be
 * @param text what is expected there, without the full stop
 */
record Complaint(Entry at, String text) {
    /** The sentence for the user: file, line, place in it and what is expected there. */
    RecordingException in(Path file) {
        return RecordingException.of(at.place().isEmpty() ? "tape.wrong" : "tape.wrong.place", "file", file.toString(),
                "line", String.valueOf(at.line()), "place", at.place(), "complaint", text.replaceAll("\\.$", ""));
    }
}
