package dev.asynckitchen.report.told;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.report.Changes;
import dev.asynckitchen.report.Report;
import dev.asynckitchen.trace.file.EventStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assets/report.schema.json} says what is written, and the page holds nothing but what it shows. */
class ReportJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonMapper.shared().readTree(Path.of("assets/report.schema.json").toFile()));

    private static EventStream recorded(String program) throws IOException {
        return TraceFiles.stream(Path.of("src/test/resources/report", program + ".trace.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking_handler", "slow_consumer", "lock_over_sleep", "lost_task", "swallowed_cancel"})
    void a_report_is_as_its_schema_says(String program) throws IOException {
        var out = new ByteArrayOutputStream();
        ReportJson.write(Report.of(recorded(program), 5), out);
        JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(SCHEMA.validate(json)).isEmpty();
        assertThat(json.path("program").stringValue()).isEqualTo(program + ".py");
    }

    @Test
    void what_differs_between_two_is_too_and_other_things_are_not() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportJson.write(Changes.of(recorded("lock_over_sleep"), recorded("slow_consumer"), 10), out);
        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(SCHEMA.validate(JsonMapper.shared().readTree(json))).isEmpty();
        assertThat(SCHEMA.validate(JsonMapper.shared().readTree(json.replace("\"slower\"", "\"worse\"")))).isNotEmpty();
    }

    @Test
    void seconds_are_round() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportJson.write(Report.of(recorded("blocking_handler"), 5), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContainPattern("\\d\\.\\d{10}").doesNotContainPattern("\\de-?\\d");
    }

    @Test
    void the_page_needs_nothing_from_elsewhere_and_says_what_the_text_says() throws IOException {
        Report report = Report.of(recorded("blocking_handler"), 5);
        String page = ReportPage.of(report);
        assertThat(page).doesNotContain("<script", "http:", "https:", "@{", "src=", "url(")
                .contains("prefers-color-scheme: dark", "handle (request yearly): time.sleep in read_report, line 7", "<polyline");
        assertThat(page).contains("name == &quot;yearly&quot;"); // The program's text is text.
        for (Section section : ReportStory.of(report).sections()) {
            assertThat(page).contains("<h2>" + section.heading().terms() + "</h2>");
        }
    }
}
