package dev.asynckitchen.record.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Moment;
import dev.asynckitchen.record.settings.Mount;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Shots;
import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
                .returns(new Moment.When("soup", Moment.Happening.DONE), Recording::to)
                .returns(new Mount("Soup", false, 10, 0), Recording::mount)
                .returns(new Shots(List.of(
                        new Shots.Move(new Moment.Tick(3), Sight.STOVE, 0.8),
                        new Shots.Move(new Moment.Clock(2.5), Sight.EVERYTHING, 1.5))), Recording::shots);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"clips\": }|, line 1, column 11: this is not JSON:",
        "[]|: an object is expected, not []",
        "{}|: \"clips\", a list of at least one recording, is expected",
        "{\"clips\": [], \"x\": 1}|: \"x\" is not known here; there are $schema, defaults, clips",
        "{\"clips\": []}|, clips: \"clips\", a list of at least one recording, is expected",
        "{\"clips\": [{\"program\": \"a.py\"}]}|, clips[0]: \"program\" and \"output\" are expected",
        "{\"clips\": [{\"program\": \"a.py\", \"output\": \"a.gif\", \"fps\": \"fast\"}]}|, clips[0].fps: a whole number is expected, not \"fast\"",
        "{\"clips\": [{\"program\": \"a.py\", \"output\": \"a.gif\", \"fps\": 99}]}|, clips[0]: A recording has 1 to 50 frames a second, not 99.",
        "{\"clips\": [{\"program\": \"a.py\", \"output\": \"a.gif\", \"theme\": \"dusk\"}]}|, clips[0].theme: one of day, night, contrast is expected, not \"dusk\"",
        "{\"clips\": [{\"program\": \"a.py\", \"output\": \"a.gif\", \"to\": \"noon\"}]}|, clips[0].to: \"noon\" is no moment:",
        "{\"clips\": [{\"program\": \"a.py\", \"output\": \"a.gif\", \"camera\": [{\"at\": 1, \"to\": \"roof\"}]}]}|, clips[0].camera[0].to: one of everything,",
        "{\"defaults\": {\"output\": \"a.gif\"}, \"clips\": [1]}|, defaults: \"output\" is not known here; there are camera, captions,",
    })
    void what_is_wrong_is_told_with_its_place_and_what_is_expected(String json, String complaint) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(folder.resolve("x.kitchen-tape.json") + complaint);
    }

    @Test
    void the_schema_names_the_same_settings() throws IOException {
        try (InputStream in = Objects.requireNonNull(TapeTest.class.getResourceAsStream("/assets/kitchen-tape.schema.json"))) {
            JsonNode schema = JsonMapper.shared().readTree(in);
            assertThat(schema.at("/$defs/settings/properties").propertyNames()).containsExactlyInAnyOrderElementsOf(TapeReader.settings());
            assertThat(schema.at("/properties").propertyNames()).containsExactlyInAnyOrder("$schema", "defaults", "clips");
            List<String> layouts = schema.at("/$defs/settings/properties/layout/enum").valueStream().map(JsonNode::stringValue).toList();
            assertThat(layouts).isEqualTo(Panels.labels());
            List<String> sights = schema.at("/$defs/settings/properties/camera/items/properties/to/enum").valueStream().map(JsonNode::stringValue).toList();
            assertThat(sights).containsExactly(Arrays.stream(Sight.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toArray(String[]::new));
        }
    }

    private Tape read(String json) throws IOException, RecordingException {
        return Tape.read(Files.writeString(folder.resolve("x.kitchen-tape.json"), json));
    }
}
