package dev.asynckitchen.loop;

/**
 * What people believe of the event loop, and what is not so. A loop that is made with a belief behaves as if it were true; one that is
 * made without is asyncio's. Each changes one thing alone, so that what comes of it can be told from the truth.
 */
public enum Belief {
    /** The newest of a round's handles goes first; the queue is first in, first out. */
    NEWEST_FIRST,
    /** Handles that are added in a round still run in that round; they wait for the next. */
    NO_DIVIDER,
    /** What is due goes before what is ready; it is appended behind it. */
    DUE_FIRST,
    /** Only one sleeps at a time, the others begin when it wakes; all sleep together. */
    WAITS_ADD_UP
}
