package dev.asynckitchen.lint.told;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.words.Wording;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as JSON: {@code assets/lint.schema.json} says what its members mean. What is absent is not there. */
public final class LintJson {
    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private LintJson() {}

    /** Writes what was found in each file, in asyncio's terms, to {@code out}, which is left open. */
    public static void write(Map<String, List<Finding>> found, OutputStream out) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "async-kitchen-lint");
        json.put("version", VERSION);
        json.put("files", found.entrySet().stream().map(one -> {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", one.getKey());
            file.put("findings", one.getValue().stream().map(LintJson::finding).toList());
            return file;
        }).toList());
        MAPPER.writeValue(out, json);
    }

    private static Map<String, Object> finding(Finding finding) {
        Span at = finding.at();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().key());
        json.put("line", at.line());
        json.put("column", at.column());
        json.put("endLine", at.endLine());
        json.put("endColumn", at.endColumn());
        json.put("message", finding.what().in(Wording.TERMS));
        if (finding.advice() != null) {
            json.put("advice", finding.advice().in(Wording.TERMS));
        }
        if (finding.event() != null) {
            json.put("event", finding.event());
        }
        return json;
    }
}
