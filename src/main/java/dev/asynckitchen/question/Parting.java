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
        int position = WrongLoops.parts(truth.trace(), wrong.trace());
        return new Parting(wrong, Objects.requireNonNull(wrong.loop()), position);
    }
}
