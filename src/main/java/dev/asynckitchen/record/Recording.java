package dev.asynckitchen.record;

import dev.asynckitchen.Permitted;
import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.view.Theme;

/**
 * How a performance is recorded.
 *
 * @param width in pixels
 * @param height in pixels
 * @param framesPerSecond 1 to 50
 * @param speed how much faster than speed 1
 * @param from where it begins
 * @param to where it ends
 * @param repeats how often a GIF is played after the first time, 0 for ever, -1 for not at all
 * @param hold how much longer the last frame is shown, in seconds
 */
@Permitted(to = "kitchen", because = "Whoever records chooses one of the two wordings, which are the kitchen's.")
public record Recording(
        int width,
        int height,
        int framesPerSecond,
        double speed,
        Moment from,
        Moment to,
        Theme theme,
        Wording wording,
        Quality quality,
        int repeats,
        double hold) {

    /** 960×540, 20 frames a second, the whole performance, by day. */
    public static final Recording PLAIN = new Recording(
            960, 540, 20, 1, Moment.BEGINNING, Moment.END, Theme.DAY, Wording.WORDS, Quality.GOOD, 0, 1);

    /** @throws IllegalArgumentException if a value is out of its range; its message is fit for a user */
    public Recording {
        if (width < 32 || height < 32 || width > 4096 || height > 4096) {
            throw new IllegalArgumentException("A recording is 32 to 4096 pixels wide and high, not " + width + "x" + height + ".");
        }
        if (framesPerSecond < 1 || framesPerSecond > 50) {
            throw new IllegalArgumentException("A recording has 1 to 50 frames a second, not " + framesPerSecond + ".");
        }
        if (!(speed >= 0.1 && speed <= 20)) {
            throw new IllegalArgumentException("The speed is 0.1 to 20, not " + speed + ".");
        }
        if (repeats < -1 || repeats > 0xFFFF) {
            throw new IllegalArgumentException("It is repeated 0 to 65535 times, or -1 for not at all, not " + repeats + ".");
        }
        if (!(hold >= 0 && hold <= 600)) {
            throw new IllegalArgumentException("The last frame is held 0 to 600 s, not " + hold + ".");
        }
    }
}
