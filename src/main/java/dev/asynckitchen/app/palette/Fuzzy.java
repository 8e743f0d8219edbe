package dev.asynckitchen.app.palette;

import java.util.Locale;
import java.util.OptionalInt;

/** How well a name fits a few letters of it that somebody types in a hurry. */
final class Fuzzy {
    private static final int WORD = 8;
    private static final int NEXT = 5;
    private static final int WHOLE = 100; // A word of it begins with all that was typed.

    private Fuzzy() {}

    /** The more the better; empty if the letters do not all come in the name in their order. */
    static OptionalInt fit(String typed, String name) {
        String wanted = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String in = name.toLowerCase(Locale.ROOT);
        int[][] best = new int[wanted.length() + 1][in.length() + 1]; // Of the letters before i in the name before j, the last one at j - 1.
        for (int i = 1; i <= wanted.length(); i++) {
            int before = Integer.MIN_VALUE; // The best of the letters before that ends anywhere earlier.
            for (int j = 1; j <= in.length(); j++) {
                best[i][j] = Integer.MIN_VALUE;
                int from = i == 1 ? 0 : before;
                int adjoining = i > 1 && j > 1 ? best[i - 1][j - 1] : Integer.MIN_VALUE;
                if (wanted.charAt(i - 1) == in.charAt(j - 1)) {
                    int here = j == 1 || !Character.isLetterOrDigit(in.charAt(j - 2)) ? WORD : 0;
                    int next = adjoining == Integer.MIN_VALUE ? Integer.MIN_VALUE : adjoining + NEXT;
                    int apart = from == Integer.MIN_VALUE ? Integer.MIN_VALUE : from;
                    int most = Math.max(next, apart);
                    best[i][j] = most == Integer.MIN_VALUE ? most : most + here;
                }
                before = i > 1 && j >= 1 ? Math.max(before, best[i - 1][j]) : before;
            }
        }
        int most = wanted.isEmpty() ? 0 : Integer.MIN_VALUE;
        for (int j = 1; !wanted.isEmpty() && j <= in.length(); j++) {
            most = Math.max(most, best[wanted.length()][j]);
        }
        int whole = (" " + in).contains(" " + typed.toLowerCase(Locale.ROOT).strip()) ? WHOLE : 0;
        return most == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of((most + whole) * 100 - name.length());
    }
}
