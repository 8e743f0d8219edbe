package dev.asynckitchen.app;

import dev.asynckitchen.trace.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that was edited and not saved, kept so that closing the window or a power cut loses nothing.
 *
 * @param name the program's file name
 * @param file where it lives, absent if nowhere yet
 * @param lesson id of the lesson it began as, absent if none
 */
record Draft(String name, String text, @Nullable String file, @Nullable String lesson) {
    private static final String FILE = "draft.json";

    /** A draft of a document whose text is now {@code text}. */
    static Draft of(Document document, String text) {
        return new Draft(
                document.name(), text,
                document.file() == null ? null : document.file().toAbsolutePath().toString(),
                document.lesson() == null ? null : document.lesson().id());
    }

    /** The draft that is kept in this folder; empty if there is none or it cannot be read. */
    static Optional<Draft> read(Path folder) {
        try {
            Draft draft = JsonMapper.shared().readValue(Files.readAllBytes(folder.resolve(FILE)), Draft.class);
            return draft == null || draft.name == null || draft.text == null ? Optional.empty() : Optional.of(draft);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        byte[] json = JsonMapper.shared().writeValueAsBytes(this);
        WholeFile.write(folder.resolve(FILE), out -> out.write(json));
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
