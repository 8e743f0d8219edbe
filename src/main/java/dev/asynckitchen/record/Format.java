package dev.asynckitchen.record;

import dev.asynckitchen.trace.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** What a recording can become; told by the file's name. */
enum Format {
    GIF(".gif") {
        @Override
        FrameWriter writer(OutputStream out, Recording recording, int frames) throws IOException {
            return new GifWriter(out, recording, frames);
        }
    };

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** Does something with a writer that is open. */
    @FunctionalInterface
    interface Use {
        void with(FrameWriter writer) throws IOException;
    }

    static Format of(Path file) throws RecordingException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (name.endsWith(format.ending)) {
                return format;
            }
        }
        throw new RecordingException(file + " has an ending that no recording has; it can be .gif.");
    }

    abstract FrameWriter writer(OutputStream out, Recording recording, int frames) throws IOException;

    /** Writes a file beside its place and moves it there when {@code use} is through. */
    void write(Path file, Recording recording, int frames, Use use) throws IOException {
        WholeFile.write(file, out -> {
            try (FrameWriter writer = writer(out, recording, frames)) {
                use.with(writer);
            }
        });
    }
}
