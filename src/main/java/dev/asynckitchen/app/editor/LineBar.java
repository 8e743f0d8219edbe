package dev.asynckitchen.app.editor;

import dev.asynckitchen.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fxmisc.richtext.CodeArea;

/** The bar above the program in which the number of a line is typed, to go there. */
public final class LineBar extends HBox {
    private static final Messages SAY = Messages.of("editor");

    private final CodeArea area;
    private final BorderPane around;
    private final TextField number = new TextField();

    public LineBar(CodeArea area, BorderPane around) {
        this.area = area;
        this.around = around;
        setId("line-bar");
        getStyleClass().addAll("find-bar", "find-row");
        setAlignment(Pos.CENTER_LEFT);
        number.setId("line-number-wanted");
        number.setPrefColumnCount(6);
        number.setOnAction(_ -> go());
    }

    public void open() {
        var label = new Label(SAY.text("line", "last", String.valueOf(area.getParagraphs().size())));
        label.setLabelFor(number);
        number.setAccessibleText(label.getText());
        number.setText(String.valueOf(area.getCurrentParagraph() + 1));
        getChildren().setAll(label, number);
        around.setTop(this);
        applyCss();
        number.requestFocus();
        number.selectAll();
    }

    /** Whether it was there. */
    public boolean close() {
        boolean there = around.getTop() == this;
        if (there) {
            around.setTop(null);
            area.requestFocus();
        }
        return there;
    }

    private void go() {
        String typed = number.getText().strip();
        int last = area.getParagraphs().size();
        if (typed.matches("\\d{1,9}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= last) {
            close();
            area.moveTo(Integer.parseInt(typed) - 1, 0);
            area.showParagraphAtCenter(Integer.parseInt(typed) - 1);
        } else {
            number.selectAll();
        }
    }
}
