package dev.asynckitchen.app.keys;

import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.json.Entry;
import dev.asynckitchen.json.JsonFile;
import dev.asynckitchen.json.JsonSchema;
import dev.asynckitchen.json.WrongJson;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * The file in which a user binds other keys to commands: {@code keys.json} beside the settings. Any thread but JavaFX's.
 *
 * @param bound the keys of those commands that have others than they come with
 * @param trouble what is wrong with the file, in one sentence; then nothing is bound
 */
public record KeysFile(Map<String, List<KeyCombination>> bound, Optional<String> trouble) {
    public static final KeysFile NONE = new KeysFile(Map.of(), Optional.empty());
    private static final String FILE = "keys.json";
    private static final String SCHEMA = "keys.schema.json";
    private static final Messages SAY = Messages.of("keys");

    /** As it is in a folder; without a file nothing is bound. */
    public static KeysFile read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            Entry root = JsonFile.read(file, JsonSchema.of(SCHEMA));
            Map<String, List<KeyCombination>> bound = new LinkedHashMap<>();
            for (Map.Entry<String, Entry> member : root.members().entrySet()) {
                if (member.getKey().startsWith("$")) {
                    continue;
                }
                List<KeyCombination> keys = new ArrayList<>();
                for (Entry written : member.getValue().items()) {
                    Optional<KeyCombination> one = Strokes.read(written.node().stringValue());
                    if (one.isEmpty()) {
                        return wrong(SAY.text("file.no-key", "file", file.toString(), "line", String.valueOf(written.line()),
                                "keys", written.node().stringValue()));
                    }
                    keys.add(one.get());
                }
                bound.put(member.getKey(), List.copyOf(keys));
            }
            return new KeysFile(Map.copyOf(bound), Optional.empty());
        } catch (WrongJson e) {
            return wrong(e.getMessage());
        }
    }

    private static KeysFile wrong(String sentence) {
        return new KeysFile(Map.of(), Optional.of(sentence));
    }

    /** Writes one to begin with, and its schema, unless it is there; gives where it is. Any thread but JavaFX's. */
    public static Path begin(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(folder);
        try (InputStream in = Objects.requireNonNull(KeysFile.class.getResourceAsStream("/assets/" + SCHEMA), SCHEMA)) {
            byte[] schema = in.readAllBytes();
            WholeFile.write(folder.resolve(SCHEMA), out -> out.write(schema));
        }
        if (!Files.exists(file)) {
            byte[] starter = "{\n  \"$schema\": \"%s\",\n  \"palette\": [\"Ctrl+K\"]\n}\n".formatted(SCHEMA).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, out -> out.write(starter));
        }
        return file;
    }
}
