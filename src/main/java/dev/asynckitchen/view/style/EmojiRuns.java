package dev.asynckitchen.view.style;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in pieces, each of which one font can show: the text's own, or the font of emoji. */
public final class EmojiRuns {
    private static final int VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_PICTURE = 0x2600;

    /** A piece of text; {@code start} and {@code end} are where it stands in the whole. */
    public record Run(String text, boolean emoji, int start, int end) {}

    private EmojiRuns() {}

    /** Whether there is anything in it that the text's font cannot show and the font of emoji can. */
    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_PICTURE || c == KEYCAP) {
                return cut(text).stream().anyMatch(Run::emoji);
            }
        }
        return false;
    }

    /** The pieces in the order in which the text has them. */
    public static List<Run> cut(String text) {
        var runs = new ArrayList<Run>();
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int from = 0;
        boolean emoji = false;
        int start = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            boolean picture = isEmoji(text.substring(start, end));
            if (picture != emoji && start > from) {
                runs.add(run(text, from, start, emoji));
                from = start;
            }
            emoji = picture;
            start = end;
        }
        if (start > from) {
            runs.add(run(text, from, start, emoji));
        }
        return runs;
    }

    /** The pieces from left to right as they are seen: where text runs from right to left, the later ones come first. */
    static List<Run> visual(String text) {
        List<Run> runs = cut(text);
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return runs;
        }
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var pieces = new ArrayList<Run>();
        for (Run run : runs) {
            int from = run.start;
            for (int i = from + 1; i <= run.end; i++) {
                if (i == run.end || bidi.getLevelAt(i) != bidi.getLevelAt(from)) {
                    pieces.add(run(text, from, i, run.emoji));
                    from = i;
                }
            }
        }
        byte[] levels = new byte[pieces.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(pieces.get(i).start);
        }
        Run[] seen = pieces.toArray(Run[]::new);
        Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
        return List.of(seen);
    }

    /** The font has no colours, so it has no tones of skin either: they would stand beside the picture. */
    private static Run run(String text, int start, int end, boolean emoji) {
        String piece = text.substring(start, end);
        boolean toned = emoji && piece.codePointCount(0, piece.length()) > 1;
        return new Run(toned ? piece.replaceAll("(?<=.)[\\x{1F3FB}-\\x{1F3FF}]", "") : piece, emoji, start, end);
    }

    /** Whether one character as a reader sees it, of any number of code points, is an emoji. */
    private static boolean isEmoji(String character) {
        int first = character.codePointAt(0);
        if (character.indexOf(KEYCAP) > 0) {
            return true;
        }
        return Character.isEmojiPresentation(first)
                || Character.isEmoji(first) && (first >= FIRST_PICTURE || first > 0xFF && character.indexOf(VARIATION) > 0)
                || Character.isExtendedPictographic(first) && first > 0xFFFF;
    }
}
