package dev.asynckitchen.app.editor;

import dev.asynckitchen.app.typing.Edit;
import dev.asynckitchen.app.typing.Indentation;
import dev.asynckitchen.app.typing.Pairs;
import dev.asynckitchen.app.typing.TextCommand;
import dev.asynckitchen.app.typing.Typed;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * Brings into the text how Python is typed. What is typed is undone by words, by what was typed without a pause, and at one place; whatever
 * else is done to the text is one step.
 */
public final class Typing {
    private final CodeArea area;
    private boolean inWord;

    public Typing(CodeArea area) {
        this.area = area;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> thoughtEnds());
    }

    /** Does something with the text; whether there was something to do. */
    public boolean does(TextCommand command) {
        Optional<Edit> edit = area.isEditable() ? command.edit(now()) : Optional.empty();
        edit.ifPresent(this::apply);
        return edit.isPresent();
    }

    /** Changes the text in one step. */
    void apply(Edit edit) {
        thoughtEnds();
        if (edit.from() != edit.to() || !edit.with().isEmpty()) {
            area.replaceText(edit.from(), edit.to(), edit.with());
        }
        area.selectRange(edit.anchor(), edit.caret());
        area.requestFollowCaret();
        thoughtEnds();
    }

    Typed now() {
        return new Typed(area.getText(), area.getAnchor(), area.getCaretPosition());
    }

    private void thoughtEnds() {
        area.getUndoManager().preventMerge();
        inWord = false;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode().isNavigationKey()) {
            thoughtEnds();
        }
        if (event.isShortcutDown() || event.isAltDown() || !area.isEditable()) {
            return;
        }
        Optional<Edit> edit = switch (event.getCode()) {
            case ENTER -> Optional.of(Indentation.newLine(now()));
            case TAB -> Optional.of(event.isShiftDown() ? Indentation.less(now()) : Indentation.more(now()));
            case BACK_SPACE -> Indentation.back(now()).or(() -> Pairs.back(now()));
            default -> Optional.empty();
        };
        edit.ifPresent(one -> {
            event.consume();
            apply(one);
        });
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (character.length() != 1 || event.isShortcutDown() && !event.isAltDown() || !area.isEditable()) { // Both are AltGr.
            return;
        }
        char c = character.charAt(0);
        Optional<Edit> edit = Pairs.knows(c) ? Pairs.typed(now(), c) : Optional.empty();
        if (edit.isPresent()) {
            event.consume();
            apply(edit.get());
            return;
        }
        boolean letter = !Character.isWhitespace(c);
        if (letter && !inWord) {
            area.getUndoManager().preventMerge();
        }
        inWord = letter;
    }
}
