package dev.asynckitchen.cli.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's size in pixels, each side {@value #SMALLEST} to {@value #LARGEST}; a height of 0 is left open. */
public record PictureSize(int width, int height) {
    static final int SMALLEST = 16;
    static final int LARGEST = 8192;
    private static final Pattern ALONE = Pattern.compile("\\d{1,5}");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    /** Reads {@code 960x540}, or {@code 960} where the height is left open. */
    public static PictureSize parseWidth(String text) throws UsageException {
        return ALONE.matcher(text).matches() ? new PictureSize(checked(text, text), 0) : parse(text);
    }

    /** Reads {@code 960x540}. */
    public static PictureSize parse(String text) throws UsageException {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw UsageException.of("size.wanted", "text", text);
        }
        return new PictureSize(checked(written.group(1), text), checked(written.group(2), text));
    }

    private static int checked(String side, String size) throws UsageException {
        int pixels = Integer.parseInt(side);
        if (pixels < SMALLEST || pixels > LARGEST) {
            throw UsageException.of("size.sides", "text", size, "least", String.valueOf(SMALLEST), "most", String.valueOf(LARGEST));
        }
        return pixels;
    }
}
