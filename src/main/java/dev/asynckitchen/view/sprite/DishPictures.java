package dev.asynckitchen.view.sprite;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.view.style.Theme;
import javafx.scene.canvas.GraphicsContext;
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
        Image image = IMAGES.image("dish-" + look.pictureName(), theme, look.colour(), scale).image();
        var view = new ImageView(image);
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }

    /** Draws a picture around {@code (x, y)}, {@code size} pixels wide and high at most. */
    public static void draw(GraphicsContext g, String name, Theme theme, double x, double y, double size) {
        var box = SpriteImages.drawing("dish-" + name).bounds();
        double scale = size / Math.max(box.getWidth(), box.getHeight());
        Image image = IMAGES.image("dish-" + name, theme, -1, 2 * scale).image();
        g.drawImage(image, x - box.getWidth() * scale / 2, y - box.getHeight() * scale / 2, box.getWidth() * scale, box.getHeight() * scale);
    }
}
