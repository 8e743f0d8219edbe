package dev.asynckitchen.json;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a file, as it is published. What is wrong with one is told in the schema's own words, its {@code errorMessage}s, which
 * editors show, too. Any thread.
 */
public final class JsonSchema {
    private final JsonNode text;
    private final Schema schema;

    private JsonSchema(JsonNode text) {
        this.text = text;
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }

    /** The schema of that name in {@code assets}. */
    public static JsonSchema of(String name) {
        try (InputStream in = requireNonNull(JsonSchema.class.getResourceAsStream("/assets/" + name), "the schema is packed")) {
            return new JsonSchema(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first thing in the file that is not as the schema has it, if any. */
    Optional<Complaint> check(JsonNode file) {
        Entry root = Entry.root(file);
        return schema.validate(file).stream()
                .flatMap(error -> complaint(root, error).stream())
                .min(Comparator.comparing((Complaint complaint) -> complaint.at().line()).thenComparing(complaint -> complaint.at().column()));
    }

    /** Absent where the validator only follows up what it says elsewhere. */
    private Optional<Complaint> complaint(Entry root, Error error) {
        Entry at = root;
        JsonNode schema = text;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            JsonNode inner = path.getElement(i) instanceof Integer ? schema.path("items") : member(schema, path.getName(i));
            if (inner.isMissingNode()) {
                break; // What is in it is told with the whole of it.
            }
            at = path.getElement(i) instanceof Integer index ? at.item(index) : at.member(path.getName(i));
            schema = inner;
        }
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknown(at, schema, error.getProperty());
            case "required" -> Optional.of(new Complaint(at, missing(at, schema)));
            default -> Optional.of(new Complaint(at, JsonFile.SAY.text("expected", "expected", expected(schema), "found", at.shown())));
        };
    }

    private Optional<Complaint> unknown(Entry at, JsonNode schema, String name) {
        Collection<String> known = members(schema);
        return known.contains(name)
                ? Optional.empty()
                : Optional.of(new Complaint(at, JsonFile.SAY.text("unknown", "name", name, "known", row(known))));
    }

    private String missing(Entry at, JsonNode schema) {
        List<Caption> missing = new ArrayList<>();
        for (JsonNode name : schema.get("required")) {
            if (!at.node().has(name.stringValue())) {
                String expected = expected(member(schema, name.stringValue())).replaceAll(",? is expected$", "");
                missing.add(JsonFile.SAY.caption("missing.one", "name", name.stringValue(), "expected", expected));
            }
        }
        return JsonFile.SAY.text("missing", "names", Phrases.list(missing).words(), "count", missing.size());
    }

    private String expected(JsonNode schema) {
        return schema.has("errorMessage") ? schema.get("errorMessage").stringValue() : referred(schema).path("errorMessage").stringValue();
    }

    /** A member's schema, its own or that of what it refers to. */
    private JsonNode member(JsonNode schema, String name) {
        JsonNode own = schema.path("properties").path(name);
        return own.isMissingNode() ? referred(schema).path("properties").path(name) : own;
    }

    /** Those that belong to the object itself first, then the settings in the order of the alphabet. */
    private Collection<String> members(JsonNode schema) {
        List<String> names = new ArrayList<>(schema.path("properties").propertyNames());
        names.addAll(new TreeSet<>(referred(schema).path("properties").propertyNames()));
        return names;
    }

    private static String row(Collection<String> names) {
        return Phrases.row(names.stream().map(Caption::both).toList()).words();
    }

    private JsonNode referred(JsonNode schema) {
        return schema.has("$ref") ? text.at(schema.get("$ref").stringValue().substring(1)) : text.path("");
    }
}
