package dev.asynckitchen.record.tape;

import dev.asynckitchen.json.Complaint;
import dev.asynckitchen.json.Entry;
import dev.asynckitchen.json.JsonFile;
import dev.asynckitchen.json.JsonSchema;
import dev.asynckitchen.json.WrongJson;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Mount;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Shots;
import dev.asynckitchen.record.settings.WrongSetting;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads a tape. Its schema has checked its form; here is what a schema cannot know: moments, names of files, and whether a
 * size can be recorded once it is scaled.
 */
final class TapeReader {
    /** The validator is loaded when a tape is read. */
    private static final class Form {
        static final JsonSchema SCHEMA = JsonSchema.of("kitchen-tape.schema.json");
    }

    private final Path file;

    TapeReader(Path file) {
        this.file = file;
    }

    Tape read() throws RecordingException {
        Entry tape;
        try {
            tape = JsonFile.read(file, Form.SCHEMA);
        } catch (WrongJson e) {
            throw new RecordingException(e.getMessage());
        }
        List<Tape.Clip> clips = new ArrayList<>();
        for (Entry clip : tape.member("clips").items()) {
            clips.add(clip(tape, clip));
        }
        return new Tape(clips);
    }

    private Tape.Clip clip(Entry tape, Entry clip) throws RecordingException {
        Map<String, Entry> said = new LinkedHashMap<>();
        if (tape.node().has("defaults")) {
            said.putAll(tape.member("defaults").members());
        }
        said.putAll(clip.members());
        var builder = new Recording.Builder();
        for (Map.Entry<String, Entry> setting : said.entrySet()) {
            set(builder, setting.getKey(), setting.getValue());
        }
        if (said.get("scale") instanceof Entry scale) {
            builder.scaled(scale.node().doubleValue());
        }
        Entry output = clip.member("output");
        List<Path> outputs = new ArrayList<>();
        for (Entry one : output.node().isArray() ? output.items() : List.of(output)) {
            outputs.add(path(one));
        }
        try {
            String beside = clip.node().has("beside") ? program(clip.member("beside")) : null;
            By by = said.get("by") instanceof Entry value ? one(By.class, value.node()) : By.CLOCK;
            return new Tape.Clip(program(clip.member("program")), beside, by, outputs, builder.beside(beside != null).build());
        } catch (WrongSetting e) {
            throw wrong(clip, e.getMessage());
        }
    }

    private void set(Recording.Builder builder, String setting, Entry value) throws RecordingException {
        JsonNode node = value.node();
        switch (setting) {
            case "fps" -> builder.framesPerSecond(node.intValue());
            case "layout" -> builder.panels(Panels.of(node.stringValue()).orElseThrow());
            case "size" -> size(builder, node.stringValue());
            case "speed" -> builder.speed(node.doubleValue());
            case "from" -> builder.from(moment(value));
            case "to" -> builder.to(moment(value));
            case "idleLimit" -> builder.idleLimit(node.doubleValue());
            case "theme" -> builder.theme(one(Theme.class, node));
            case "captions" -> builder.captions(node.stringValue().equals("none") ? null : one(Wording.class, node));
            case "quality" -> builder.quality(one(Quality.class, node));
            case "loop" -> builder.repeats(node.intValue());
            case "hold" -> builder.hold(node.doubleValue());
            case "maxMb" -> builder.mostBytes((long) (node.doubleValue() * 1e6));
            case "mount" -> builder.mount(new Mount(
                    node.path("title").stringValue(""), node.path("windowBar").booleanValue(false),
                    node.path("padding").intValue(0), node.path("radius").intValue(0)));
            case "camera" -> builder.shots(shots(value));
            case "program", "beside", "by", "output", "scale" -> { } // What is recorded and where to; and the size is scaled when it is known.
            default -> throw new IllegalStateException("the schema has a setting that is not read: " + setting);
        }
    }

    /** A height of 0 where only the width is said. */
    private static void size(Recording.Builder builder, String size) {
        int x = size.indexOf('x');
        builder.size(Integer.parseInt(x < 0 ? size : size.substring(0, x)), x < 0 ? 0 : Integer.parseInt(size.substring(x + 1)));
    }

    private Shots shots(Entry camera) throws RecordingException {
        List<Shots.Move> moves = new ArrayList<>();
        for (Entry move : camera.items()) {
            moves.add(new Shots.Move(
                    moment(move.member("at")), one(Sight.class, move.node().get("to")), move.node().path("seconds").doubleValue(0.8)));
        }
        return new Shots(moves);
    }

    private Moment moment(Entry value) throws RecordingException {
        try {
            return Moment.parse(value.node().isString() ? value.node().stringValue() : String.valueOf(value.node().intValue()));
        } catch (NoSuchMoment e) {
            throw wrong(value, e.getMessage());
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.stringValue().toUpperCase(Locale.ROOT));
    }

    private String program(Entry value) throws RecordingException {
        String text = value.node().stringValue();
        return text.startsWith("lesson:") ? text : path(value).toString();
    }

    private Path path(Entry value) throws RecordingException {
        try {
            return file.toAbsolutePath().resolveSibling(value.node().stringValue());
        } catch (InvalidPathException e) {
            throw wrong(value, Messages.of("record").text("tape.no-file-name", "found", value.shown()));
        }
    }

    private RecordingException wrong(Entry at, String text) {
        return new RecordingException(new Complaint(at, text).sentence(file.toString()));
    }
}
