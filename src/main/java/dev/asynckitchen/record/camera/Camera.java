package dev.asynckitchen.record.camera;

import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.film.FilmFrame;
import dev.asynckitchen.record.film.FootageFrame;
import dev.asynckitchen.record.film.Framing;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Takes pictures of poses, off screen, with a view of its own. JavaFX has to be running; it draws on its own thread, whoever
 * asks.
 */
public final class Camera {
    private static final Trace NOTHING = new Trace(TraceHeader.of("virtual", "", "", new Program("", "")));

    private final int width;
    private final int height;
    private final CompletableFuture<Mounted> set;
    private final WritableImage image;
    private final int[][] pictures;
    private int next;

    /** A camera for pictures of this size, in pixels. */
    public Camera(int width, int height, Theme theme, Wording wording) {
        this(new Recording.Builder().size(width, height).theme(theme).captions(wording).build(), new Act.One(NOTHING));
    }

    /** A camera for a recording's pictures: its mount, captions and panels included. */
    public Camera(Recording recording, Act act) {
        width = recording.fullWidth();
        height = recording.fullHeight();
        image = new WritableImage(width, height);
        pictures = new int[2][width * height];
        set = onToolkit(() -> Mounted.of(recording, act));
    }

    /** Takes a picture of the whole kitchen; see {@link #shoot(FootageFrame)}. */
    public CompletableFuture<int[]> shoot(Pose pose) {
        return shoot(new FilmFrame(pose, Framing.EVERYTHING, null, null));
    }

    /**
     * Takes a picture: 0xAARRGGBB a pixel in reading order, opaque. The array is used again for the picture after the next. One
     * thread at a time.
     */
    public CompletableFuture<int[]> shoot(FootageFrame frame) {
        int[] picture = pictures[next];
        next = 1 - next;
        return set.thenCompose(mounted -> onToolkit(() -> {
            mounted.show(frame);
            Scene scene = mounted.scene();
            scene.snapshot(image);
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), picture, 0, width);
            return picture;
        }));
    }

    /** A picture as JavaFX shows it. Any thread. */
    public static Image image(int[] picture, int width, int height) {
        var image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), picture, 0, width);
        return image;
    }

    private static <T> CompletableFuture<T> onToolkit(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Runnable run = () -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            run.run();
        } else {
            Platform.runLater(run);
        }
        return done;
    }
}
