package dev.asynckitchen.app.keys;

/** What can be folded away beside the kitchen. */
public enum Panel {
    PROGRAM,
    TIMELINE,
    DETAILS
}
