package dev.asynckitchen.record.settings;

import dev.asynckitchen.view.beside.BesideView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is seen in a recording. */
public enum Panels {
    KITCHEN,
    /** The program's text beside the kitchen; below it in a picture that is narrow. */
    KITCHEN_CODE,
    /** And a lane a task below. */
    KITCHEN_CODE_TIMELINE;

    private static final int NARROW = 720;

    /** Its name for users: its parts, joined by a plus. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }

    /** The names for users, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Panels::label).toList();
    }

    public static Optional<Panels> of(String label) {
        return Arrays.stream(values()).filter(panels -> panels.label().equals(label)).findFirst();
    }

    /** How high a picture so wide is best, in pixels. */
    public int height(int width) {
        double share = switch (this) {
            case KITCHEN -> 9 / 16.0;
            case KITCHEN_CODE -> isNarrow(width) ? 0.95 : 0.375;
            case KITCHEN_CODE_TIMELINE -> isNarrow(width) ? 1.2 : 9 / 16.0;
        };
        return (int) Math.round(width * share);
    }

    /** The same of two kitchens side by side. */
    public int besideHeight(int width) {
        int rows = switch (this) {
            case KITCHEN -> 0;
            case KITCHEN_CODE -> 10;
            case KITCHEN_CODE_TIMELINE -> 16;
        };
        return (int) Math.round(BesideView.bestHeight(width, scale(width), rows));
    }

    /** Pixels a unit of letters: they do not shrink as much as the picture does. */
    public static double scale(int width) {
        return width >= 960 ? width / 960.0 : 0.6 + 0.4 * width / 960.0;
    }

    /** Whether there is no room for a kitchen and the program beside it. */
    private static boolean isNarrow(int width) {
        return width < NARROW;
    }

    public boolean hasCode() {
        return this != KITCHEN;
    }

    public boolean hasTimeline() {
        return this == KITCHEN_CODE_TIMELINE;
    }
}
