package dev.asynckitchen.app.program;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.card.TaskCard;
import dev.asynckitchen.view.sprite.DishPictures;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** A line's number, and the dishes that are paused there. */
final class GutterCell extends HBox {
    private static final double WIDTH = 116;
    private static final double PICTURE = 18;
    private static final int SHOWN = 3;

    /** So many are told of at length. */
    private static final int TOLD = 6;

    GutterCell(int line, List<Dish> dishes, Narrator narrator, Theme theme, Wording wording) {
        getStyleClass().add("gutter");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        if (!dishes.isEmpty()) {
            getChildren().add(tag(dishes, narrator, theme));
            String more = dishes.size() > TOLD ? "\n\n… and " + (dishes.size() - TOLD) + " more" : "";
            Icons.tip(this, dishes.stream().limit(TOLD)
                    .map(dish -> TaskCard.told(dish, narrator, wording)).collect(Collectors.joining("\n\n", "", more)));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var number = new Label(String.valueOf(line));
        number.getStyleClass().add("line-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(space, number);
    }

    private static Node tag(List<Dish> dishes, Narrator narrator, Theme theme) {
        Dish first = dishes.getFirst();
        Color fill = Palette.task(first.look().colour());
        var tag = new HBox();
        tag.getStyleClass().add("paused");
        tag.setAlignment(Pos.CENTER_LEFT);
        tag.setBackground(new Background(new BackgroundFill(fill, new CornerRadii(9), null)));
        for (Dish dish : dishes.subList(0, Math.min(SHOWN, dishes.size()))) {
            var plate = new StackPane(DishPictures.of(dish.look(), theme, PICTURE - 2));
            plate.getStyleClass().add("plate");
            plate.setMinSize(PICTURE, PICTURE);
            plate.setMaxSize(PICTURE, PICTURE);
            plate.setBackground(new Background(new BackgroundFill(Palette.task(-1), new CornerRadii(9), null)));
            tag.getChildren().add(plate);
        }
        var name = new Label();
        Inscription.put(name, dishes.size() == 1 ? narrator.name(first) : "×" + dishes.size());
        name.setTextFill(Palette.onTask(first.look().colour()));
        name.getStyleClass().add("paused-name");
        tag.getChildren().add(name);
        tag.setMaxWidth(WIDTH - 34);
        return tag;
    }
}
