package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.story.Ending;
import dev.asynckitchen.kitchen.story.Summary;

/** What the closing card says: how the program ended, and the sum of it. */
record Closing(Ending ending, Summary sum) {}
