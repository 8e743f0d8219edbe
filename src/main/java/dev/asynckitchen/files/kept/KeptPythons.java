package dev.asynckitchen.files.kept;

import dev.asynckitchen.files.Imprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which Python runs the programs of a folder, by its absolute path. The files that are named here were allowed by the user to be run by an
 * installed Python as they were then: neither others that come to lie beside them, nor what somebody puts in their place. Some hundred are
 * kept, the ones that were chosen last.
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
     * @param programs by their names, what those held that were there when that was allowed, or that the user has saved there since
     */
    public record OfFolder(String python, @Nullable String version, Map<String, Imprint> programs) {
        public OfFolder {
            programs = programs == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(programs));
        }

        /** The same with one more program, or with what it holds now. */
        public OfFolder with(String name, Imprint held) {
            Map<String, Imprint> more = new TreeMap<>(programs);
            more.put(name, held);
            return new OfFolder(python, version, more);
        }

        /** Whether a program was allowed, and holds what it held. */
        public boolean allows(String name, Imprint held) {
            return held.equals(programs.get(name));
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
