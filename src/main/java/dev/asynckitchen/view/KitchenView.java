package dev.asynckitchen.view;

import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.view.sprite.SpriteImages;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;

/**
 * The kitchen: shows a {@link Pose}, and nothing of any pose before it. It keeps 16:9 and is drawn at the size it has.
 *
 * <p>From back to front: a canvas with the house and what stands behind the chef, the chef, a canvas with the table, his
 * forearms, and a canvas with what is in front. JavaFX thread only.
 */
public final class KitchenView extends Region {
    /** The design's size: a pose's units. */
    public static final double WIDTH = 960;

    public static final double HEIGHT = 540;

    /** All that there can be on the table and at it: a canvas as large as the kitchen would be costly. */
    private static final Rectangle2D TABLE = new Rectangle2D(330, 230, 360, 270);

    private final Canvas back = new Canvas();
    private final Canvas middle = new Canvas();
    private final Canvas front = new Canvas();
    private final Group chefLayer = new Group();
    private final Group armsLayer = new Group();
    private final Group layers = new Group(back, chefLayer, middle, armsLayer, front);
    private final Scale toScreen = new Scale(1, 1);
    private final Translate toMiddle = new Translate();
    private final SpriteImages images = new SpriteImages();
    private Theme theme = Theme.DAY;
    private Wording wording = Wording.WORDS;
    private ChefPuppet chef = new ChefPuppet(theme, false);
    private ChefPuppet arms = new ChefPuppet(theme, true);
    private @Nullable Pose shown;

    public KitchenView() {
        getChildren().add(layers);
        layers.getTransforms().addAll(toMiddle);
        chefLayer.getTransforms().add(toScreen);
        armsLayer.getTransforms().add(toScreen);
        setClip(new Rectangle());
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(320, 180);
        dress();
    }

    /** Shows this pose. */
    public void show(Pose pose) {
        shown = pose;
        paint();
    }

    public void setTheme(Theme value) {
        if (theme != value) {
            theme = value;
            dress();
            paint();
        }
    }

    public void setWording(Wording value) {
        if (wording != value) {
            wording = value;
            paint();
        }
    }

    /** What stands for something at this place of the view, the foremost first. */
    public Optional<Subject> subjectAt(double x, double y) {
        if (shown == null) {
            return Optional.empty();
        }
        Pose pose = shown;
        double scale = toScreen.getX();
        double atX = (x - toMiddle.getX()) / scale;
        double atY = (y - toMiddle.getY()) / scale;
        return new PosePainter(back.getGraphicsContext2D(), images, theme, scale)
                .subjectAt(pose, atX, atY)
                .or(() -> Station.at(atX, atY, pose.chef().x()).map(Subject.OfStation::new));
    }

    /** What the sprite of that key covers, in design units; empty while it is not there. */
    public Optional<Rectangle2D> extent(String key) {
        return shown == null ? Optional.empty() : shown.sprites().stream().filter(sprite -> sprite.key().equals(key)).findFirst().map(Extent::of);
    }

    /** What the sprites of these keys cover in the view, as it is shown. */
    public List<Rectangle2D> places(Set<String> keys) {
        return shown == null ? List.of() : shown.sprites().stream().filter(sprite -> keys.contains(sprite.key())).map(Extent::of).map(this::place).toList();
    }

    /** What an outline of the design covers in the view. */
    public Rectangle2D place(Rectangle2D design) {
        Point2D corner = place(design.getMinX(), design.getMinY());
        return new Rectangle2D(corner.getX(), corner.getY(), design.getWidth() * toScreen.getX(), design.getHeight() * toScreen.getX());
    }

    /** Where a place in design units is in the view. */
    public Point2D place(double x, double y) {
        return new Point2D(toMiddle.getX() + x * toScreen.getX(), toMiddle.getY() + y * toScreen.getX());
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        if (scale <= 0) {
            return;
        }
        toMiddle.setX(Math.round((getWidth() - WIDTH * scale) / 2));
        toMiddle.setY(Math.round((getHeight() - HEIGHT * scale) / 2));
        if (getClip() instanceof Rectangle clip) {
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
        }
        double width = Math.ceil(WIDTH * scale);
        double height = Math.ceil(HEIGHT * scale);
        if (toScreen.getX() != scale || back.getWidth() != width) {
            toScreen.setX(scale);
            toScreen.setY(scale);
            for (Canvas canvas : new Canvas[] {back, front}) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            double left = Math.floor(TABLE.getMinX() * scale);
            double top = Math.floor(TABLE.getMinY() * scale);
            middle.setLayoutX(left);
            middle.setLayoutY(top);
            middle.setWidth(Math.ceil(TABLE.getMaxX() * scale) - left);
            middle.setHeight(Math.ceil(TABLE.getMaxY() * scale) - top);
            middle.getGraphicsContext2D().setTransform(1, 0, 0, 1, -left, -top);
            paint();
        }
    }

    private void dress() {
        chef = new ChefPuppet(theme, false);
        arms = new ChefPuppet(theme, true);
        chefLayer.getChildren().setAll(chef.node());
        armsLayer.getChildren().setAll(arms.node());
    }

    private void paint() {
        if (shown == null || back.getWidth() <= 0) {
            return;
        }
        Pose pose = shown;
        chef.pose(pose.chef());
        arms.pose(pose.chef());
        painter(back).prepare(pose);
        painter(back).paintHouse();
        painter(back).paint(pose, Layer.WALL, Layer.COUNTER);
        clear(middle);
        painter(middle).paint(pose, Layer.TABLE, Layer.WORK);
        clear(front);
        painter(front).paint(pose, Layer.FRONT, Layer.FRONT);
        painter(front).paintFrame(pose, wording);
        painter(front).paint(pose, Layer.OVERLAY, Layer.OVERLAY);
    }

    private PosePainter painter(Canvas canvas) {
        return new PosePainter(canvas.getGraphicsContext2D(), images, theme, toScreen.getX());
    }

    private static void clear(Canvas canvas) {
        canvas.getGraphicsContext2D().clearRect(canvas.getLayoutX(), canvas.getLayoutY(), canvas.getWidth(), canvas.getHeight());
    }
}
