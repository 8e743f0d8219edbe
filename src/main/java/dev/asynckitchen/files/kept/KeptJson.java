package dev.asynckitchen.files.kept;

import dev.asynckitchen.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small file of the config folder, which nobody but this program writes: what it does not know in it is left out, and where it is missing
 * or broken there is a beginning.
 *
 * @param file its name
 * @param type what stands in it
 * @param beginning what there is without it
 */
public record KeptJson<T>(String file, Class<T> type, T beginning) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Reads it from a folder. */
    public T read(Path folder) {
        try {
            T read = MAPPER.readValue(Files.readAllBytes(folder.resolve(file)), type);
            return read == null ? beginning : read;
        } catch (IOException | JacksonException e) {
            return beginning;
        }
    }

    /** Writes it whole into a folder, which is made if it is not there. */
    public void write(T value, Path folder) throws IOException {
        Files.createDirectories(folder);
        byte[] json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        WholeFile.write(folder.resolve(file), out -> out.write(json));
    }
}
