package dev.asynckitchen.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/**
 * Pictures in tests: taken off screen, left in {@code target/look/} to be looked at, and held against golden ones.
 * {@code -Dkitchen.record=true} records the golden ones anew.
 */
final class Looking {
    static final Path LOOK = Path.of("target", "look");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    /** A pixel differs if a channel does by more than this, of 255. */
    private static final int TOLERANCE = 24;
    /** So many of a thousand pixels may differ: edges of letters and of turned images. */
    private static final int PER_THOUSAND = 4;

    private Looking() {}

    static synchronized void startToolkit() throws InterruptedException {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            started.await();
        } catch (IllegalStateException e) {
            // Another test has started it.
        }
    }

    static <T> T onToolkit(Supplier<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(60, TimeUnit.SECONDS);
    }

    /** A picture of a scene; on the JavaFX thread. */
    static BufferedImage picture(Parent root, int width, int height) {
        WritableImage image = new Scene(root, width, height, Color.BLACK).snapshot(null);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    static void leave(BufferedImage picture, String name) throws IOException {
        Path file = LOOK.resolve(name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    /** Fails with a picture of golden, new and difference side by side where they differ. */
    static void holdAgainstGolden(BufferedImage picture, String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("kitchen.record")) {
            Files.createDirectories(golden.getParent());
            ImageIO.write(picture, "png", golden.toFile());
            return;
        }
        assertThat(golden).as("the golden picture; -Dkitchen.record=true records it").exists();
        BufferedImage wanted = ImageIO.read(golden.toFile());
        assertThat(picture.getWidth()).isEqualTo(wanted.getWidth());
        assertThat(picture.getHeight()).isEqualTo(wanted.getHeight());
        int width = wanted.getWidth();
        int height = wanted.getHeight();
        var sideBySide = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
        int differing = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = wanted.getRGB(x, y);
                int b = picture.getRGB(x, y);
                boolean differs = difference(a, b) > TOLERANCE;
                differing += differs ? 1 : 0;
                sideBySide.setRGB(x, y, a);
                sideBySide.setRGB(width + x, y, b);
                sideBySide.setRGB(2 * width + x, y, differs ? 0xFF0000 : (a >> 2) & 0x3F3F3F);
            }
        }
        if (1000L * differing > (long) PER_THOUSAND * width * height) {
            leave(sideBySide, "different/" + name);
        }
        assertThat(1000.0 * differing / (width * height))
                .as("pixels of a thousand that differ from %s; see target/look/different/%s.png", golden, name)
                .isLessThanOrEqualTo(PER_THOUSAND);
    }

    private static int difference(int a, int b) {
        int largest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            largest = Math.max(largest, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return largest;
    }
}
