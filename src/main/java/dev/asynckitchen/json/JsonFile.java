package dev.asynckitchen.json;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON file, and knows where in it each value stands. */
public final class JsonFile {
    static final Messages SAY = Messages.of("json");

    private JsonFile() {}

    /**
     * The file's value, once it is as its schema has it.
     *
     * @throws WrongJson if it is not, or there is no such file
     */
    public static Entry read(Path file, JsonSchema schema) throws WrongJson {
        try {
            return read(file.toString(), Files.readString(file), schema);
        } catch (IOException e) {
            throw new WrongJson(SAY.text(Files.exists(file) ? "unread" : "none", "file", file.toString()));
        }
    }

    /**
     * The same of a text that was read from {@code file}.
     *
     * @throws WrongJson if it is not as its schema has it
     */
    public static Entry read(String file, String text, JsonSchema schema) throws WrongJson {
        JsonNode json = parse(file, text);
        Optional<Complaint> complaint = schema.check(json);
        if (complaint.isPresent()) {
            throw complaint.get().in(file);
        }
        return Entry.root(json);
    }

    private static JsonNode parse(String file, String text) throws WrongJson {
        try {
            JsonNode json = JsonNodes.readTree(JsonMapper.shared(), text, LocationJsonNodeFactoryFactory.getInstance());
            if (json.isMissingNode()) {
                throw new WrongJson(SAY.text("empty", "file", file));
            }
            return json;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new WrongJson(SAY.text("no-json", "file", file, "line", String.valueOf(at.getLineNr()),
                    "column", String.valueOf(at.getColumnNr()),
                    "reason", e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\.$", "")));
        }
    }
}
