package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.words.Phrases;

/** What the notes on the rail are called: those of asyncio's own errands, and the program's callbacks. */
public final class Errands {
    private Errands() {}

    /** What stands on a note: what it is for, or the name of the program's function. */
    public static String note(Errand errand, String callback) {
        return errand == Errand.CALLBACK || errand == Errand.OTHER ? Phrases.plain(callback) : Say.THINGS.text("errand." + errand.key());
    }
}
