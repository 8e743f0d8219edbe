package dev.asynckitchen.files.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the modules of a folder may be read by the embedded Python, by its absolute path, where the user was asked. Some hundred answers
 * are kept, the ones that were given last.
 *
 * @param folders in the order in which they were asked about
 */
public record KeptModules(Map<String, Boolean> folders) {
    public static final KeptModules NONE = new KeptModules(Map.of());
    private static final KeptJson<KeptModules> KEPT = new KeptJson<>("modules.json", KeptModules.class, NONE);

    public KeptModules {
        folders = folders == null ? new LinkedHashMap<>() : new LinkedHashMap<>(folders);
        folders.values().removeIf(each -> each == null);
    }

    /** What was said of a folder; absent if nobody was asked. */
    public @Nullable Boolean of(Path folder) {
        return folders.get(folder.toString());
    }

    /** The same with the answer for a folder. */
    public KeptModules with(Path folder, boolean read) {
        return new KeptModules(Latest.with(folders, folder.toString(), read));
    }

    /** Reads them from a folder; a missing or broken file is none. */
    public static KeptModules read(Path config) {
        return KEPT.read(config);
    }

    public void write(Path config) throws IOException {
        KEPT.write(this, config);
    }
}
