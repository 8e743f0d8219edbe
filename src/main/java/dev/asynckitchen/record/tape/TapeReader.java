package dev.asynckitchen.record.tape;

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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a tape and says exactly what is wrong with it, if something is. */
final class TapeReader {
    private static final List<String> OF_TAPE = List.of("$schema", "defaults", "clips");
    private static final List<String> OF_CLIP = List.of("program", "output");
    private static final List<String> OF_MOVE = List.of("at", "to", "seconds");

    /** How each setting is read; clips and defaults have the same. */
    private static final Map<String, Setting> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("fps", (b, v) -> b.framesPerSecond(v.whole())),
            Map.entry("size", (b, v) -> b.size(v.size()[0], v.size()[1])),
            Map.entry("scale", (b, v) -> b.scaled(v.number())),
            Map.entry("speed", (b, v) -> b.speed(v.number())),
            Map.entry("from", (b, v) -> b.from(v.moment())),
            Map.entry("to", (b, v) -> b.to(v.moment())),
            Map.entry("idleLimit", (b, v) -> b.idleLimit(v.number())),
            Map.entry("theme", (b, v) -> b.theme(v.oneOf(Theme.class))),
            Map.entry("captions", (b, v) -> b.captions(v.captions())),
            Map.entry("quality", (b, v) -> b.quality(v.oneOf(Quality.class))),
            Map.entry("loop", (b, v) -> b.repeats(v.whole())),
            Map.entry("hold", (b, v) -> b.hold(v.number())),
            Map.entry("maxMb", (b, v) -> b.mostBytes((long) (v.number() * 1e6))),
            Map.entry("layout", (b, v) -> b.panels(v.panels())),
            Map.entry("mount", (b, v) -> b.mount(v.mount())),
            Map.entry("camera", (b, v) -> b.shots(v.shots()))));

    private final Path file;

    TapeReader(Path file) {
        this.file = file;
    }

    /** Puts a value into a recording. */
    @FunctionalInterface
    private interface Setting {
        void set(Recording.Builder builder, Value value) throws RecordingException;
    }

    /** What a clip's settings are called, in order; the schema has the same. */
    static List<String> settings() {
        return List.copyOf(SETTINGS.keySet());
    }

    Tape read() throws RecordingException {
        Value tape = new Value("", parse());
        tape.only(OF_TAPE);
        Value defaults = tape.get("defaults");
        if (defaults != null) {
            defaults.only(settings());
        }
        Value clips = tape.get("clips");
        if (clips == null || !clips.node.isArray() || clips.node.isEmpty()) {
            throw (clips == null ? tape : clips).wrong("\"clips\", a list of at least one recording, is expected");
        }
        List<Tape.Clip> all = new ArrayList<>();
        for (Value clip : clips.items()) {
            all.add(clip(clip, defaults));
        }
        return new Tape(all);
    }

    private JsonNode parse() throws RecordingException {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new RecordingException(file + ", line " + at.getLineNr() + ", column " + at.getColumnNr() + ": this is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\.$", "") + ".");
        } catch (IOException e) {
            throw new RecordingException(Files.exists(file) ? file + " cannot be read." : "There is no file " + file + ".");
        }
    }

    private Tape.Clip clip(Value clip, @Nullable Value defaults) throws RecordingException {
        List<String> known = new ArrayList<>(OF_CLIP);
        known.addAll(settings());
        clip.only(known);
        Value program = clip.get("program");
        Value output = clip.get("output");
        if (program == null || output == null) {
            throw clip.wrong("\"program\" and \"output\" are expected");
        }
        List<Path> outputs = new ArrayList<>();
        for (Value one : output.node.isArray() ? output.items() : List.of(output)) {
            outputs.add(one.path());
        }
        var builder = new Recording.Builder();
        for (Map.Entry<String, Setting> setting : SETTINGS.entrySet()) {
            for (Value from : defaults == null ? List.of(clip) : List.of(defaults, clip)) {
                Value value = from.get(setting.getKey());
                if (value != null && !setting.getKey().equals("scale")) {
                    setting.getValue().set(builder, value);
                }
            }
        }
        try {
            Value scale = clip.get("scale") == null && defaults != null ? defaults.get("scale") : clip.get("scale");
            return new Tape.Clip(program.program(), outputs, (scale == null ? builder : builder.scaled(scale.number())).build());
        } catch (IllegalArgumentException e) {
            throw new RecordingException(file + ", " + clip.place + ": " + e.getMessage());
        }
    }

    /** A value and where it stands. */
    private final class Value {
        private final String place;
        private final JsonNode node;

        Value(String place, JsonNode node) {
            this.place = place;
            this.node = node;
        }

        RecordingException wrong(String expected) {
            return new RecordingException(file + (place.isEmpty() ? "" : ", " + place) + ": " + expected + ".");
        }

        private RecordingException wrongValue(String expected) {
            return wrong(expected + " is expected, not " + node);
        }

        void only(List<String> known) throws RecordingException {
            if (!node.isObject()) {
                throw wrongValue("an object");
            }
            for (String name : node.propertyNames()) {
                if (!known.contains(name)) {
                    throw wrong("\"" + name + "\" is not known here; there are " + String.join(", ", known));
                }
            }
        }

        @Nullable Value get(String name) {
            JsonNode found = node.get(name);
            return found == null ? null : new Value(place.isEmpty() ? name : place + "." + name, found);
        }

        List<Value> items() {
            List<Value> items = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                items.add(new Value(place + "[" + i + "]", node.get(i)));
            }
            return items;
        }

        String text(String expected) throws RecordingException {
            if (!node.isString()) {
                throw wrongValue(expected);
            }
            return node.stringValue();
        }

        double number() throws RecordingException {
            if (!node.isNumber()) {
                throw wrongValue("a number");
            }
            return node.doubleValue();
        }

        int whole() throws RecordingException {
            if (!node.isInt()) {
                throw wrongValue("a whole number");
            }
            return node.intValue();
        }

        /** Width and height; a height of 0 where only the width is said. */
        int[] size() throws RecordingException {
            String expected = "a size such as \"960x540\", or a width alone such as \"960\",";
            String text = text(expected);
            if (!text.matches("[1-9]\\d{0,4}(x[1-9]\\d{0,4})?")) {
                throw wrongValue(expected);
            }
            String[] sides = text.split("x");
            return new int[] {Integer.parseInt(sides[0]), sides.length == 1 ? 0 : Integer.parseInt(sides[1])};
        }

        Panels panels() throws RecordingException {
            String expected = "one of " + String.join(", ", Panels.labels());
            return Panels.of(text(expected)).orElseThrow(() -> wrongValue(expected));
        }

        Moment moment() throws RecordingException {
            try {
                return Moment.parse(node.isInt() ? node.toString() : text("a tick's number, \"2.5s\" or \"when Task-2 starts\""));
            } catch (RecordingException e) {
                throw e.getMessage().startsWith(file.toString()) ? e : new RecordingException(file + ", " + place + ": " + e.getMessage());
            }
        }

        <E extends Enum<E>> E oneOf(Class<E> type) throws RecordingException {
            List<String> names = Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
            String expected = "one of " + String.join(", ", names);
            int index = names.indexOf(text(expected));
            if (index < 0) {
                throw wrongValue(expected);
            }
            return type.getEnumConstants()[index];
        }

        @Nullable Wording captions() throws RecordingException {
            return switch (text("one of words, terms, none")) {
                case "words" -> Wording.WORDS;
                case "terms" -> Wording.TERMS;
                case "none" -> null;
                default -> throw wrongValue("one of words, terms, none");
            };
        }

        Mount mount() throws RecordingException {
            only(List.of("title", "windowBar", "padding", "radius"));
            Value title = get("title");
            Value bar = get("windowBar");
            Value padding = get("padding");
            Value radius = get("radius");
            if (bar != null && !bar.node.isBoolean()) {
                throw bar.wrongValue("true or false");
            }
            try {
                return new Mount(title == null ? "" : title.text("a text"), bar != null && bar.node.booleanValue(),
                        padding == null ? 0 : padding.whole(), radius == null ? 0 : radius.whole());
            } catch (IllegalArgumentException e) {
                throw new RecordingException(file + ", " + place + ": " + e.getMessage());
            }
        }

        Shots shots() throws RecordingException {
            if (!node.isArray()) {
                throw wrongValue("a list of camera moves");
            }
            List<Shots.Move> moves = new ArrayList<>();
            for (Value move : items()) {
                move.only(OF_MOVE);
                Value at = move.get("at");
                Value to = move.get("to");
                Value seconds = move.get("seconds");
                if (at == null || to == null) {
                    throw move.wrong("\"at\" (a moment) and \"to\" (a station) are expected");
                }
                moves.add(new Shots.Move(at.moment(), to.oneOf(Sight.class), seconds == null ? 0.8 : seconds.number()));
            }
            return new Shots(moves);
        }

        String program() throws RecordingException {
            String text = text("a program's file or \"lesson:ID\"");
            return text.startsWith("lesson:") ? text : path().toString();
        }

        Path path() throws RecordingException {
            try {
                return file.toAbsolutePath().resolveSibling(text("a file's name"));
            } catch (InvalidPathException e) {
                throw wrongValue("a file's name");
            }
        }
    }
}
