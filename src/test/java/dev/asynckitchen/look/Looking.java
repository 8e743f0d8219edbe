package dev.asynckitchen.look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/** Pictures in tests: taken off screen, and left in {@code target/look/} to be looked at. */
public final class Looking {
    /** No rules: else what has no colour of its own would take that of the program's window, if one was opened before. */
    private static final String NO_STYLE = "data:text/css,";

    private Looking() {}

    /** A picture of what stands by itself, without the window and its style; on the JavaFX thread. */
    public static BufferedImage picture(Parent root, int width, int height) {
        var scene = new Scene(root, width, height, Color.BLACK);
        scene.setUserAgentStylesheet(NO_STYLE);
        return picture(scene.snapshot(null));
    }

    public static BufferedImage picture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    public static void leave(BufferedImage picture, String name) throws IOException {
        write(picture, Path.of("target", "look", name + ".png"));
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }
}
