package dev.asynckitchen.app.notice;

import java.util.List;

/** Something to tell the user, calmly: one sentence, and what can be done about it. */
public record Notice(Kind kind, String text, List<Action> actions) {
    public enum Kind {
        GOOD,
        PLAIN,
        TROUBLE
    }

    /** A button: what it says and does. */
    public record Action(String name, Runnable action) {}

    public static Notice trouble(String text) {
        return new Notice(Kind.TROUBLE, text, List.of());
    }

    public static Notice good(String text) {
        return new Notice(Kind.GOOD, text, List.of());
    }

    public static Notice asking(String text, String actionName, Runnable action) {
        return new Notice(Kind.PLAIN, text, List.of(new Action(actionName, action)));
    }
}
