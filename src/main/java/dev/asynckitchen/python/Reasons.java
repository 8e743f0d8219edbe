package dev.asynckitchen.python;

import dev.asynckitchen.words.Messages;

/** What is said of a program that was stopped, and to one that finds a wall: {@code assets/messages/python.properties}. Any thread. */
public final class Reasons {
    private static final Messages SAY = Messages.of("python");

    private Reasons() {}

    /** The message of this key with its arguments: name, value, name, value ... */
    public static String text(String key, Object... arguments) {
        return SAY.text(key, arguments);
    }

    /** The sentence on a program that was stopped at this line, 0 for nowhere, because of {@code why}. */
    public static String stopped(int line, String why) {
        return line == 0 ? text("stopped.for", "why", why) : text("stopped.at", "line", String.valueOf(line), "why", why);
    }
}
