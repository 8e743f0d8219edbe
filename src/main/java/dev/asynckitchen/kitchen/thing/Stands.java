package dev.asynckitchen.kitchen.thing;

/** Where a thing stands. */
public enum Stands {
    /** On the wall, in one place. */
    WALL,
    /** On the wall, in two places. */
    WIDE_WALL,
    /** In the cupboard below the shelf, where trays are. */
    CUPBOARD,
    /** In the back room, at the hatch. */
    HATCH,
    /** On the dish it is about, or over it. */
    ON_A_DISH
}
