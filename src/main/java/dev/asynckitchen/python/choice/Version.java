package dev.asynckitchen.python.choice;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of Python. {@code patch} is -1 where a name does not say it. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
    static final Version OLDEST = new Version(3, 9, 0);
    static final Version NEWEST = new Version(3, 14, Integer.MAX_VALUE);

    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.])(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?![\\d])");
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt(Version::major).thenComparingInt(Version::minor).thenComparingInt(Version::patch);

    /** The first version that a text names, such as the name of a folder. */
    static Optional<Version> in(String text) {
        Matcher found = NUMBERS.matcher(text);
        return found.find() ? Optional.of(new Version(number(found.group(1)), number(found.group(2)), number(found.group(3)))) : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }

    /** Whether the recorder knows its event loop. */
    boolean known() {
        return compareTo(OLDEST) >= 0 && compareTo(NEWEST) <= 0;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + (patch < 0 ? "" : "." + patch);
    }
}
