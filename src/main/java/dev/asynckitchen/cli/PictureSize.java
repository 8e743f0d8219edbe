package dev.asynckitchen.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's size in pixels, each side {@value #SMALLEST} to {@value #LARGEST}. */
record PictureSize(int width, int height) {
    static final int SMALLEST = 16;
    static final int LARGEST = 8192;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

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
