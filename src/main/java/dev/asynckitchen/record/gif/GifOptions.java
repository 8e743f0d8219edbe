package dev.asynckitchen.record.gif;

/**
 * What a GIF is like.
 *
 * @param width in pixels, 1 to 65535
 * @param height in pixels, 1 to 65535
 * @param framesPerSecond 1 to 50; browsers show what is faster ten times a second
 * @param quality how near it comes to its frames
 * @param repeats how often it is played after the first time, 0 for ever, -1 for not at all
 * @param hold how much longer the last frame is shown, in hundredths of a second
 * @param expectedFrames about how many frames will come, 0 if nobody knows: a longer animation may mend more of its still
 *     pixels at the beginning
 */
public record GifOptions(
        int width, int height, int framesPerSecond, Quality quality, int repeats, int hold, int expectedFrames) {

    public GifOptions {
        if (width < 1 || width > 0xFFFF || height < 1 || height > 0xFFFF) {
            throw new IllegalArgumentException("A GIF cannot be " + width + "×" + height + " pixels.");
        }
        if (framesPerSecond < 1 || framesPerSecond > 50) {
            throw new IllegalArgumentException("A GIF shows 1 to 50 frames a second, not " + framesPerSecond + ".");
        }
        if (repeats < -1 || repeats > 0xFFFF || hold < 0) {
            throw new IllegalArgumentException("repeats " + repeats + ", hold " + hold);
        }
    }
}
