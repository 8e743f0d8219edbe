package dev.asynckitchen.files.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where programs are to stop, by the program: its file's absolute path, or {@code lesson:ID}. Those of a few hundred programs are kept, the
 * ones that were changed last.
 *
 * @param programs in the order in which they were changed
 */
public record KeptStops(Map<String, OfProgram> programs) {
    public static final KeptStops NONE = new KeptStops(Map.of());
    private static final KeptJson<KeptStops> KEPT = new KeptJson<>("stops.json", KeptStops.class, NONE);

    /**
     * Where one program is to stop.
     *
     * @param lines its breakpoints
     * @param occasions by their names
     * @param patience in seconds, see the occasion of a block
     * @param tasks by their names
     */
    public record OfProgram(List<AtLine> lines, List<String> occasions, double patience, List<String> tasks) {
        public OfProgram {
            lines = lines == null ? List.of() : lines.stream().filter(line -> line != null && line.line() > 0).toList();
            occasions = occasions == null ? List.of() : occasions.stream().filter(Objects::nonNull).toList();
            tasks = tasks == null ? List.of() : tasks.stream().filter(Objects::nonNull).toList();
        }

        boolean isEmpty() {
            return lines.isEmpty() && occasions.isEmpty() && tasks.isEmpty();
        }
    }

    /** A breakpoint: its 1-based line, its condition or nothing, whether it is heeded. */
    public record AtLine(int line, String condition, boolean on) {
        public AtLine {
            condition = condition == null ? "" : condition;
        }
    }

    public KeptStops {
        programs = programs == null ? Map.of() : new LinkedHashMap<>(programs);
    }

    /** Where a program is to stop; absent if nothing is kept of it. */
    public @Nullable OfProgram of(String program) {
        return programs.get(program);
    }

    /** The same with that of a program, which was changed last. */
    public KeptStops with(String program, OfProgram stops) {
        return new KeptStops(Latest.with(programs, program, stops.isEmpty() ? null : stops));
    }

    /** Reads them from a folder; a missing or broken file is none. */
    public static KeptStops read(Path folder) {
        return KEPT.read(folder);
    }

    public void write(Path folder) throws IOException {
        KEPT.write(this, folder);
    }
}
