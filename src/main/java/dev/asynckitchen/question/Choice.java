package dev.asynckitchen.question;

import dev.asynckitchen.trace.WrongLoop;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a {@link Question}.
 *
 * @param why a sentence of its own: why it is right, or for which loop it would be
 * @param subject the key of the sprite that stands for it and can be clicked, such as {@code ticket:t3}; absent for none
 * @param loop the wrong loop on which it is right, absent for none
 */
public record Choice(String answer, boolean right, String why, @Nullable String subject, @Nullable WrongLoop loop) {

    /** One that no wrong loop stands behind. */
    public Choice(String answer, boolean right, String why, @Nullable String subject) {
        this(answer, right, why, subject, null);
    }
}
