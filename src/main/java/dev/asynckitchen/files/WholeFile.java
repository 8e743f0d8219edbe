package dev.asynckitchen.files;

import dev.asynckitchen.Permitted;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file beside its place and moves it there whole: whoever looks sees the old file or the new one, never a half.
 * When the writing fails, is cancelled or the program is interrupted, the old file stays and the half-written one goes.
 */
@Permitted(to = "java.util.concurrent", because = "What is unfinished when the program is interrupted is deleted by another thread.")
public final class WholeFile {
    private static final Pattern PART = Pattern.compile("\\.(\\d+)-\\d+\\.part");

    /** A half-written file of a program that is gone is deleted by the next one if it is so much older, in milliseconds. */
    private static final long STALE = 60_000;

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(WholeFile::deleteUnfinished, "unfinished-files"));
    }

    private WholeFile() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes {@code content} to {@code file}; errors of either leave what was there before as it was. */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        // Not createTempFile: its files are for their owner alone, and stay so when they are moved.
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + COUNTER.incrementAndGet() + ".part");
        UNFINISHED.add(beside);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
                deleteStale(target, beside);
                content.writeTo(out);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
            UNFINISHED.remove(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what programs that were killed left of the same file. Their age is told by the folder's own clock: other machines may use it. */
    private static void deleteStale(Path target, Path mine) {
        String start = "." + target.getFileName();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(target.getParent(), path -> path.getFileName().toString().startsWith(start))) {
            long now = Files.getLastModifiedTime(mine).toMillis();
            for (Path path : all) {
                Matcher part = PART.matcher(path.getFileName().toString().substring(start.length()));
                if (part.matches() && ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty()
                        && now - Files.getLastModifiedTime(path).toMillis() > STALE) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
            // They do no harm, and what is to be written comes first.
        }
    }

    private static void deleteUnfinished() {
        for (Path path : UNFINISHED) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // The program is being ended; there is nobody left to tell.
            }
        }
    }
}
