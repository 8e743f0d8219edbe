package dev.asynckitchen.view;

/** The kitchen by day and by night. */
public enum Theme {
    DAY,
    NIGHT
}
