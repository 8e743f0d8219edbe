package dev.asynckitchen.app.session;

import dev.asynckitchen.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that was edited and not saved, kept so that closing the window or a power cut loses nothing.
 *
 * @param name the program's file name
 * @param file where it lives, absent if nowhere yet
 * @param lesson id of the lesson it began as, absent if none
 */
public record Draft(String name, String text, @Nullable String file, @Nullable String lesson) {
    private static final String FILE = "drafts.json";

    /** A draft of a document whose text is now {@code text}. */
    static Draft of(Document document, String text) {
        return new Draft(
                document.name(), text,
                document.file() == null ? null : document.file().toAbsolutePath().toString(),
                document.lesson() == null ? null : document.lesson().id());
    }

    /** What it is a draft of: of one thing there is one draft. */
    String subject() {
        return file != null ? file : lesson != null ? "lesson:" + lesson : name;
    }

    /** The drafts that are kept in this folder, the latest last; none if they cannot be read. */
    public static List<Draft> read(Path folder) {
        try {
            List<Draft> drafts = JsonMapper.shared().readValue(Files.readAllBytes(folder.resolve(FILE)), new TypeReference<>() {});
            return drafts == null ? List.of()
                    : drafts.stream().filter(draft -> draft != null && draft.name != null && draft.text != null).toList();
        } catch (IOException | JacksonException e) {
            return List.of();
        }
    }

    /** Keeps these and no others. */
    public static void write(List<Draft> drafts, Path folder) throws IOException {
        if (drafts.isEmpty()) {
            Files.deleteIfExists(folder.resolve(FILE));
        } else {
            Files.createDirectories(folder);
            byte[] json = JsonMapper.shared().writeValueAsBytes(drafts);
            WholeFile.write(folder.resolve(FILE), out -> out.write(json));
        }
    }
}
