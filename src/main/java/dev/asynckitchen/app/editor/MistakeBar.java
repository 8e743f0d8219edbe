package dev.asynckitchen.app.editor;

import dev.asynckitchen.app.document.Proofreading;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** A mistake in the text: underlined where it stands, and told below in Python's own words, with a way to its place. */
public final class MistakeBar extends HBox {
    private static final Messages SAY = Messages.of("editor");
    private static final String MARK = "mistake";

    private final CodeArea area;
    private final Highlights highlights;
    private final Hyperlink told = new Hyperlink();
    private @Nullable SyntaxMistake mistake;

    public MistakeBar(CodeArea area, Highlights highlights) {
        this.area = area;
        this.highlights = highlights;
        setId("mistake-bar");
        getStyleClass().add("mistake-bar");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        setManaged(false);
        told.setId("mistake");
        told.setMinWidth(0);
        told.setOnAction(_ -> go());
        getChildren().addAll(Icons.of(Material2AL.ERROR_OUTLINE), told);
    }

    /** Shows what is known. While it is not known whether the text has a mistake, no word of one stands there, but its place does. */
    public void tell(Proofreading.Reading finding) {
        mistake = finding instanceof Proofreading.Wrong(SyntaxMistake wrong) ? wrong : null;
        if (!(finding instanceof Proofreading.Unread)) {
            setVisible(mistake != null);
            setManaged(mistake != null);
        }
        getChildren().forEach(child -> child.setVisible(mistake != null));
        if (mistake != null) {
            told.setText(SAY.text("mistake", "line", String.valueOf(mistake.line()), "message", mistake.message()));
            Icons.tip(told, told.getText());
        }
        highlights.mark(MARK, mistake == null ? List.of() : List.of(range(mistake)));
    }

    /** The line of the mistake, 0 without one. */
    public int line() {
        return mistake == null ? 0 : mistake.line();
    }

    /** Goes to the mistake; whether there is one. */
    public boolean go() {
        if (mistake != null) {
            go(range(mistake));
        }
        return mistake != null;
    }

    /** Goes to the beginning of a part of the text. */
    public void go(Highlights.Range part) {
        area.moveTo(part.from());
        area.requestFocus();
        area.requestFollowCaret();
    }

    private Highlights.Range range(SyntaxMistake at) {
        return range(new Span(at.line(), at.column(), at.endLine(), at.endColumn()));
    }

    /** Where it is in the text: at least one character, the last one where it stands behind a line. */
    public Highlights.Range range(Span at) {
        int from = place(at.line(), at.column());
        int to = place(at.endLine(), at.endColumn());
        if (to > from) {
            return new Highlights.Range(from, to);
        }
        boolean behind = from == area.getLength() || area.getText().charAt(from) == '\n';
        return behind && from > 0 ? new Highlights.Range(from - 1, from) : new Highlights.Range(from, from + 1);
    }

    /** Columns are counted in characters, of which Java has two for some. */
    private int place(int line, int column) {
        int paragraph = Math.clamp(line, 1, area.getParagraphs().size()) - 1;
        String text = area.getParagraph(paragraph).getText();
        int points = Math.clamp(column - 1, 0, text.codePointCount(0, text.length()));
        return area.getAbsolutePosition(paragraph, text.offsetByCodePoints(0, points));
    }
}
