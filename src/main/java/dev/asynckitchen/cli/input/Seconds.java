package dev.asynckitchen.cli.input;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration as people write it: {@code 100ms}, {@code 0.1s}, {@code 2 s}, {@code 250us}, {@code 1.5 min}. */
public final class Seconds {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,9})?|[.,]\\d{1,9})\\s*(us|µs|ms|s|sec|min)", Pattern.CASE_INSENSITIVE);

    private Seconds() {}

    /** In seconds; empty where it is no duration. */
    public static OptionalDouble parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(written.group(1).replace(',', '.'));
        return OptionalDouble.of(switch (written.group(2).toLowerCase(Locale.ROOT)) {
            case "us", "µs" -> number / 1e6;
            case "ms" -> number / 1e3;
            case "min" -> number * 60;
            default -> number;
        });
    }

    /**
     * The same of an option, which has to be one.
     *
     * @param option its name, as the sentence says it
     */
    public static double of(String option, String text) throws UsageException {
        OptionalDouble seconds = parse(text);
        if (seconds.isEmpty()) {
            throw UsageException.of("seconds.wanted", "option", option, "text", text);
        }
        return seconds.getAsDouble();
    }
}
