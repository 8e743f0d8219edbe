package dev.asynckitchen.loop;

/** The loop is asked to wait, but nothing is ready, no timer is set and nobody outside will come: it would wait for ever. */
public final class NothingToWaitFor extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
