package dev.asynckitchen.app.parts;

import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.view.sprite.DishPictures;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Phrases;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A task's tag: its picture on paper, its name on its colour. A note has paper alone. */
public final class DishTag extends HBox {
    private static final int LONGEST = 22;

    private DishTag(String name, int colour, int longest, TextSize size) {
        getStyleClass().add("dish-tag");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(size.of(22));
        setMaxHeight(size.of(22));
        setBackground(new Background(new BackgroundFill(Palette.task(colour), new CornerRadii(size.of(11)), null)));
        var label = new Label();
        Inscription.put(label, Phrases.shorten(name, longest));
        label.setTextFill(Palette.onTask(colour));
        if (!label.getText().equals(name)) {
            Icons.tip(this, name);
        }
        getChildren().add(label);
    }

    public static DishTag of(Dish dish, String name, Theme theme, TextSize size) {
        return of(dish, name, theme, size, LONGEST);
    }

    /** @param longest how many characters of the name there is room for; a tooltip has the rest */
    public static DishTag of(Dish dish, String name, Theme theme, TextSize size, int longest) {
        var tag = new DishTag(name, dish.look().colour(), longest, size);
        var plate = new StackPane(DishPictures.of(dish.look(), theme, size.of(16)));
        plate.setMinSize(size.of(20), size.of(20));
        plate.setMaxSize(size.of(20), size.of(20));
        plate.setBackground(new Background(new BackgroundFill(Palette.task(-1), new CornerRadii(size.of(11)), null)));
        tag.getChildren().addFirst(plate);
        return tag;
    }

    public static DishTag note(String callback, TextSize size) {
        var tag = new DishTag(callback, -1, LONGEST, size);
        tag.getStyleClass().add("note");
        return tag;
    }

    /** Shows that its task is the one that is looked at. */
    public void choose(boolean chosen) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), chosen);
    }

    /** Shows that it is called off. */
    public void strike() {
        setOpacity(0.5);
        getStyleClass().add("struck");
    }
}
