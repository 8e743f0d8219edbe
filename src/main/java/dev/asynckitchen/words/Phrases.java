package dev.asynckitchen.words;

import java.text.BreakIterator;
import java.util.Locale;

/** Numbers, durations and names as the captions say them. */
public final class Phrases {
    private static final int LONGEST_NAME = 28;
    private static final Messages SAY = Messages.of("numbers");

    private Phrases() {}

    /** A duration or time in seconds: {@code 0.5 s}, {@code 2 s}, {@code 1 min 30 s}. */
    public static String seconds(double seconds) {
        double rounded = Math.round(seconds * 1000) / 1000.0;
        if (rounded >= 60) {
            long whole = Math.round(rounded);
            long minutes = whole / 60;
            long rest = whole % 60;
            return rest == 0 ? SAY.text("minutes", "minutes", text(minutes))
                    : SAY.text("minutes-seconds", "minutes", text(minutes), "seconds", text(rest));
        }
        if (rounded > 0 && rounded < 0.001 || seconds > 0 && rounded == 0) {
            return SAY.text("moment");
        }
        String text = String.format(Locale.ROOT, "%.3f", rounded).replaceAll("0+$", "").replaceAll("\\.$", "");
        return SAY.text("seconds", "seconds", text);
    }

    /** A number without the marks that a language sets between thousands. */
    private static String text(long number) {
        return Long.toString(number);
    }

    /** A moment on the loop's clock: {@code 0 s}, {@code 1.5 s}. */
    public static String clock(double seconds) {
        return seconds(Math.round(seconds * 1000) / 1000.0);
    }

    /** {@code 1 task}, {@code 2 tasks}. */
    public static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The same in running text: {@code a crate}, {@code 3 crates}. */
    public static String some(int number, String what) {
        return number == 1 ? "a " + what : count(number, what);
    }

    /** A name that fits into a sentence. */
    public static String name(String name) {
        return shorten(name, LONGEST_NAME);
    }

    /** What stands on the note of a plain callback: what asyncio's own are for, or the name of the program's function. */
    public static String note(String callback) {
        String name = callback.substring(callback.lastIndexOf('.') + 1);
        return switch (name) {
            case "_done_callback" -> callback.startsWith("gather.") ? "gather" : name;
            case "_on_completion" -> callback.startsWith("as_completed.") ? "belt" : "wait";
            case "_on_task_done" -> "group";
            case "_on_timeout" -> "timeout";
            case "_release_waiter", "_set_result_unless_cancelled" -> "timer";
            case "_run_until_complete_cb" -> "stop";
            case "_read_from_self" -> "knock";
            case "_inner_done_callback", "_outer_done_callback" -> "shield";
            case "_set_state", "_call_set_state", "_call_check_cancel" -> "porter";
            default -> name;
        };
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
