package dev.asynckitchen.files.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which Python runs the programs of a folder, by its absolute path. The files that are named here were allowed by the user to be run by an
 * installed Python, and no others that come to lie beside them. Some hundred are kept, the ones that were chosen last.
 *
 * @param folders in the order in which they were chosen
 */
public record KeptPythons(Map<String, OfFolder> folders) {
    public static final KeptPythons NONE = new KeptPythons(Map.of());
    private static final KeptJson<KeptPythons> KEPT = new KeptJson<>("pythons.json", KeptPythons.class, NONE);

    /**
     * The Python of one folder.
     *
     * @param python its file, or the name of one that is no file
     * @param version as it was when it was chosen, absent where that was not known
     * @param files the names of the programs that were there when that was allowed, or that the user has saved there since
     */
    public record OfFolder(String python, @Nullable String version, Set<String> files) {
        public OfFolder {
            files = files == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(files));
        }

        /** The same with one more file. */
        public OfFolder with(String file) {
            Set<String> more = new TreeSet<>(files);
            more.add(file);
            return new OfFolder(python, version, more);
        }
    }

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
        return new KeptPythons(Latest.with(folders, folder.toString(), chosen));
    }

    /** Reads them from a folder; a missing or broken file is none. */
    public static KeptPythons read(Path config) {
        return KEPT.read(config);
    }

    public void write(Path config) throws IOException {
        KEPT.write(this, config);
    }
}
