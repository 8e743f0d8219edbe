package dev.asynckitchen.trace;

/** A Python program: its file name without folders, as tracebacks say it, and its whole text. */
public record Program(String name, String source) {}
