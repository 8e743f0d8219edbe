package dev.asynckitchen.python.embedded;

/** Unwinds a program that a limit ended. The message is the sentence the user reads. */
final class StoppedByLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedByLimit(String message) {
        super(message, null, false, false);
    }
}
