package dev.asynckitchen.lint.told;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.words.Caption;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assets/lint.schema.json} says what is written. */
class LintJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonMapper.shared().readTree(Path.of("assets/lint.schema.json").toFile()));

    private static JsonNode written(Map<String, List<Finding>> found) {
        var out = new ByteArrayOutputStream();
        LintJson.write(found, out);
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    @Test
    void findings_of_every_rule_are_as_their_schema_says() {
        List<Finding> all = Stream.of(RuleName.values()).map(rule -> new Finding(rule, new Span(3, 1, 3, 5), rule.ordinal() == 0 ? null : 7,
                new Caption("in words", "in terms"), rule.ordinal() == 0 ? null : Caption.both("do so"))).toList();
        JsonNode json = written(Map.of("a.py", all));
        assertThat(SCHEMA.validate(json)).isEmpty();
        JsonNode first = json.path("files").path(0).path("findings").path(0);
        assertThat(first.propertyNames()).containsExactly("rule", "line", "column", "endLine", "endColumn", "message");
        assertThat(first.path("message").stringValue()).isEqualTo("in terms");
    }

    @Test
    void a_file_in_which_nothing_is_found_is_named_all_the_same() {
        JsonNode json = written(Map.of("a.py", List.of()));
        assertThat(SCHEMA.validate(json)).isEmpty();
        assertThat(json.path("files").path(0).path("file").stringValue()).isEqualTo("a.py");
        assertThat(SCHEMA.validate(JsonMapper.shared().readTree("{\"format\":\"async-kitchen-lint\",\"version\":1}"))).isNotEmpty();
    }
}
