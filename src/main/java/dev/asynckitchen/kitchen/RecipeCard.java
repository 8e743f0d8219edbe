package dev.asynckitchen.kitchen;

/** A coroutine object on the desk that no task has taken up yet; {@code dusty} once Python has warned that it was never awaited. */
public record RecipeCard(int coroutine, String function, int line, boolean dusty) {}
