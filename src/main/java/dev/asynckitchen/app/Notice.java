package dev.asynckitchen.app;

import java.util.List;

/** Something to tell the user, calmly: one sentence, and what can be done about it. */
record Notice(Kind kind, String text, List<Action> actions) {
    enum Kind {
        GOOD,
        PLAIN,
        TROUBLE
    }

    /** A button: what it says and does. */
    record Action(String name, Runnable action) {}

    static Notice trouble(String text) {
        return new Notice(Kind.TROUBLE, text, List.of());
    }

    static Notice good(String text) {
        return new Notice(Kind.GOOD, text, List.of());
    }

    static Notice asking(String text, String actionName, Runnable action) {
        return new Notice(Kind.PLAIN, text, List.of(new Action(actionName, action)));
    }
}
