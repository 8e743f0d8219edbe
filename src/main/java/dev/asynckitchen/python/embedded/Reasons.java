package dev.asynckitchen.python.embedded;

import dev.asynckitchen.words.Messages;

/** What is said of a program that was stopped, and to one that finds a wall: {@code assets/messages/python.properties}. Any thread. */
final class Reasons {
    private static final Messages SAY = Messages.of("python");

    private Reasons() {}

    static String text(String key, Object... arguments) {
        return SAY.text(key, arguments);
    }

    /** The sentence on a program that was stopped at this line, 0 for nowhere, because of {@code why}. */
    static String stopped(int line, String why) {
        return line == 0 ? text("stopped.for", "why", why) : text("stopped.at", "line", String.valueOf(line), "why", why);
    }
}
