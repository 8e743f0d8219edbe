package dev.asynckitchen.app.parts;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.view.sprite.DishPictures;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Phrases;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A task's tag: its picture on paper, its name on its colour. A note has paper alone. */
public final class DishTag extends HBox {
    private static final CornerRadii ROUND = new CornerRadii(11);

    private static final int LONGEST = 22;

    private DishTag(String name, int colour, int longest) {
        getStyleClass().add("dish-tag");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(22);
        setMaxHeight(22);
        setBackground(new Background(new BackgroundFill(Palette.task(colour), ROUND, null)));
        var label = new Label();
        Inscription.put(label, Phrases.shorten(name, longest));
        label.setTextFill(Palette.onTask(colour));
        if (!label.getText().equals(name)) {
            Icons.tip(this, name);
        }
        getChildren().add(label);
    }

    public static DishTag of(Dish dish, String name, Theme theme) {
        return of(dish, name, theme, LONGEST);
    }

    /** @param longest how many characters of the name there is room for; a tooltip has the rest */
    public static DishTag of(Dish dish, String name, Theme theme, int longest) {
        var tag = new DishTag(name, dish.look().colour(), longest);
        var plate = new StackPane(DishPictures.of(dish.look(), theme, 16));
        plate.setMinSize(20, 20);
        plate.setMaxSize(20, 20);
        plate.setBackground(new Background(new BackgroundFill(Palette.task(-1), ROUND, null)));
        tag.getChildren().addFirst(plate);
        return tag;
    }

    public static DishTag note(String callback) {
        var tag = new DishTag(callback, -1, LONGEST);
        tag.getStyleClass().add("note");
        return tag;
    }

    /** Shows that it is called off. */
    public void strike() {
        setOpacity(0.5);
        getStyleClass().add("struck");
    }
}
