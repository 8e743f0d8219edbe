package dev.asynckitchen.lesson;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.file.TraceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A built-in program with its text. Its trace is kept beside it, so that showing it needs no Python.
 *
 * @param id what follows {@code lesson:} on the command line; also the name of its files in {@code assets/lessons/}
 * @param summary one sentence
 * @param text a paragraph each; names of code stand between backquotes
 * @param rules which of the primer's five key rules it shows, 1 to 5
 */
public record Lesson(String id, String title, String summary, List<String> text, List<Integer> rules) {

    /** The program's file name, as its trace and its tracebacks say it. */
    public String fileName() {
        return id + ".py";
    }

    /** The program's text. */
    public String source() {
        try (InputStream in = open(fileName())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program does, as it was recorded when the lesson was made. */
    public Trace trace() {
        String file = id + ".trace.jsonl";
        try (InputStream in = open(file)) {
            return TraceReader.read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Lesson.class.getResourceAsStream(Lessons.FOLDER + file), file);
    }
}
