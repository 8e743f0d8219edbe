package dev.asynckitchen.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where settings and drafts live: the platform's own folder for it. */
public final class ConfigFolder {
    private ConfigFolder() {}

    /** This user's folder on this machine. */
    public static Path ofUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    public static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return named(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming")).resolve("Async Kitchen");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Async Kitchen");
        }
        return named(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("async-kitchen");
    }

    /** A relative path in XDG_CONFIG_HOME is to be ignored, says its specification. */
    private static Path named(@Nullable String folder, Path otherwise) {
        try {
            return folder == null || folder.isBlank() || !Path.of(folder).isAbsolute() ? otherwise : Path.of(folder);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
