package dev.asynckitchen.record.file;

import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.record.film.Footage;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a recording can become; told by the file's name. */
public enum Format {
    GIF,
    APNG,
    /** All frames: into a folder, or by a pattern such as {@code frame-%04d.png}. */
    FRAMES,
    /** The last frame. */
    POSTER,
    MP4,
    WEBM,
    /** The story as plain text. */
    TEXT,
    /** The story as captions with their times. */
    CAPTIONS;

    private static final Pattern NUMBER = Pattern.compile("%0?([1-9]?)d");

    /** Does something with a writer that is open. */
    @FunctionalInterface
    public interface Use {
        void with(FrameWriter writer) throws IOException;
    }

    /** @throws RecordingException if the name tells nothing, or needs a program that is not installed */
    public static Format of(Path file) throws RecordingException {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (file.toString().isEmpty()) {
            throw RecordingException.of("no-name");
        }
        if (Files.isDirectory(file)) {
            return FRAMES;
        }
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        return switch (ending) {
            case ".gif" -> GIF;
            case ".apng" -> APNG;
            case ".png" -> NUMBER.matcher(name).find() ? FRAMES : POSTER;
            case ".mp4", ".webm" -> {
                VideoWriter.requireFfmpeg(ending);
                yield ending.equals(".mp4") ? MP4 : WEBM;
            }
            case ".txt" -> TEXT;
            case ".vtt" -> CAPTIONS;
            case "" -> FRAMES;
            default -> throw RecordingException.of("no-format", "file", file);
        };
    }

    /** Opens a writer, lets it be used, and moves what it wrote to its place if that went well. */
    public void write(Path file, Recording recording, Footage film, Use use) throws IOException {
        int frames = film.frames();
        switch (this) {
            case FRAMES -> {
                if (!file.toString().endsWith(".png") && !Files.exists(file)) {
                    Files.createDirectory(file);
                }
                try (var writer = new PngWriter(recording, frames, (index, _) -> numbered(file, index + 1))) {
                    use.with(writer);
                }
            }
            case POSTER -> {
                try (var writer = new PngWriter(recording, frames, (index, all) -> index == all - 1 ? file : null)) {
                    use.with(writer);
                }
            }
            default -> WholeFile.write(file, out -> {
                try (FrameWriter writer = writer(out, recording, film)) {
                    use.with(writer);
                }
            });
        }
    }

    private FrameWriter writer(OutputStream out, Recording recording, Footage film) throws IOException {
        return switch (this) {
            case APNG -> new ApngWriter(out, recording, film.frames());
            case MP4 -> new VideoWriter(out, recording, ".mp4");
            case WEBM -> new VideoWriter(out, recording, ".webm");
            case TEXT -> new StoryWriter(out, recording, film, false);
            case CAPTIONS -> new StoryWriter(out, recording, film, true);
            case GIF, FRAMES, POSTER -> new GifWriter(SizeLimit.limited(out, recording.mostBytes()), recording, film.frames());
        };
    }

    private static Path numbered(Path file, int number) {
        if (Files.isDirectory(file)) {
            return file.resolve(String.format(Locale.ROOT, "frame-%04d.png", number));
        }
        String name = file.getFileName().toString();
        Matcher place = NUMBER.matcher(name);
        if (!place.find()) {
            throw new IllegalArgumentException(name + " has no place for a number.");
        }
        int digits = place.group(1).isEmpty() ? 1 : Integer.parseInt(place.group(1));
        String digitsOf = String.format(Locale.ROOT, "%0" + digits + "d", number);
        return file.resolveSibling(name.substring(0, place.start()) + digitsOf + name.substring(place.end()));
    }
}
