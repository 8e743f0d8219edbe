package dev.asynckitchen.record.file;

import dev.asynckitchen.record.gif.GifEncoder;
import dev.asynckitchen.record.gif.GifOptions;
import dev.asynckitchen.record.settings.Recording;
import java.io.IOException;
import java.io.OutputStream;

/** A GIF. */
final class GifWriter implements FrameWriter {
    private final GifEncoder encoder;

    GifWriter(OutputStream out, Recording recording, int frames) throws IOException {
        encoder = new GifEncoder(out, new GifOptions(
                recording.fullWidth(), recording.fullHeight(), recording.framesPerSecond(), recording.quality(),
                recording.repeats(), (int) Math.round(recording.hold() * 100), frames));
    }

    @Override
    public void add(int[] pixels) throws IOException {
        encoder.add(pixels);
    }

    @Override
    public void finish() throws IOException {
        encoder.finish();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
