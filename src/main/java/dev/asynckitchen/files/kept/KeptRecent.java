package dev.asynckitchen.files.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files that were open last.
 *
 * @param files their absolute paths, the latest first
 */
public record KeptRecent(List<String> files) {
    public static final KeptRecent NONE = new KeptRecent(List.of());
    private static final KeptJson<KeptRecent> KEPT = new KeptJson<>("recent.json", KeptRecent.class, NONE);
    private static final int MOST = 12;

    public KeptRecent {
        files = files == null ? List.of() : files.stream().filter(Objects::nonNull).distinct().limit(MOST).toList();
    }

    /** The same with a file as the latest one. */
    public KeptRecent with(Path file) {
        return new KeptRecent(Stream.concat(Stream.of(name(file)), files.stream()).toList());
    }

    /** The same without a file. */
    public KeptRecent without(Path file) {
        return new KeptRecent(files.stream().filter(one -> !one.equals(name(file))).toList());
    }

    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** Reads them from a folder; a missing or broken file gives none. */
    public static KeptRecent read(Path folder) {
        return KEPT.read(folder);
    }

    public void write(Path folder) throws IOException {
        KEPT.write(this, folder);
    }
}
