package dev.asynckitchen.stage.moment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads moments as people say them; what can be said stands at {@link Moment#parse}. */
final class MomentReader {
    private static final Pattern SIDE = Pattern.compile("(?i)(before|after)\\s+(.+)");
    private static final Pattern COUNTED = Pattern.compile("(?i)(?:(tick|turn|line)\\s+)?(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*s");

    private MomentReader() {}

    static Moment read(String text) throws NoSuchMoment {
        Moment read = find(text.strip());
        if (read == null) {
            throw NoSuchMoment.of("no-moment", "text", text);
        }
        return read;
    }

    private static @Nullable Moment find(String text) {
        Matcher side = SIDE.matcher(text);
        if (side.matches()) {
            Moment moment = find(side.group(2));
            return moment == null ? null : side.group(1).equalsIgnoreCase("before") ? new Moment.Before(moment) : new Moment.After(moment);
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            int number = Integer.parseInt(counted.group(2));
            return switch (counted.group(1) == null ? "tick" : counted.group(1).toLowerCase(Locale.ROOT)) {
                case "turn" -> new Moment.Turn(number);
                case "line" -> new Moment.Line(number);
                default -> new Moment.Tick(number);
            };
        }
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return new Moment.Clock(Double.parseDouble(seconds.group(1)));
        }
        for (Happening happening : Happening.values()) {
            Matcher when = Pattern.compile("(?i:when)\\s+(?:task\\s+)?(.+?)\\s+(?:first\\s+)?" + happening.word()).matcher(text);
            if (when.matches()) {
                return new Moment.When(when.group(1), happening);
            }
        }
        return text.equals("start") ? Moment.BEGINNING : text.equals("end") ? Moment.END : null;
    }
}
