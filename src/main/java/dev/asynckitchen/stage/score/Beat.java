package dev.asynckitchen.stage.score;

/**
 * One motion of the performance: a slice of the trace that is shown as one small scene.
 *
 * @param index its place in the {@link Score}
 * @param firstEvent index of its first event in the trace
 * @param endEvent index after its last event
 * @param tick the tick it belongs to, 0 before the first
 * @param turn the turn it shows, 0 if it shows none
 * @param duration how long its motion takes at speed 1, in seconds
 */
public record Beat(int index, Kind kind, int firstEvent, int endEvent, int tick, int turn, double duration) {

    /** What kind of scene it is. */
    public enum Kind {
        /** The program's own lines outside any loop: cards are written, the sign flips. */
        MODULE,
        /** A tick begins: the clock spins where the loop slept, timers ring, tickets go to the rail. */
        ROUND,
        /** A turn: the ticket comes down, the chef cooks, the outcome. */
        TURN,
        /** The end: the chef bows and the sum is shown. */
        END
    }
}
