package dev.asynckitchen.question;

import dev.asynckitchen.trace.WrongLoop;
import java.util.Objects;

/**
 * A program on a wrong loop, and where that parts from the truth.
 *
 * @param position up to here both did the same
 */
record Parting(Account account, WrongLoop loop, int position) {

    static Parting of(Account truth, Account wrong) {
        int common = Math.min(truth.trace().size(), wrong.trace().size());
        int position = 0;
        while (position < common && truth.trace().get(position).equals(wrong.trace().get(position))) {
            position++;
        }
        return new Parting(wrong, Objects.requireNonNull(wrong.loop()), position);
    }
}
