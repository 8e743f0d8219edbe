package dev.asynckitchen.app.program;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is so of a line that is lit: by its colour, and by a mark before its number. */
enum Lit {
    RUNNING(Material2MZ.PLAY_ARROW),
    RAN(Material2AL.CHEVRON_RIGHT),
    FAILED(Material2AL.CANCEL),
    /** It is no Python. */
    MISTAKEN(Material2AL.ERROR_OUTLINE),
    /** It may be chosen. */
    ASKED(Material2MZ.RADIO_BUTTON_UNCHECKED),
    /** The keys stand at it. */
    CHOSEN(Material2MZ.RADIO_BUTTON_CHECKED);

    private final Ikon mark;

    Lit(Ikon mark) {
        this.mark = mark;
    }

    Ikon mark() {
        return mark;
    }

    /** Its name in the style sheet and in the messages. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
