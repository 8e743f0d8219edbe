package dev.asynckitchen.trace.cut;

import java.io.IOException;

/** Nothing of a trace is in the part that was asked for. */
public final class NothingCut extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean task;

    NothingCut(boolean task) {
        this.task = task;
    }

    /** Whether there is no such task; else there are no such ticks. */
    public boolean isOfTask() {
        return task;
    }
}
