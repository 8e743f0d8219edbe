package dev.asynckitchen.python.installed;

import dev.asynckitchen.python.PythonHalf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The recorder that a CPython runs, as one file and as a folder. Any thread. */
public final class RecorderFiles {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int NAME = 16; // hexadecimal digits by which two versions are told apart

    private RecorderFiles() {}

    /** What {@code kitchen-recorder.pyz} has in it: a zip that Python runs, the same bytes each time. */
    public static byte[] archive() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        PythonHalf.installed().forEach(file -> files.put(file, PythonHalf.text(file)));
        files.put("recorder.properties", PythonHalf.words());
        return files;
    }

    /**
     * A folder below {@code home} that Python runs like the archive, only sooner: it keeps there what it compiles. Made if it is not there.
     *
     * @throws IOException if it cannot be written
     */
    static Path folder(Path home) throws IOException {
        Path folder = home.resolve("recorder-" + name());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(home);
        Path beside = Files.createTempDirectory(home, "recorder-");
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path place = beside.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        try {
            return Files.move(beside, folder);
        } catch (FileAlreadyExistsException _) {
            return folder; // Another window was quicker.
        }
    }

    private static String name() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files().forEach((name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
