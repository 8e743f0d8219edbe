package dev.asynckitchen.app.recording;

import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import java.util.Locale;

/**
 * How large a GIF will be, about. Three lessons came to 15 to 17 kB a frame at 960 pixels and 20 frames a second, and to 5 to
 * 6 kB at 480; with twice as much happening between two frames, a frame had 1.17 times as much.
 */
public final class SizeEstimate {
    private static final double BYTES = 16_500;
    private static final double WIDTH = 960;
    private static final double RATE = 20;
    private static final int NARROW = 720;

    private SizeEstimate() {}

    /** The number of megabytes as it is said: {@code 3.2}. */
    static String megabytes(Recording recording, int frames) {
        double megabytes = bytes(recording, frames) / 1e6;
        return String.format(Locale.ROOT, megabytes < 10 ? "%.1f" : "%.0f", Math.max(0.1, megabytes));
    }

    public static double bytes(Recording recording, int frames) {
        double size = Math.pow(recording.width() / WIDTH, 1.5);
        double motion = Math.pow(RATE * recording.speed() / recording.framesPerSecond(), 0.23);
        // Beside a program the kitchen is smaller; in a narrow picture the program is below it.
        double share = recording.panels() == Panels.KITCHEN ? 1 : recording.width() < NARROW ? 1.25 : 0.66;
        return frames * BYTES * size * motion * share;
    }
}
