package dev.asynckitchen.app.notice;

import dev.asynckitchen.words.Messages;

/** What the session tells, from {@code assets/messages/session.properties}. Any thread. */
public final class Sentences {
    private static final Messages ALL = Messages.of("session");

    private Sentences() {}

    public static String of(String key, Object... arguments) {
        return ALL.text(key, arguments);
    }
}
