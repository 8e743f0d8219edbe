package dev.asynckitchen.view.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import tools.jackson.databind.json.JsonMapper;

/** Every colour of the kitchen, by day and by night: {@code assets/palette.json}. */
public final class Palette {
    /** A tone by its name. */
    record Tone(String day, String night) {}

    /** A task colour, and the colour of text on it. */
    record TaskColour(String name, String fill, String text) {}

    /** The file: named tones, day shades with their night shades, tones that differ in high contrast, and the task colours in order of use. */
    record File(Map<String, Tone> tones, Map<String, String> shades, Map<String, String> contrast, List<TaskColour> task) {}

    private static final class Loaded {
        static final File FILE = read();
    }

    private Palette() {}

    /** A named tone, such as {@code ink}. */
    public static Color tone(String name, Theme theme) {
        Tone tone = Objects.requireNonNull(Loaded.FILE.tones.get(name), name);
        return Color.web(switch (theme) {
            case DAY -> tone.day;
            case NIGHT -> tone.night;
            case CONTRAST -> Loaded.FILE.contrast.getOrDefault(name, tone.day);
        });
    }

    /** What a day colour of a drawing is in this theme; {@code task} colours its task-coloured parts, -1 for none. */
    public static Color drawn(String dayColour, Theme theme, int task) {
        String key = dayColour.toUpperCase(Locale.ROOT);
        return switch (key) {
            case "#FF00E1" -> task(task);
            case "#FF00E2" -> task(task).interpolate(Color.web("#3A1E14"), 0.3);
            case "#FF00E3" -> task(task).interpolate(Color.web("#FFF6E0"), 0.25);
            default -> Color.web(theme != Theme.NIGHT ? dayColour : Loaded.FILE.shades.getOrDefault(key, dayColour));
        };
    }

    /** A task colour by its index, the same by day and night; -1 is paper. */
    public static Color task(int index) {
        return index < 0 ? Color.web("#FFF9EA") : Color.web(colour(index).fill);
    }

    /** The colour of text on a task colour. */
    public static Color onTask(int index) {
        return index < 0 ? Color.web("#4A3226") : Color.web(colour(index).text);
    }

    private static TaskColour colour(int index) {
        return Loaded.FILE.task.get(index % Loaded.FILE.task.size());
    }

    private static File read() {
        try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream("/assets/palette.json"))) {
            return JsonMapper.shared().readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
