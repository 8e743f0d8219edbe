package dev.asynckitchen.lint.finding;

import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.words.Caption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A mistake, and where it is.
 *
 * @param at the part of the program's text that is to be changed
 * @param event where the trace shows what came of it, as the number of events before it; absent if nothing ran
 * @param what came of it
 * @param advice what to write instead; absent if nobody can say
 */
public record Finding(RuleName rule, Span at, @Nullable Integer event, Caption what, @Nullable Caption advice) {
    /** As one reads the program. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::at).thenComparing(Finding::rule);
}
