package dev.asynckitchen.app.typing;

import java.util.Optional;
import java.util.function.Function;

/** What can be asked of the program's text besides typing. */
public enum TextCommand {
    COMMENT(typed -> Optional.of(WholeLines.commented(typed))),
    LINES_UP(WholeLines::up),
    LINES_DOWN(WholeLines::down),
    DUPLICATE_LINES(typed -> Optional.of(WholeLines.duplicated(typed))),
    DELETE_LINES(typed -> Optional.of(WholeLines.deleted(typed))),
    INDENT(typed -> Optional.of(Indentation.more(typed))),
    UNINDENT(typed -> Optional.of(Indentation.less(typed)));

    private final Function<Typed, Optional<Edit>> edits;

    TextCommand(Function<Typed, Optional<Edit>> edits) {
        this.edits = edits;
    }

    /** What is to be changed by it; empty for nothing. */
    public Optional<Edit> edit(Typed typed) {
        return edits.apply(typed);
    }
}
