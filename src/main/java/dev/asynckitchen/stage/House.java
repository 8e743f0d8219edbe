package dev.asynckitchen.stage;

/** Where things stand, in design units. */
final class House {
    /** The counter line. */
    static final double COUNTER = 384;

    /** Where the chef's feet are. */
    static final double FLOOR = 469;

    /** The rail that tickets hang from. */
    static final double RAIL = 28;

    /** Below what hangs on the wall: where strings are tied to it. */
    static final double STRINGS = 230;

    /** Where the chef stands at his table. */
    static final double TABLE = 494;

    /** Where the chef stands between two turns. */
    static final double REST = 470;

    private House() {}
}
