package dev.asynckitchen.record.settings;

/**
 * What lies around a recorded kitchen.
 *
 * @param title text in the window's bar; empty for none
 * @param bar whether there is a window's bar above it
 * @param padding pixels of plain background on every side
 * @param radius how round the kitchen's corners are, in pixels
 */
public record Mount(String title, boolean bar, int padding, int radius) {
    public static final Mount NONE = new Mount("", false, 0, 0);

    private static final int BAR = 30;

    /** @throws WrongSetting if a value is out of its range */
    public Mount {
        if (padding < 0 || padding > 400) {
            throw WrongSetting.of("padding", "value", String.valueOf(padding));
        }
        if (radius < 0 || radius > 100) {
            throw WrongSetting.of("radius", "value", String.valueOf(radius));
        }
    }

    /** In pixels; a title needs a bar to stand in. */
    public int barHeight() {
        return bar || !title.isEmpty() ? BAR : 0;
    }
}
