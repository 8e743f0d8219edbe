package dev.asynckitchen.app.typing;

import java.util.Optional;
import java.util.function.Function;

/** A text in which {@code ¦} is the caret; a selection goes from {@code «} to the caret. */
final class Marked {
    private Marked() {}

    static Typed typed(String marked) {
        int anchor = marked.indexOf('«');
        int caret = marked.indexOf('¦');
        String text = marked.replace("«", "").replace("¦", "");
        return anchor < 0 ? Typed.at(text, caret)
                : anchor < caret ? new Typed(text, anchor, caret - 1) : new Typed(text, anchor - 1, caret);
    }

    static String of(Typed typed) {
        var text = new StringBuilder(typed.text()).insert(typed.caret(), '¦');
        if (typed.anchor() != typed.caret()) {
            text.insert(typed.anchor() < typed.caret() ? typed.anchor() : typed.anchor() + 1, '«');
        }
        return text.toString();
    }

    static String after(String marked, Function<Typed, Edit> doing) {
        Typed typed = typed(marked);
        return of(doing.apply(typed).on(typed));
    }

    /** The same, and nothing for nothing to be done. */
    static String perhaps(String marked, Function<Typed, Optional<Edit>> doing) {
        Typed typed = typed(marked);
        return doing.apply(typed).map(edit -> of(edit.on(typed))).orElse("");
    }
}
