package dev.asynckitchen.record.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Mount;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Shots;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.stage.moment.Happening;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TapeTest {
    @TempDir
    Path folder;

    @Test
    void a_clip_takes_from_the_defaults_what_it_does_not_say() throws Exception {
        Tape tape = read("""
                {"defaults": {"theme": "night", "fps": 25, "size": "640x360", "scale": 2, "quality": "best"},
                 "clips": [
                   {"program": "lesson:gather", "output": "a.gif"},
                   {"program": "own.py", "output": ["b.gif", "b.vtt"], "theme": "day", "from": 2, "to": "when soup is done",
                    "captions": "terms", "hold": 3, "layout": "kitchen+code", "maxMb": 2, "mount": {"title": "Soup", "padding": 10},
                    "camera": [{"at": 3, "to": "stove"}, {"at": "2.5s", "to": "everything", "seconds": 1.5}]}]}
                """);
        Recording first = tape.clips().getFirst().recording();
        assertThat(first.theme()).isEqualTo(Theme.NIGHT);
        assertThat(first.framesPerSecond()).isEqualTo(25);
        assertThat(first.width()).isEqualTo(1280);
        assertThat(first.quality()).isEqualTo(Quality.BEST);
        Tape.Clip second = tape.clips().getLast();
        assertThat(second.program()).isEqualTo(folder.resolve("own.py").toString());
        assertThat(second.outputs()).containsExactly(folder.resolve("b.gif"), folder.resolve("b.vtt"));
        assertThat(second.recording())
                .returns(Theme.DAY, Recording::theme).returns(Wording.TERMS, Recording::captions).returns(2_000_000L, Recording::mostBytes)
                .returns(Panels.KITCHEN_CODE, Recording::panels)
                .returns(new Moment.Tick(2), Recording::from)
                .returns(new Moment.When("soup", Happening.DONE), Recording::to)
                .returns(new Mount("Soup", false, 10, 0), Recording::mount)
                .returns(new Shots(List.of(
                        new Shots.Move(new Moment.Tick(3), Sight.STOVE, 0.8),
                        new Shots.Move(new Moment.Clock(2.5), Sight.EVERYTHING, 1.5))), Recording::shots);
    }

    @Test
    void a_clip_may_have_another_program_beside_it() throws Exception {
        Tape tape = read("""
                {"defaults": {"by": "turns"},
                 "clips": [{"program": "lesson:sequential", "beside": "lesson:gather", "output": "a.gif"},
                           {"program": "a.py", "beside": "b.py", "by": "clock", "layout": "kitchen+code", "output": "b.gif"},
                           {"program": "a.py", "output": "c.gif"}]}
                """);
        assertThat(tape.clips()).extracting(Tape.Clip::beside).containsExactly("lesson:gather", folder.resolve("b.py").toString(), null);
        assertThat(tape.clips()).extracting(Tape.Clip::by).containsExactly(By.TURNS, By.CLOCK, By.TURNS);
        assertThat(tape.clips().get(1).recording().height()).as("the height that suits two").isEqualTo(Panels.KITCHEN_CODE.besideHeight(960));
        assertThat(tape.clips().getLast().recording().height()).isEqualTo(540);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"clips\": }|, line 1, column 11: this is not JSON:",
        "{\"clips\": []} and more|, line 1, column 15: this is not JSON:",
        "``|: this is not JSON: there is nothing in it.",
        "[]|, line 1: an object is expected, not [].",
        "{}|, line 1: \"clips\" (a list of at least one recording) is expected.",
        "{\"clips\": [], \"x\": 1}|, line 1: \"x\" is not known here; there are $schema, defaults, clips.",
        "{\"clips\": []}|, line 1, clips: a list of at least one recording is expected, not [].",
        "{\"clips\": null, \"defaults\": null}|, line 1, clips: a list of at least one recording is expected, not null.",
        "{\"defaults\": {\"output\": \"a.gif\"}, \"clips\": [1]}|, line 1, defaults: \"output\" is not known here; there are by, camera, captions, fps, from,",
        "{\"clips\": [1]}|, line 1, clips[0]: an object is expected, not 1.",
    })
    void a_tape_that_is_none_is_told_with_its_place_and_what_is_expected(String json, String complaint) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(folder.resolve("x.kitchen-tape.json") + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"program\": \"a.py\"|: \"output\" (a file's name or a list of them) is expected.",
        "\"fps\": 1|: \"program\" (a program's file or \"lesson:ID\") and \"output\" (a file's name or a list of them) are expected.",
        "\"output\": \"a.gif\", \"program\": 3|.program: a program's file or \"lesson:ID\" is expected, not 3.",
        "\"program\": \"a.py\", \"output\": []|.output: a file's name or a list of them is expected, not [].",
        "\"program\": \"a.py\", \"output\": [\"a.gif\", 7]|.output: a file's name or a list of them is expected, not [\"a.gif\",7].",
    })
    void a_clip_says_what_is_recorded_and_where_to(String clip, String complaint) {
        assertThatThrownBy(() -> read("{\"clips\": [\n{" + clip + "}]}")).isInstanceOf(RecordingException.class)
                .hasMessage(folder.resolve("x.kitchen-tape.json") + ", line 2, clips[0]" + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"fps\": \"fast\"|.fps: a whole number from 1 to 50 is expected, not \"fast\".",
        "\"fps\": 99|.fps: a whole number from 1 to 50 is expected, not 99.",
        "\"fps\": 2.5|.fps: a whole number from 1 to 50 is expected, not 2.5.",
        "\"fps\": \"fast\", \"theme\": \"dusk\"|.fps: a whole number from 1 to 50 is expected, not \"fast\".",
        "\"theme\": \"dusk\"|.theme: one of day, night, contrast is expected, not \"dusk\".",
        "\"size\": \"0x9\"|.size: a size such as \"960x540\", or a width alone such as \"960\", is expected, not \"0x9\".",
        "\"size\": \"960\\n\"|.size: a size such as \"960x540\", or a width alone such as \"960\", is expected, not \"960\\n\".",
        "\"size\": \"1x1\"|: A recording is 16 to 8192 pixels wide and high, not 1x1.",
        "\"scale\": 0|.scale: a number above 0 is expected, not 0.",
        "\"hold\": 700|.hold: a number of seconds from 0 to 600 is expected, not 700.",
        "\"loop\": -2|.loop: a whole number up to 65535, 0 (for ever) or -1 (not at all) is expected, not -2.",
        "\"to\": \"noon\"|.to: \"noon\" is no moment:",
        "\"to\": -1|.to: a tick's number, \"2.5s\" or \"when Task-2 starts\" is expected, not -1.",
        "\"to\": 99999999999|.to: a tick's number, \"2.5s\" or \"when Task-2 starts\" is expected, not 99999999999.",
        "\"mount\": {\"padding\": 401}|.mount.padding: a whole number from 0 to 400 is expected, not 401.",
        "\"mount\": {\"colour\": 1}|.mount: \"colour\" is not known here; there are title, windowBar, padding, radius.",
        "\"mount\": {\"windowBar\": 1}|.mount.windowBar: true or false is expected, not 1.",
        "\"camera\": [{\"at\": 1, \"to\": \"roof\"}]|.camera[0].to: one of everything, rail, stove, worktop, shelf, pass, clock is expected, not \"roof\".",
        "\"camera\": [{\"at\": \"noon\", \"to\": \"stove\"}]|.camera[0].at: \"noon\" is no moment:",
        "\"camera\": [{}]|.camera[0]: \"at\" (a tick's number, \"2.5s\" or \"when Task-2 starts\") and \"to\" (one of everything, rail,",
        "\"speed\": 1, \"sped\": 2|: \"sped\" is not known here; there are program, beside, output, by, camera, captions, fps,",
        "\"idleLimit\": \"a very long text that goes on and on and on and on, well beyond what one wants to see\"|.idleLimit: a number of seconds is expected, not \"a very long text that goes on and on and on and on, well be….",
    })
    void a_wrong_setting_is_told_with_its_line_its_place_and_what_is_expected(String setting, String complaint) {
        assertThatThrownBy(() -> read("{\"clips\": [\n {\"program\": \"a.py\", \"output\": \"a.gif\"},\n {\"program\": \"a.py\", \"output\": \"a.gif\", "
                + setting + "}]}")).isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(folder.resolve("x.kitchen-tape.json") + ", line 3, clips[1]" + complaint);
    }

    @Test
    void all_that_the_schema_allows_is_read() throws Exception {
        JsonNode settings = schema().at("/$defs/settings/properties");
        Map<String, String> others = Map.of(
                "size", "\"960x540\"", "from", "0", "to", "\"end\"", "idleLimit", "1.5", "maxMb", "2.5", "mount", "{}", "camera", "[]");
        for (Map.Entry<String, JsonNode> setting : settings.properties()) {
            List<String> values = setting.getValue().path("enum").valueStream().map(JsonNode::toString).toList();
            for (String value : values.isEmpty() ? List.of(others.getOrDefault(setting.getKey(), "1")) : values) {
                Tape tape = read("{\"defaults\": {\"" + setting.getKey() + "\": " + value + "}, \"clips\": [{\"program\": \"lesson:gather\", \"output\": \"a.gif\"}]}");
                assertThat(tape.clips()).as(setting + " " + value).hasSize(1);
            }
        }
        for (Sight sight : Sight.values()) {
            String to = sight.name().toLowerCase(Locale.ROOT);
            Tape tape = read("{\"clips\": [{\"program\": \"a.py\", \"output\": \"a.gif\", \"camera\": [{\"at\": 1, \"to\": \"" + to + "\"}]}]}");
            assertThat(tape.clips().getFirst().recording().shots().moves().getFirst().sight()).isEqualTo(sight);
        }
    }

    @Test
    void the_schema_says_of_each_value_what_is_expected() throws IOException {
        List<JsonNode> values = new ArrayList<>(List.of(schema(), schema().at("/$defs/moment")));
        Stream.of(schema(), schema().at("/$defs/settings")).flatMap(TapeTest::values).forEach(values::add);
        assertThat(values).hasSizeGreaterThan(25).allSatisfy(value ->
                assertThat(value.path("errorMessage").asString("")).endsWith(" is expected"));
    }

    /** All values that a schema tells of; where it is the same as elsewhere, that place tells. */
    private static Stream<JsonNode> values(JsonNode schema) {
        return Stream.concat(schema.path("properties").valueStream(), Stream.of(schema.path("items")).filter(JsonNode::isObject))
                .filter(value -> value.size() > 1 || !value.has("$ref"))
                .flatMap(value -> Stream.concat(Stream.of(value), values(value)));
    }

    @Test
    void the_schema_allows_what_there_is() throws IOException {
        JsonNode settings = schema().at("/$defs/settings/properties");
        assertThat(allowed(settings.at("/layout"))).isEqualTo(Panels.labels());
        assertThat(allowed(settings.at("/theme"))).isEqualTo(names(Theme.values()));
        assertThat(allowed(settings.at("/quality"))).isEqualTo(names(Quality.values()));
        assertThat(allowed(settings.at("/camera/items/properties/to"))).isEqualTo(names(Sight.values()));
    }

    private static List<String> allowed(JsonNode schema) {
        return schema.get("enum").valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(TapeTest.class.getResourceAsStream("/assets/kitchen-tape.schema.json"))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private Tape read(String json) throws IOException, RecordingException {
        return Tape.read(Files.writeString(folder.resolve("x.kitchen-tape.json"), json));
    }
}
