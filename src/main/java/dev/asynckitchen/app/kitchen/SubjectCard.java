package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.parts.DishTag;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.stage.card.Telling;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Wording;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of something in the kitchen: its name, what it does, and the same in the other wording below. */
final class SubjectCard extends VBox {
    private static final double WIDTH = 320;
    private static final int LONGEST_NAME = 90;

    private double width = WIDTH;

    SubjectCard() {
        getStyleClass().add("subject-card");
    }

    /** @param dishName the whole name of the task it is about */
    void show(Telling telling, String dishName, Wording wording, Theme theme, TextSize size) {
        width = size.of(WIDTH);
        setMaxWidth(width);
        getChildren().clear();
        if (telling.dish() != null) {
            getChildren().add(new HBox(DishTag.of(telling.dish(), dishName, theme, size, LONGEST_NAME)));
        } else if (!telling.name().isEmpty()) {
            getChildren().add(label(telling.name(), "subject-name"));
        }
        Caption what = telling.what();
        getChildren().add(label(what.in(wording), "subject-what"));
        telling.details().forEach(detail -> getChildren().add(label(detail, "subject-detail")));
        Wording other = wording == Wording.WORDS ? Wording.TERMS : Wording.WORDS;
        if (!what.in(other).equals(what.in(wording))) {
            getChildren().add(label(what.in(other), "subject-other"));
        }
    }

    private Label label(String text, String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMaxWidth(width);
        Inscription.put(label, text);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
