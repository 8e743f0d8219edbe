package dev.asynckitchen.python.embedded;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a task hold, as the Python half told it.
 *
 * @param frames of its await chain from the outermost in; null for one too far out
 * @param context its context variables; absent where nobody asked
 */
record Variables(List<@Nullable Map<String, String>> frames, @Nullable Map<String, String> context) {
    private static final String TOO_FAR_OUT = "…";

    static final Variables UNKNOWN = new Variables(List.of(), null);

    static Variables of(String frames, String context) {
        return new Variables(Arrays.stream(frames.split("\n", -1)).<@Nullable Map<String, String>>map(
                line -> line.equals(TOO_FAR_OUT) ? null : read(line)).toList(), read(context));
    }

    /** What a frame holds; absent where that is not known. */
    @Nullable Map<String, String> frame(int frame) {
        return frame < frames.size() ? frames.get(frame) : null;
    }

    /** Names and texts in turn, tabs between. */
    static Map<String, String> read(String line) {
        Map<String, String> read = new LinkedHashMap<>();
        String[] parts = line.isEmpty() ? new String[0] : line.split("\t", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            read.put(parts[i], parts[i + 1]);
        }
        return read;
    }
}
