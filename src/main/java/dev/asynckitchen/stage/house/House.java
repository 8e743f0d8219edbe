package dev.asynckitchen.stage.house;

/** Where things stand, in design units (960×540, y down). */
public final class House {
    /** Where the chef's feet are. */
    public static final double FLOOR = 469;

    /** The rail that tickets hang from. */
    public static final double RAIL = 28;

    /** Below what hangs on the wall: where strings are tied to it. */
    public static final double STRINGS = 230;

    /** The line of the counter, on which the table stands. */
    public static final double COUNTER = 384;

    /** The clock on the wall, the chip with its time, and what is told below that. */
    public static final double CLOCK_X = 368;
    public static final double CLOCK_Y = 164;
    public static final double TIME_Y = 211;
    public static final double BELOW_TIME_Y = 236;

    /** The sign on the door. */
    public static final double SIGN_X = 806;
    public static final double SIGN_Y = 178;

    /** Where the chef stands at his table, where the table is, and the board on it. */
    public static final double TABLE = 494;
    public static final double TABLE_X = 500;
    public static final double BOARD_X = 534;

    /** Where the chef stands between two turns. */
    public static final double REST = 470;

    /** The pass, and the bin beside it. */
    public static final double PASS_X = 815;
    public static final double BIN_X = 909;
    public static final double BIN_Y = 462;

    private House() {}
}
