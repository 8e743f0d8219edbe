package dev.asynckitchen.record.gif;

/** A rectangle of pixels of the screen. */
record Area(int x, int y, int width, int height) {}
