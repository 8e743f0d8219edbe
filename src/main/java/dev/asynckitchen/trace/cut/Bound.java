package dev.asynckitchen.trace.cut;

/** Where a part of a trace begins or ends. */
public sealed interface Bound {
    /** What the loop's clock says, in seconds. */
    record Clock(double seconds) implements Bound {}

    /** A tick, from 1. */
    record OfTick(int tick) implements Bound {}

    /** The tick of a turn, from 1. */
    record OfTurn(int turn) implements Bound {}
}
