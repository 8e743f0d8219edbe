package dev.asynckitchen.record;

import dev.asynckitchen.record.camera.Camera;
import dev.asynckitchen.record.camera.Toolkit;
import dev.asynckitchen.record.file.Format;
import dev.asynckitchen.record.file.FrameWriter;
import dev.asynckitchen.record.file.SizeLimit;
import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.film.Footage;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/**
 * Records a performance into files. It has a stage and a camera of its own, so nothing that is shown meanwhile disturbs it, nor
 * it that; pictures are taken one by one on the JavaFX thread while others are encoded elsewhere.
 */
public final class Recorder {
    private final Act act;
    private final Recording wanted;
    private final Footage wantedFilm;
    private Recording recording;
    private Footage film;
    private int taken;

    /** What was made: frames, length in seconds with the last frame's hold, and the settings it was made with at last. */
    public record Result(int frames, double seconds, Recording recording) {}

    /**
     * Prepares a recording of a finished trace.
     *
     * @throws RecordingException if its moments are not there or are in the wrong order
     */
    public Recorder(Trace trace, Recording recording) throws RecordingException {
        this(new Act.One(trace), recording);
    }

    /** The same of whatever there is to see. */
    public Recorder(Act act, Recording recording) throws RecordingException {
        this.act = act;
        wanted = recording;
        wantedFilm = act.footage(recording);
        this.recording = wanted;
        film = wantedFilm;
    }

    /** Says that a file's name tells no format, before anything else is done. */
    public static void checkName(Path file) throws RecordingException {
        Format.of(file);
    }

    /** How many frames it will have. */
    public int frames() {
        return wantedFilm.frames();
    }

    /**
     * Records into files, whose formats their names tell: .gif, .apng, .png (the last frame; with {@code %04d} all of them), .mp4, .webm,
     * .txt and .vtt (the story), or a folder for all frames. Starts JavaFX if need be. Call it from any thread but JavaFX's.
     * Interrupting the thread cancels: the files stay as they were.
     *
     * @throws InterruptedIOException if it was cancelled
     * @throws UnwrittenException if a file cannot be written; all stay as they were
     * @throws RecordingException if a name tells no format, a program is missing, or it does not become as small as it has to
     */
    public Result record(List<Path> files, Progress progress) throws IOException, RecordingException {
        List<Format> formats = new ArrayList<>();
        for (Path file : files) {
            formats.add(Format.of(file));
        }
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("A recording waits for the JavaFX thread, so it cannot run on it.");
        }
        Toolkit.start();
        recording = wanted;
        film = wantedFilm;
        var limit = new SizeLimit(wanted);
        while (true) {
            try {
                open(formats, files, new ArrayList<>(), progress);
                double seconds = (double) film.frames() / recording.framesPerSecond() + recording.hold();
                return new Result(film.frames(), seconds, recording);
            } catch (SizeLimit.TooLarge e) {
                Recording smaller = limit.smaller((double) taken / film.frames());
                if (smaller == null) {
                    throw RecordingException.of(
                            "too-large", "megabytes", String.format(Locale.ROOT, "%.2f", wanted.mostBytes() / 1e6));
                }
                recording = smaller;
                film = act.footage(smaller);
            }
        }
    }

    /** Opens one file inside the other, for each is moved to its place when its content is complete; then records. */
    private void open(List<Format> formats, List<Path> files, List<FrameWriter> writers, Progress progress) throws IOException {
        int next = writers.size();
        if (next == files.size()) {
            shoot(files, writers, progress);
            return;
        }
        naming(files.get(next), () -> formats.get(next).write(files.get(next), recording, film, writer -> {
            writers.add(writer);
            open(formats, files, writers, progress);
            writer.finish();
        }));
    }

    /** Writing that may fail. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** Lets an error in writing a file say which one it is. */
    private static void naming(Path file, Writing writing) throws IOException {
        try {
            writing.run();
        } catch (UnwrittenException | SizeLimit.TooLarge | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new UnwrittenException(file, e);
        }
    }

    private void shoot(List<Path> files, List<FrameWriter> writers, Progress progress) throws IOException {
        var camera = new Camera(recording, act);
        int frames = film.frames();
        try {
            CompletableFuture<int[]> coming = camera.shoot(film.frame(0));
            for (int i = 0; i < frames; i++) {
                int[] picture = coming.get();
                if (i + 1 < frames) {
                    coming = camera.shoot(film.frame(i + 1));
                }
                taken = i + 1;
                for (int w = 0; w < writers.size(); w++) {
                    FrameWriter writer = writers.get(w);
                    naming(files.get(w), () -> writer.add(picture));
                }
                progress.frames(i + 1, frames);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A frame could not be drawn.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The recording was cancelled.");
        }
    }
}
