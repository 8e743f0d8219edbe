package dev.asynckitchen.record.file;

import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A video, made by an ffmpeg that is installed: it is given the frames and writes a file of its own, which then goes into ours. */
final class VideoWriter implements FrameWriter {
    private static final Messages SAY = Messages.of("record");

    private final OutputStream out;
    private final Path made;
    private final Path said;
    private final Process ffmpeg;
    private final ByteBuffer bytes;

    VideoWriter(OutputStream out, Recording recording, String ending) throws IOException {
        this.out = out;
        made = Files.createTempFile("kitchen", ending);
        said = Files.createTempFile("kitchen", ".log");
        made.toFile().deleteOnExit(); // for Ctrl-C
        said.toFile().deleteOnExit();
        int width = recording.fullWidth();
        int height = recording.fullHeight();
        bytes = ByteBuffer.allocate(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
        List<String> command = new ArrayList<>(List.of(
                "ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgra", "-s", width + "x" + height,
                "-r", String.valueOf(recording.framesPerSecond()), "-i", "pipe:0",
                // Sides must be even, and the last frame is repeated while it is held.
                "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2,tpad=stop_mode=clone:stop=" + recording.heldFrames(),
                "-pix_fmt", "yuv420p", "-crf", crf(ending, recording.quality())));
        command.addAll(ending.equals(".mp4")
                ? List.of("-c:v", "libx264", "-movflags", "+faststart")
                : List.of("-c:v", "libvpx-vp9", "-b:v", "0", "-row-mt", "1"));
        command.add(made.toString());
        ffmpeg = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /** @throws RecordingException if there is no ffmpeg */
    static void requireFfmpeg(String ending) throws RecordingException {
        try {
            Process version = new ProcessBuilder("ffmpeg", "-version").redirectErrorStream(true).start();
            version.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw RecordingException.of("no-ffmpeg", "ending", ending);
        }
    }

    private static String crf(String ending, Quality quality) {
        int base = ending.equals(".mp4") ? 18 : 28;
        return String.valueOf(switch (quality) {
            case SMALL -> base + 8;
            case GOOD -> base;
            case BEST -> base - 6;
        });
    }

    @Override
    public void add(int[] pixels) throws IOException {
        bytes.clear();
        bytes.asIntBuffer().put(pixels);
        try {
            ffmpeg.getOutputStream().write(bytes.array());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void finish() throws IOException {
        ffmpeg.getOutputStream().close();
        try {
            if (ffmpeg.waitFor() != 0) {
                throw failed(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The recording was interrupted.");
        }
        Files.copy(made, out);
    }

    private IOException failed(@Nullable IOException cause) throws IOException {
        try {
            ffmpeg.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String first = Files.readString(said, StandardCharsets.UTF_8).lines().findFirst().orElseGet(() -> SAY.text("ffmpeg-silent"));
        return new IOException(SAY.text("ffmpeg-failed", "reason", first), cause);
    }

    @Override
    public void close() {
        ffmpeg.destroy();
        try {
            Files.deleteIfExists(made);
            Files.deleteIfExists(said);
        } catch (IOException e) {
            // They lie in the folder for temporary files.
        }
    }
}
