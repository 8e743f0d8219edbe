package dev.asynckitchen.app.parts;

import dev.asynckitchen.view.style.EmojiRuns;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.words.Phrases;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Text on a control. Where it has emoji, each piece of it stands in the font that can show it. */
public final class Inscription {
    private static final int LONGEST = 2_000;

    private Inscription() {}

    /** Shows {@code text} in the control's own font and colour; null for none. */
    public static void put(Labeled control, @Nullable String text) {
        if (text == null || !EmojiRuns.in(text)) {
            control.setGraphic(null);
            control.setContentDisplay(ContentDisplay.TEXT_ONLY);
            control.setText(text);
            return;
        }
        var flow = new TextFlow();
        for (EmojiRuns.Run run : EmojiRuns.cut(text)) {
            var piece = new Text(run.text());
            piece.fillProperty().bind(control.textFillProperty());
            piece.fontProperty().bind(!run.emoji() ? control.fontProperty()
                    : Bindings.createObjectBinding(() -> Lettering.emoji(control.getFont().getSize()), control.fontProperty()));
            flow.getChildren().add(piece);
        }
        if (control.isWrapText()) {
            flow.maxWidthProperty().bind(control.maxWidthProperty());
        }
        control.setText(text); // A screen reader reads it.
        control.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        control.setGraphic(flow);
    }

    /** Has the control tell its whole text to whoever points at it while it has no room for it. */
    public static void tellWhole(Labeled control) {
        var whole = new Later<>(Inscription::tooltip);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            boolean cut = isCut(control);
            if (cut) {
                whole.get().setText(Phrases.shorten(control.getText() == null ? "" : control.getText(), LONGEST));
            }
            control.setTooltip(cut ? whole.get() : null);
        });
    }

    private static Tooltip tooltip() {
        var tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }

    static boolean isCut(Labeled control) {
        if (control.getGraphic() instanceof TextFlow flow) {
            return flow.prefWidth(-1) > control.getWidth() - control.getInsets().getLeft() - control.getInsets().getRight() + 0.5;
        }
        return control.getText() != null && control.lookup(".text") instanceof Text shown && !shown.getText().equals(control.getText());
    }
}
