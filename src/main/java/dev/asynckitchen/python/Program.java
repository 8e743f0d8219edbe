package dev.asynckitchen.python;

/** A Python program: its file name, as tracebacks say it, and its text. */
public record Program(String name, String source) {}
