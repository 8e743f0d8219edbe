package dev.asynckitchen.python;

import dev.asynckitchen.syntax.Syntax;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the Python half says of a program's text, in {@code hosts/syntax.py}. Any thread. */
public final class SyntaxJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

    private SyntaxJson() {}

    public static Syntax read(String json) {
        return MAPPER.readValue(json, Syntax.class);
    }
}
