package dev.asynckitchen.app.program;

import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** How Python is typed: a new line is indented as far as it should be, Tab indents by four spaces and Shift+Tab takes them away. */
final class Typing {
    private static final String STEP = "    ";

    private final CodeArea area;

    private Typing(CodeArea area) {
        this.area = area;
    }

    static void in(CodeArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, new Typing(area)::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> area.replaceSelection("\n" + indentOfNext());
            case TAB -> {
                if (event.isShiftDown()) {
                    shift(false);
                } else if (area.getSelectedText().contains("\n")) {
                    shift(true);
                } else {
                    tab();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** As far as the line before the caret; one step further after a colon. */
    private String indentOfNext() {
        int start = area.getSelection().getStart();
        String text = area.getText();
        String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        return before.stripTrailing().endsWith(":") ? indent + STEP : indent;
    }

    /** To the next column that is a multiple of four; what is selected stays, behind it. */
    private void tab() {
        int start = area.getSelection().getStart();
        int column = start - (area.getText().lastIndexOf('\n', start - 1) + 1);
        area.insertText(start, STEP.substring(column % STEP.length()));
    }

    /** Moves all lines of the selection a step to the right, or to the left as far as they are indented. */
    private void shift(boolean right) {
        IndexRange selected = area.getSelection();
        String text = area.getText();
        int from = text.lastIndexOf('\n', selected.getStart() - 1) + 1;
        int last = selected.getLength() > 0 && text.charAt(selected.getEnd() - 1) == '\n' ? selected.getEnd() - 1 : selected.getEnd();
        int end = text.indexOf('\n', last);
        int to = end < 0 ? text.length() : end;
        String lines = text.substring(from, to);
        String moved = right ? lines.replaceAll("(?m)^(?=.)", STEP) : lines.replaceAll("(?m)^ {1,4}", "");
        if (!moved.equals(lines)) {
            area.replaceText(from, to, moved);
            if (selected.getLength() > 0) {
                area.selectRange(from, from + moved.length());
            } else {
                area.moveTo(Math.max(from, selected.getStart() + moved.length() - lines.length()));
            }
        }
    }
}
