package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;

/**
 * The modules that lie beside a program, for whoever imports one: of their folder and of what is in it, {@code .py} files alone are read,
 * and nothing is listed or written. What a link leads to must lie in the folder, too. Kitchen thread only.
 */
public final class ModulesPort {
    private static final int LARGEST = 4 << 20; // bytes
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)*");

    private final @Nullable Path folder;
    private final Consumer<String> missed;

    /**
     * @param folder the program's, absent if nothing of it may be read
     * @param missed is told the name of each module that is nowhere
     */
    ModulesPort(@Nullable Path folder, Consumer<String> missed) {
        this.folder = folder;
        this.missed = missed;
    }

    /**
     * A module that is there.
     *
     * @param file its file, within the folder and with slashes; of a package without a text of its own nothing
     * @param folder that of a package, absent if it is none
     * @param text the bytes of its file, a character each
     * @param refusal why it cannot be read, absent if it can
     */
    public record Found(String file, @Nullable String folder, String text, @Nullable String refusal) {
        @HostAccess.Export
        @Override
        public String file() {
            return file;
        }

        @HostAccess.Export
        public boolean is_package() {
            return folder != null;
        }

        /** Whether it is a package without a text of its own. */
        @HostAccess.Export
        public boolean is_bare() {
            return file.isEmpty();
        }

        @HostAccess.Export
        @Override
        public @Nullable String folder() {
            return folder;
        }

        @HostAccess.Export
        @Override
        public String text() {
            return text;
        }

        @HostAccess.Export
        @Override
        public @Nullable String refusal() {
            return refusal;
        }
    }

    @HostAccess.Export
    public boolean may_be_read() {
        return folder != null;
    }

    /** Nobody has found a module. */
    @HostAccess.Export
    public void missed(String name) {
        missed.accept(name);
    }

    /** A module by its whole name, such as {@code tools.oven}; nothing if it does not lie there. */
    @HostAccess.Export
    public @Nullable Found find(String name) {
        if (folder == null || !NAME.matcher(name).matches()) {
            return null;
        }
        String path = name.replace('.', '/');
        for (String file : List.of(path + "/__init__.py", path + ".py")) {
            Path place = folder.resolve(file);
            if (Files.exists(place)) {
                return read(folder, place, file, file.endsWith("/__init__.py") ? path : null);
            }
        }
        return isWithin(folder, folder.resolve(path)) ? new Found("", path, "", null) : null;
    }

    private static boolean isWithin(Path folder, Path directory) {
        try {
            return Files.isDirectory(directory) && directory.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    private static Found read(Path folder, Path place, String file, @Nullable String ofPackage) {
        try {
            Path real = place.toRealPath();
            if (!real.startsWith(folder.toRealPath()) || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                return refused(file, "door.module.outside");
            }
            try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return bytes.length > LARGEST
                        ? refused(file, "door.module.large")
                        : new Found(file, ofPackage, new String(bytes, StandardCharsets.ISO_8859_1), null);
            }
        } catch (IOException _) {
            return refused(file, "door.module.unreadable");
        }
    }

    private static Found refused(String file, String key) {
        return new Found(file, null, "", Reasons.text(key, "file", file, "most", LARGEST >> 20));
    }
}
