package dev.asynckitchen.app;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell the user, calmly: one sentence, and what can be done about it.
 *
 * @param actionName what the button says, absent for none
 */
record Notice(Kind kind, String text, @Nullable String actionName, @Nullable Runnable action) {
    enum Kind {
        GOOD,
        PLAIN,
        TROUBLE
    }

    static Notice trouble(String text) {
        return new Notice(Kind.TROUBLE, text, null, null);
    }

    static Notice good(String text) {
        return new Notice(Kind.GOOD, text, null, null);
    }

    static Notice asking(String text, String actionName, Runnable action) {
        return new Notice(Kind.PLAIN, text, actionName, action);
    }
}
