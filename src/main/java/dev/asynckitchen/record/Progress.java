package dev.asynckitchen.record;

/** Is told how far a recording is. */
@FunctionalInterface
public interface Progress {
    /** {@code done} frames of {@code all} are taken; on the recording's thread. */
    void frames(int done, int all);
}
