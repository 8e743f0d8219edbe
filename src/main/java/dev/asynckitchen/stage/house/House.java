package dev.asynckitchen.stage.house;

/** Where things stand, in design units. */
public final class House {
    /** The counter line. */
    static final double COUNTER = 384;

    /** Where the chef's feet are. */
    public static final double FLOOR = 469;

    /** The rail that tickets hang from. */
    public static final double RAIL = 28;

    /** Below what hangs on the wall: where strings are tied to it. */
    public static final double STRINGS = 230;

    /** Where the chef stands at his table. */
    public static final double TABLE = 494;

    /** Where the chef stands between two turns. */
    public static final double REST = 470;

    private House() {}
}
