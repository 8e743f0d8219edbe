package dev.asynckitchen.record.file;

import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.record.settings.Recording;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Every frame as a PNG of its own, or the last one alone: the poster. */
final class PngWriter implements FrameWriter {
    private final Recording recording;
    private final Naming naming;
    private final int frames;
    private final InOrder<Integer> work = new InOrder<>(_ -> { });
    private int index;

    /** Where frame {@code index} of {@code frames} goes. */
    @FunctionalInterface
    interface Naming {
        /** The file, or null if this frame is not kept. */
        @Nullable Path file(int index, int frames);
    }

    PngWriter(Recording recording, int frames, Naming naming) {
        this.recording = recording;
        this.frames = frames;
        this.naming = naming;
    }

    @Override
    public void add(int[] pixels) throws IOException {
        int now = index++;
        Path file = naming.file(now, frames);
        if (file != null) {
            int[] frame = pixels.clone();
            work.give(() -> {
                WholeFile.write(file, out -> Png.write(out, frame, recording.fullWidth(), recording.fullHeight()));
                return now;
            });
        }
    }

    @Override
    public void finish() throws IOException {
        work.finish();
    }

    @Override
    public void close() {
        work.close();
    }
}
