package dev.asynckitchen.files.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept by names, the latest last; of what was asked about once and never again only so much stays. */
final class Latest {
    private static final int MOST = 300;

    private Latest() {}

    /** The same with this one under its name, as the latest; absent for none. */
    static <T> Map<String, T> with(Map<String, T> before, String name, @Nullable T value) {
        Map<String, T> all = new LinkedHashMap<>(before);
        all.remove(name);
        if (value != null) {
            all.put(name, value);
        }
        while (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        return all;
    }
}
