package dev.asynckitchen.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's size in pixels, each side {@value #SMALLEST} to {@value #LARGEST}; a height of 0 is left open. */
record PictureSize(int width, int height) {
    static final int SMALLEST = 16;
    static final int LARGEST = 8192;
    private static final Pattern ALONE = Pattern.compile("\\d{1,5}");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    /** Reads {@code 960x540}, or {@code 960} where the height is left open. */
    static PictureSize parseWidth(String text) throws UsageException {
        if (ALONE.matcher(text).matches()) {
            return new PictureSize(parse(text + "x" + Math.clamp(Integer.parseInt(text), SMALLEST, LARGEST)).width, 0);
        }
        return parse(text);
    }

    /** Reads {@code 960x540}. */
    static PictureSize parse(String text) throws UsageException {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new UsageException("--size is width x height in pixels, such as 960x540, not \"" + text + "\".");
        }
        var size = new PictureSize(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        if (Math.min(size.width, size.height) < SMALLEST || Math.max(size.width, size.height) > LARGEST) {
            throw new UsageException("--size " + text + ": each side is " + SMALLEST + " to " + LARGEST + " pixels.");
        }
        return size;
    }
}
