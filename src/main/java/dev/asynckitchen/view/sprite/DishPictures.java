package dev.asynckitchen.view.sprite;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.view.style.Theme;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** The dishes' pictures for use outside the kitchen: in gutters, lists and cards. JavaFX thread only. */
public final class DishPictures {
    private static final SpriteImages IMAGES = new SpriteImages();

    private DishPictures() {}

    /** A dish's picture, {@code size} pixels wide and high at most, drawn twice as fine for sharp screens. */
    public static ImageView of(Look look, Theme theme, double size) {
        var box = SpriteImages.drawing("dish-" + look.pictureName()).bounds();
        double scale = 2 * size / Math.max(box.getWidth(), box.getHeight());
        Image image = IMAGES.image("dish-" + look.pictureName(), "", theme, look.colour(), scale, 0).image();
        var view = new ImageView(image);
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }
}
