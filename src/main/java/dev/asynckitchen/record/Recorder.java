package dev.asynckitchen.record;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Records a performance into files. It has a stage and a camera of its own, so nothing that is shown meanwhile disturbs it, nor
 * it that; pictures are taken on the JavaFX thread, one a pulse's gap, while others are encoded elsewhere.
 */
public final class Recorder {
    private final Recording recording;
    private final Film film;

    /** What was made. */
    public record Result(int frames, double seconds) {}

    /**
     * Prepares a recording of a finished trace.
     *
     * @throws RecordingException if its moments are not there or are in the wrong order
     */
    public Recorder(Trace trace, Recording recording) throws RecordingException {
        this.recording = recording;
        var stage = new Stage(trace);
        double from = recording.from().begins(stage);
        double to = recording.to().ends(stage);
        if (to < from) {
            throw new RecordingException("The recording would end before it begins.");
        }
        film = new Film(stage, from, to, recording.framesPerSecond(), recording.speed());
    }

    /** Says that a file's name tells no format, before anything else is done. */
    public static void checkName(Path file) throws RecordingException {
        Format.of(file);
    }

    /** How many frames it will have. */
    public int frames() {
        return film.frames();
    }

    /**
     * Records into files, whose formats their names tell; see {@link Format}. Starts JavaFX if need be. Call it from any thread but
     * JavaFX's. Interrupting the thread cancels: the files stay as they were.
     *
     * @throws InterruptedIOException if it was cancelled
     * @throws IOException if a file cannot be written; it stays as it was
     */
    public Result record(List<Path> files, Progress progress) throws IOException, RecordingException {
        List<Format> formats = new ArrayList<>();
        for (Path file : files) {
            formats.add(Format.of(file));
        }
        Toolkit.start();
        open(formats, files, new ArrayList<>(), progress);
        return new Result(film.frames(), (double) film.frames() / recording.framesPerSecond() + recording.hold());
    }

    /** Opens one file inside the other, for each is moved to its place when its content is complete; then records. */
    private void open(List<Format> formats, List<Path> files, List<FrameWriter> writers, Progress progress) throws IOException {
        int next = writers.size();
        if (next == files.size()) {
            shoot(writers, progress);
            return;
        }
        formats.get(next).write(files.get(next), recording, film.frames(), writer -> {
            writers.add(writer);
            open(formats, files, writers, progress);
            writer.finish();
        });
    }

    private void shoot(List<FrameWriter> writers, Progress progress) throws IOException {
        var camera = new Camera(recording.width(), recording.height(), recording.theme(), recording.wording());
        int frames = film.frames();
        try {
            CompletableFuture<int[]> coming = camera.shoot(film.pose(0));
            for (int i = 0; i < frames; i++) {
                int[] picture = coming.get();
                if (i + 1 < frames) {
                    coming = camera.shoot(film.pose(i + 1));
                }
                for (FrameWriter writer : writers) {
                    writer.add(picture);
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
