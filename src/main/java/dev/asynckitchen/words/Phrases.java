package dev.asynckitchen.words;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Numbers, durations and names as the captions say them. */
public final class Phrases {
    private static final int LONGEST_NAME = 28;
    private static final int LONGEST_LIST = 4;
    private static final int HOUR = 3600;
    private static final String INSIDE = "<locals>.";
    private static final Messages SAY = Messages.of("numbers");

    private Phrases() {}

    /** A duration or time in seconds: {@code 0.5 s}, {@code 2 s}, {@code 1 min 30 s}, {@code 3 h 12 min 5 s}. */
    public static String seconds(double seconds) {
        if (!Double.isFinite(seconds)) {
            return SAY.text(Double.isNaN(seconds) ? "no-number" : seconds > 0 ? "endless" : "endless-before");
        }
        double rounded = Math.round(seconds * 1000) / 1000.0;
        if (rounded >= 60) {
            long whole = Math.round(rounded);
            if (whole >= HOUR) {
                String hours = SAY.text("hours", "hours", number(whole / HOUR));
                return whole % HOUR == 0 ? hours : SAY.text("hours-rest", "hours", hours, "rest", seconds(whole % HOUR));
            }
            long minutes = whole / 60;
            long rest = whole % 60;
            return rest == 0 ? SAY.text("minutes", "minutes", number(minutes))
                    : SAY.text("minutes-seconds", "minutes", number(minutes), "seconds", number(rest));
        }
        if (rounded > 0 && rounded < 0.001 || seconds > 0 && rounded == 0) {
            return SAY.text("moment");
        }
        return SAY.text("seconds", "seconds", secondsAlone(rounded));
    }

    /** The same to two places: {@code 12 s}, {@code 1 min 30 s}, {@code 3 h 12 min}. */
    public static String roughly(double seconds) {
        return seconds(seconds >= HOUR ? Math.round(seconds / 60) * 60.0 : seconds >= 10 ? Math.round(seconds) : Math.round(seconds * 10) / 10.0);
    }

    /** Seconds as a program would write them: {@code 0.5}, {@code 90}. */
    public static String secondsAlone(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds).replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** A number without the marks that a language sets between thousands: a turn's, a line's. */
    public static String number(long number) {
        return Long.toString(number);
    }

    /** A moment on the loop's clock: {@code 0 s}, {@code 1.5 s}. */
    public static String clock(double seconds) {
        return seconds(Double.isFinite(seconds) ? Math.round(seconds * 1000) / 1000.0 : seconds);
    }

    /** A task of which no more is known than its number. */
    public static String task(int number) {
        return SAY.text("task", "number", number(number));
    }

    /** Several in a sentence: {@code A}, {@code A and B}, {@code A, B and 298 more}. */
    public static Caption list(List<Caption> names) {
        int size = names.size();
        if (size == 1) {
            return names.getFirst();
        }
        if (size > LONGEST_LIST) {
            return SAY.caption("list.more", "first", names.get(0), "second", names.get(1), "more", size - 2);
        }
        return SAY.caption("list.two", "first", row(names.subList(0, size - 1)), "last", names.getLast());
    }

    /** One after the other: {@code A, B, C}. */
    public static Caption row(List<Caption> names) {
        Caption row = names.getFirst();
        for (Caption next : names.subList(1, names.size())) {
            row = SAY.caption("list.next", "first", row, "next", next);
        }
        return row;
    }

    /** The same of the first ones of so many: {@code A, B, C and 4 more}. */
    public static Caption row(List<Caption> names, int all) {
        return all == names.size() ? row(names) : SAY.caption("list.row-more", "names", row(names), "more", all - names.size());
    }

    /** A name that fits into a sentence. */
    public static String name(String name) {
        return shorten(name, LONGEST_NAME);
    }

    /** A qualified name without where it was defined. */
    public static String plain(String function) {
        return function.substring(function.lastIndexOf('.') + 1);
    }

    /** A function's qualified name as a sentence says it: without those that it was defined in, but with its class. */
    public static String function(String function) {
        return name(function.substring(function.contains(INSIDE) ? function.lastIndexOf(INSIDE) + INSIDE.length() : 0));
    }

    /** At most {@code longest} characters, with an ellipsis where something was left out. */
    public static String shorten(String text, int longest) {
        String line = text.replace('\n', ' ').strip();
        int points = line.codePointCount(0, line.length());
        if (points <= longest) {
            return line;
        }
        // Between two characters as a reader sees them: an emoji may be several code points.
        var ends = BreakIterator.getCharacterInstance(Locale.ROOT);
        ends.setText(line);
        int end = ends.preceding(line.offsetByCodePoints(0, longest - 1) + 1);
        return line.substring(0, end).strip() + "…";
    }
}
