package dev.asynckitchen.record.tape;

import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.stage.beside.By;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recordings that can be repeated: the content of a {@code .kitchen-tape.json}, whose form {@code assets/kitchen-tape.schema.json} tells.
 *
 * @param clips at least one
 */
public record Tape(List<Clip> clips) {
    /** How the name of such a file ends. */
    public static final String ENDING = ".kitchen-tape.json";

    /**
     * One recording of a tape.
     *
     * @param program a file (from the tape's folder on, if it is not absolute) or {@code lesson:ID}
     * @param beside another one that is seen beside it; absent for none
     * @param by what both have in common then
     * @param outputs where it goes
     */
    public record Clip(String program, @Nullable String beside, By by, List<Path> outputs, Recording recording) {}

    public Tape {
        clips = List.copyOf(clips);
    }

    /**
     * Reads and checks a tape.
     *
     * @throws RecordingException if it cannot be read; its message names the file, the place in it and what is expected there
     */
    public static Tape read(Path file) throws RecordingException {
        return new TapeReader(file).read();
    }
}
