package dev.asynckitchen.game;

/**
 * What somebody has made of a stretch so far.
 *
 * @param rounds in how many rounds something is asked
 * @param clean how many of them have no mark
 * @param marks how many choices cost a mark
 * @param hints at how many choices a hint was taken
 * @param turns how many of CPython's turns the stretch has
 */
public record Tally(int rounds, int clean, int marks, int hints, int turns) {
    /** Three for all rounds without a mark and without hints; two for half the rounds without a mark; else one. */
    public int stars() {
        return clean == rounds && hints == 0 ? 3 : 2 * clean >= rounds ? 2 : 1;
    }
}
