package dev.asynckitchen.app.lesson;

import dev.asynckitchen.lesson.plan.Spotlight;
import dev.asynckitchen.stage.house.Outline;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.view.KitchenView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Dims the kitchen but for what a step of a lesson is about. Laid over its view. */
public final class Limelight extends Pane {
    /** Between what is lit and the edge of its light, in pixels. */
    private static final double MARGIN = 9;
    private static final double ROUND = 16;

    private final Teaching teaching;
    private final KitchenView view;

    public Limelight(Teaching teaching, KitchenView view) {
        this.teaching = teaching;
        this.view = view;
        setMouseTransparent(true);
        teaching.lightProperty().subscribe(_ -> requestLayout());
        view.layoutBoundsProperty().subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        List<Spotlight> light = teaching.lightProperty().get();
        Pose pose = teaching.pose();
        getChildren().clear();
        if (light.isEmpty() || pose == null || getWidth() <= 0) {
            return;
        }
        Shape dark = new Rectangle(getWidth(), getHeight());
        for (Rectangle2D lit : lit(light, pose)) {
            var hole = new Rectangle(lit.getMinX() - MARGIN, lit.getMinY() - MARGIN, lit.getWidth() + 2 * MARGIN, lit.getHeight() + 2 * MARGIN);
            hole.setArcWidth(2 * ROUND);
            hole.setArcHeight(2 * ROUND);
            dark = Shape.subtract(dark, hole);
        }
        dark.getStyleClass().add("limelight");
        getChildren().add(dark);
    }

    private List<Rectangle2D> lit(List<Spotlight> light, Pose pose) {
        List<Rectangle2D> lit = new ArrayList<>();
        for (Spotlight one : light) {
            lit.addAll(view.places(one.on(pose)));
            for (Outline area : one.areas()) {
                lit.add(view.place(new Rectangle2D(area.x(), area.y(), area.width(), area.height())));
            }
            if (one.onChef()) {
                Outline chef = Outline.ofChef(pose.chef().x());
                lit.add(view.place(new Rectangle2D(chef.x(), chef.y(), chef.width(), chef.height())));
            }
        }
        return lit;
    }
}
