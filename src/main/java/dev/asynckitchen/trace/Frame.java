package dev.asynckitchen.trace;

/** One frame of a waiting task: a coroutine's {@code __qualname__} and the 1-based line it is paused at. */
public record Frame(String function, int line) {}
