package dev.asynckitchen.stage.house;

/**
 * Where the chef takes the dish at the end of a turn: where he stands to put it down, where he stands when that is done, design units,
 * and which way he faces meanwhile, 1 for right and -1 for left.
 */
public enum Goal {
    /** Nowhere: it was a note, or the dish gives way and its ticket goes back to the rail. */
    NONE(House.TABLE - 14, House.TABLE - 24, 1),
    STOVE(386, 444, -1),
    SHELF(584, 538, 1),
    PASS(706, 566, 1),
    BURNT(706, 566, 1),
    BIN(822, 566, 1);

    public final double stand;
    public final double rest;
    public final int facing;

    Goal(double stand, double rest, int facing) {
        this.stand = stand;
        this.rest = rest;
        this.facing = facing;
    }
}
