package dev.asynckitchen.app.session;

import dev.asynckitchen.words.Messages;

/** What the session tells, from {@code assets/messages/session.properties}; read when something is told first. */
final class Sentences {
    private static final Messages ALL = Messages.of("session");

    private Sentences() {}

    static String of(String key, Object... arguments) {
        return ALL.text(key, arguments);
    }
}
