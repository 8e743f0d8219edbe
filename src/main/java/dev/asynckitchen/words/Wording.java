package dev.asynckitchen.words;

/** How things are called: as in the kitchen, or as in asyncio. */
public enum Wording {
    WORDS,
    TERMS
}
