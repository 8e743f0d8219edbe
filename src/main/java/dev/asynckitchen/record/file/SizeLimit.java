package dev.asynckitchen.record.file;

import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Recording;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds settings with which a GIF does not become larger than it may. */
public final class SizeLimit {
    /** What is given up, step by step: quality, then every second frame, then size. The share is about what is left of the bytes. */
    private static final List<Step> STEPS = List.of(
            new Step(Quality.SMALL, 20, 1, 0.75),
            new Step(Quality.SMALL, 10, 1, 0.45),
            new Step(Quality.SMALL, 10, 0.75, 0.28),
            new Step(Quality.SMALL, 10, 0.5, 0.15),
            new Step(Quality.SMALL, 10, 0.375, 0.09),
            new Step(Quality.SMALL, 5, 0.375, 0.055),
            new Step(Quality.SMALL, 5, 0.25, 0.03));

    private record Step(Quality quality, int mostFramesPerSecond, double scale, double share) {}

    /** A file has become too large. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Recording wanted;
    private int next;

    public SizeLimit(Recording wanted) {
        this.wanted = wanted;
    }

    /**
     * What to try after an attempt that had its bytes full when {@code part} of its frames were written; null if there is
     * nothing left to try.
     */
    public @Nullable Recording smaller(double part) {
        double shareOfLast = next == 0 ? 1 : STEPS.get(next - 1).share;
        while (next < STEPS.size()) {
            Step step = STEPS.get(next++);
            boolean last = next == STEPS.size();
            if (last || step.share / shareOfLast <= part * 1.15) {
                return wanted.reduced(step.quality, Math.min(wanted.framesPerSecond(), step.mostFramesPerSecond), step.scale);
            }
        }
        return null;
    }

    /** Passes on what is written until it is too much. */
    static OutputStream limited(OutputStream out, long most) {
        return most == Long.MAX_VALUE ? out : new FilterOutputStream(out) {
            private long written;

            @Override
            public void write(int b) throws IOException {
                count(1);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                count(length);
                out.write(bytes, from, length);
            }

            private void count(int more) throws IOException {
                written += more;
                if (written > most) {
                    throw new TooLarge();
                }
            }
        };
    }
}
