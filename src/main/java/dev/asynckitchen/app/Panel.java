package dev.asynckitchen.app;

/** What can be folded away beside the kitchen. */
enum Panel {
    PROGRAM,
    TIMELINE,
    DETAILS
}
