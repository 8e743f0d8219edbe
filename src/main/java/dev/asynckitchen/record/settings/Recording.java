package dev.asynckitchen.record.settings;

import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a performance is recorded. Made by a {@link Builder}.
 *
 * @param width of the whole picture, in pixels, without what a mount adds
 * @param height of the whole picture, in pixels, without what a mount adds
 * @param framesPerSecond 1 to 50
 * @param speed how much faster than speed 1
 * @param from where it begins
 * @param to where it ends
 * @param idleLimit the longest that the loop's waiting is shown, in seconds at speed 1
 * @param captions what the caption says; absent for none
 * @param repeats how often a GIF is played after the first time, 0 for ever, -1 for not at all
 * @param hold how much longer the last frame is shown, in seconds
 * @param mostBytes what a GIF may have at most; smaller settings are tried until it fits
 * @param mount what lies around the kitchen
 * @param panels what is seen beside the kitchen
 * @param shots where the camera looks, in the order of time; empty for always everything
 * @param subtitles what is said besides, in the order of time
 */
public record Recording(
        int width,
        int height,
        int framesPerSecond,
        double speed,
        Moment from,
        Moment to,
        double idleLimit,
        Theme theme,
        @Nullable Wording captions,
        Quality quality,
        int repeats,
        double hold,
        long mostBytes,
        Mount mount,
        Panels panels,
        Shots shots,
        List<Subtitle> subtitles) {

    /** 960×540, 20 frames a second, the whole performance, by day. */
    public static final Recording PLAIN = new Builder().build();

    /** @throws WrongSetting if a value is out of its range */
    public Recording {
        subtitles = List.copyOf(subtitles);
        check(width >= 16 && height >= 16 && width <= 8192 && height <= 8192,
                "size", "width", String.valueOf(width), "height", String.valueOf(height));
        check(framesPerSecond >= 1 && framesPerSecond <= 50, "rate", "value", String.valueOf(framesPerSecond));
        check(speed >= 0.1 && speed <= 20, "speed", "value", plain(speed));
        check(idleLimit >= 0, "idle-limit", "value", plain(idleLimit));
        check(repeats >= -1 && repeats <= 0xFFFF, "repeats", "value", String.valueOf(repeats));
        check(hold >= 0 && hold <= 600, "hold", "value", plain(hold));
        check(mostBytes >= 20_000, "most-bytes");
    }

    /** The picture's width in pixels, its mount included. */
    public int fullWidth() {
        return width + 2 * mount.padding();
    }

    /** The picture's height in pixels, its mount included. */
    public int fullHeight() {
        return height + 2 * mount.padding() + mount.barHeight();
    }

    /** How many frames the last one is held for. */
    public int heldFrames() {
        return (int) Math.round(hold * framesPerSecond);
    }

    /** The same in a smaller form. */
    public Recording reduced(Quality otherQuality, int otherRate, double scale) {
        return new Recording(
                Math.max(16, (int) Math.round(width * scale)), Math.max(16, (int) Math.round(height * scale)), otherRate, speed,
                from, to, idleLimit, theme, captions, otherQuality, repeats, hold, mostBytes, mount, panels, shots, subtitles);
    }

    /** The same from the beginning to another moment, and with other subtitles. */
    public Recording cut(Moment end, List<Subtitle> said) {
        return new Recording(width, height, framesPerSecond, speed, Moment.BEGINNING, end, idleLimit, theme, captions, quality, repeats, hold,
                mostBytes, mount, panels, shots, said);
    }

    private static void check(boolean is, String otherwise, Object... arguments) {
        if (!is) {
            throw WrongSetting.of(otherwise, arguments);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }

    /** Makes a {@link Recording}; what is not said is as in {@link #PLAIN}. */
    public static final class Builder {
        private int width = 960;
        private int height; // 0: as suits the panels
        private boolean beside;
        private int framesPerSecond = 20;
        private double speed = 1;
        private Moment from = Moment.BEGINNING;
        private Moment to = Moment.END;
        private double idleLimit = Double.POSITIVE_INFINITY;
        private Theme theme = Theme.DAY;
        private @Nullable Wording captions = Wording.WORDS;
        private Quality quality = Quality.GOOD;
        private int repeats;
        private double hold = 1;
        private long mostBytes = Long.MAX_VALUE;
        private Mount mount = Mount.NONE;
        private Panels panels = Panels.KITCHEN;
        private Shots shots = Shots.NONE;
        private List<Subtitle> subtitles = List.of();

        /** Both in pixels; a height of 0 is the one that suits what is seen. */
        public Builder size(int w, int h) {
            width = w;
            height = h;
            return this;
        }

        /** Whether it is of two kitchens side by side, which another height suits. */
        public Builder beside(boolean value) {
            beside = value;
            return this;
        }

        /** Multiplies the size. */
        public Builder scaled(double scale) {
            return size(Math.clamp(Math.round(width * scale), 0, 99_999), Math.clamp(Math.round(height * scale), 0, 99_999));
        }

        public Builder subtitles(List<Subtitle> value) {
            subtitles = value;
            return this;
        }

        public Builder framesPerSecond(int value) {
            framesPerSecond = value;
            return this;
        }

        public Builder speed(double value) {
            speed = value;
            return this;
        }

        public Builder from(Moment value) {
            from = value;
            return this;
        }

        public Builder to(Moment value) {
            to = value;
            return this;
        }

        public Builder idleLimit(double seconds) {
            idleLimit = seconds;
            return this;
        }

        public Builder theme(Theme value) {
            theme = value;
            return this;
        }

        public Builder captions(@Nullable Wording value) {
            captions = value;
            return this;
        }

        public Builder quality(Quality value) {
            quality = value;
            return this;
        }

        public Builder repeats(int value) {
            repeats = value;
            return this;
        }

        public Builder hold(double seconds) {
            hold = seconds;
            return this;
        }

        public Builder mostBytes(long value) {
            mostBytes = value;
            return this;
        }

        public Builder mount(Mount value) {
            mount = value;
            return this;
        }

        public Builder panels(Panels value) {
            panels = value;
            return this;
        }

        public Builder shots(Shots value) {
            shots = value;
            return this;
        }

        /** @throws WrongSetting if a value is out of its range */
        public Recording build() {
            return new Recording(
                    width, height == 0 ? beside ? panels.besideHeight(width) : panels.height(width) : height, framesPerSecond, speed, from, to, idleLimit, theme, captions, quality, repeats, hold,
                    mostBytes, mount, panels, shots, subtitles);
        }
    }
}
