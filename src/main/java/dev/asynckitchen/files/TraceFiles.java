package dev.asynckitchen.files;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.trace.file.TraceFormatException;
import dev.asynckitchen.trace.file.TraceReader;
import dev.asynckitchen.trace.file.TraceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Traces as files, gzipped where the name ends in {@code .gz}. */
public final class TraceFiles {
    private static final String ZIPPED = ".gz";
    private static final int BUFFER = 1 << 16;

    private TraceFiles() {}

    /**
     * Reads a whole trace.
     *
     * @throws TraceFormatException if there is no such file or it holds no trace; the message is one sentence
     */
    public static Trace read(Path file) throws IOException {
        return read(file, Watch.NOBODY);
    }

    /**
     * Reads a whole trace while somebody watches.
     *
     * @throws TraceFormatException if there is no such file or it holds no trace; the message is one sentence
     * @throws java.io.InterruptedIOException if {@code watch} has given it up
     */
    public static Trace read(Path file, Watch watch) throws IOException {
        return read(file, watch, reader -> {
            watch.begins(reader.trace());
            reader.readAll();
            return reader.trace();
        });
    }

    /**
     * A trace that stays where it is, and is gone through event by event.
     *
     * @throws TraceFormatException if there is no such file or it holds no trace, now or while it is gone through; the message is one sentence
     */
    public static EventStream stream(Path file) throws IOException {
        TraceHeader header = read(file, Watch.NOBODY, reader -> reader.trace().header());
        return new EventStream() {
            @Override
            public TraceHeader header() {
                return header;
            }

            @Override
            public void forEach(Reader told) throws IOException {
                read(file, Watch.NOBODY, reader -> {
                    reader.forEach(told);
                    return header;
                });
            }
        };
    }

    /** What is done with a trace whose header is read. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(TraceReader reader) throws IOException;
    }

    private static <T> T read(Path file, Watch watch, Reading<T> reading) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream raw = new WatchedStream(Files.newInputStream(file), Files.size(file), watch)) {
            return reading.read(new TraceReader(name, name.endsWith(ZIPPED) ? new GZIPInputStream(raw, BUFFER) : raw));
        } catch (ZipException e) {
            throw new TraceFormatException(OpenFile.Trouble.SAY.text("trace.unzipped", "file", name));
        } catch (NoSuchFileException e) {
            throw new TraceFormatException(OpenFile.Trouble.SAY.text("trace.none", "file", file.toString()));
        }
    }

    /** Writes a whole trace; the file appears whole or not at all. */
    public static void write(Trace trace, Path file) throws IOException {
        write(EventStream.of(trace), file);
    }

    /** Writes a trace event by event; the file appears whole or not at all. */
    public static void write(EventStream trace, Path file) throws IOException {
        zipped(file, stream -> TraceWriter.write(trace, stream));
    }

    /** Writes a file, gzipped where its name ends in {@code .gz}; it appears whole or not at all. */
    public static void zipped(Path file, WholeFile.Content content) throws IOException {
        WholeFile.write(file, stream -> {
            if (file.getFileName().toString().endsWith(ZIPPED)) {
                var gzip = new GZIPOutputStream(stream, BUFFER);
                content.writeTo(gzip);
                gzip.finish();
            } else {
                content.writeTo(stream);
            }
        });
    }
}
