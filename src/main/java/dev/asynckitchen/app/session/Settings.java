package dev.asynckitchen.app.session;

import dev.asynckitchen.files.kept.KeptJson;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose, kept between sessions. What is missing or makes no sense is as it comes from the factory.
 *
 * @param speed 0.25 to 4
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 * @param reducedMotion whether steps are cross-faded instead of played
 * @param textSize in percent, 80 to 200
 * @param lesson id of the lesson that was open last, absent for a file
 * @param file the program's file that was open last, absent for none
 * @param startsAnew whether that is not opened again at the start
 * @param runsByItself whether a program that was changed runs by itself
 * @param dividers what share of the window the program, the timeline and the details have; empty for as they come
 */
public record Settings(
        Theme theme, Wording wording, double speed, double width, double height, boolean reducedMotion,
        int textSize, @Nullable String lesson, @Nullable String file, boolean startsAnew, boolean runsByItself, List<Double> dividers) {
    public static final Settings DEFAULT = new Settings(Theme.DAY, Wording.WORDS, 1, 1280, 800, false, 100, null, null, false, false, List.of());

    private static final KeptJson<Settings> KEPT = new KeptJson<>("settings.json", Settings.class, DEFAULT);

    public Settings {
        theme = theme == null ? Theme.DAY : theme;
        wording = wording == null ? Wording.WORDS : wording;
        speed = speed >= 0.25 && speed <= 4 ? speed : 1;
        width = width >= 640 && width <= 20_000 ? width : 1280;
        textSize = textSize >= 80 && textSize <= 200 ? textSize : 100;
        dividers = dividers != null && dividers.size() == 3 && dividers.stream().allMatch(share -> share != null && share >= 0.05 && share <= 0.75)
                ? List.copyOf(dividers) : List.of();
        height = height >= 480 && height <= 20_000 ? height : 800;
    }

    /** Reads the settings of a folder; a missing or broken file gives the defaults. */
    public static Settings read(Path folder) {
        return KEPT.read(folder);
    }

    public void write(Path folder) throws IOException {
        KEPT.write(this, folder);
    }
}
