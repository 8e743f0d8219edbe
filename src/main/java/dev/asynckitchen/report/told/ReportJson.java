package dev.asynckitchen.report.told;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.asynckitchen.report.Changes;
import dev.asynckitchen.report.Report;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON: {@code assets/report.schema.json} says what its members mean. What is absent is not there. */
public final class ReportJson {
    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(RoundNumbers.module())
            .build();

    private ReportJson() {}

    /** Writes it to {@code out}, which is left open. */
    public static void write(Report report, OutputStream out) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "async-kitchen-report");
        json.put("version", VERSION);
        json.put("program", report.header().program().name());
        json.put("clock", report.header().clock());
        json.put("python", report.header().python());
        json.put("sum", report.sum());
        if (report.ended() != null) {
            Map<String, Object> ended = new LinkedHashMap<>();
            ended.put("outcome", report.ended().outcome());
            if (report.ended().message() != null) {
                ended.put("message", report.ended().message());
            }
            json.put("ended", ended);
        }
        json.put("held", report.held());
        json.put("lost", report.lost());
        json.put("cancels", report.cancels());
        json.put("queued", report.queued());
        json.put("alive", report.alive());
        json.put("late", report.late());
        json.put("lateness", report.lateness());
        if (report.crowd() != null) {
            json.put("crowd", report.crowd());
        }
        json.put("busy", report.busy());
        write(json, out);
    }

    /** The same of what differs between two. */
    public static void write(Changes comparison, OutputStream out) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "async-kitchen-report-comparison");
        json.put("version", VERSION);
        json.put("before", comparison.before());
        json.put("after", comparison.after());
        json.put("slower", comparison.slower());
        json.put("faster", comparison.faster());
        write(json, out);
    }

    private static void write(Map<String, Object> json, OutputStream out) {
        MAPPER.writeValue(out, json);
    }
}
