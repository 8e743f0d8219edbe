package dev.asynckitchen.files.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which Python runs the programs of a folder, by its absolute path. A folder that is here was allowed by the user to be run by an installed
 * Python. Some hundred are kept, the ones that were chosen last.
 *
 * @param folders in the order in which they were chosen
 */
public record KeptPythons(Map<String, OfFolder> folders) {
    public static final KeptPythons NONE = new KeptPythons(Map.of());
    private static final KeptJson<KeptPythons> KEPT = new KeptJson<>("pythons.json", KeptPythons.class, NONE);
    private static final int MOST = 300;

    /**
     * The Python of one folder.
     *
     * @param python its file, or the name of one that is no file
     * @param version as it was when it was chosen, absent where that was not known
     */
    public record OfFolder(String python, @Nullable String version) {}

    public KeptPythons {
        folders = folders == null ? new LinkedHashMap<>() : new LinkedHashMap<>(folders);
        folders.values().removeIf(each -> each == null || each.python() == null);
    }

    /** The Python of a folder; absent if nothing was allowed there. */
    public @Nullable OfFolder of(Path folder) {
        return folders.get(folder.toString());
    }

    /** The same with that of a folder, which was chosen last. */
    public KeptPythons with(Path folder, OfFolder chosen) {
        Map<String, OfFolder> all = new LinkedHashMap<>(folders);
        all.remove(folder.toString());
        all.put(folder.toString(), chosen);
        while (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        return new KeptPythons(all);
    }

    /** Reads them from a folder; a missing or broken file is none. */
    public static KeptPythons read(Path config) {
        return KEPT.read(config);
    }

    public void write(Path config) throws IOException {
        KEPT.write(this, config);
    }
}
