package dev.asynckitchen.lint.finding;

import java.util.Locale;

/** What kinds of mistakes are looked for. */
public enum RuleName {
    /** The text is no program. */
    SYNTAX_ERROR,
    AWAIT_OUTSIDE_ASYNC,
    MISSING_AWAIT,
    RUN_INSIDE_LOOP,
    BLOCKING_CALL,
    GATHER_OF_RESULTS,
    GATHER_OF_ONE,
    LOST_TASK,
    SWALLOWED_CANCEL,
    WAITS_FOR_EVER;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is written: {@code missing-await}. */
    public String key() {
        return key;
    }
}
