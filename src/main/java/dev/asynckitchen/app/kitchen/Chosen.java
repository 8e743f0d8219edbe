package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.view.KitchenView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A frame around what there is in the kitchen of the task that is looked at: its dish, its ticket, its pot. Laid over its view. */
final class Chosen extends Pane {
    private static final double MARGIN = 4;
    private static final double ROUND = 14;

    private final Theatre theatre;
    private final KitchenView view;

    Chosen(Theatre theatre, KitchenView view) {
        this.theatre = theatre;
        this.view = view;
        setMouseTransparent(true);
        theatre.selectedProperty().subscribe(_ -> requestLayout());
        theatre.player().playheadProperty().subscribe(_ -> requestLayout());
        view.layoutBoundsProperty().subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        Situation situation = theatre.situation();
        Integer task = theatre.selected();
        if (situation == null || task == null || theatre.standstill() != null || getWidth() <= 0) {
            return;
        }
        Pose pose = theatre.pose();
        Set<String> its = pose.sprites().stream()
                .filter(sprite -> sprite.subject() != null && sprite.opacity() > 0.3 && task.equals(sprite.subject().task(situation.state())))
                .map(SpritePose::key).collect(Collectors.toSet());
        for (Rectangle2D place : joined(view.places(its))) {
            var frame = new Rectangle(place.getMinX() - MARGIN, place.getMinY() - MARGIN, place.getWidth() + 2 * MARGIN, place.getHeight() + 2 * MARGIN);
            frame.setArcWidth(ROUND);
            frame.setArcHeight(ROUND);
            frame.getStyleClass().add("chosen-frame");
            getChildren().add(frame);
        }
    }

    /** Those that overlap are one. */
    private static List<Rectangle2D> joined(List<Rectangle2D> places) {
        List<Rectangle2D> joined = new ArrayList<>();
        for (Rectangle2D place : places) {
            Rectangle2D all = place;
            for (int i = 0; i < joined.size(); i++) {
                if (joined.get(i).intersects(all)) {
                    all = around(all, joined.remove(i));
                    i = -1; // What is larger now may overlap others.
                }
            }
            joined.add(all);
        }
        return joined;
    }

    private static Rectangle2D around(Rectangle2D one, Rectangle2D other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new Rectangle2D(x, y, Math.max(one.getMaxX(), other.getMaxX()) - x, Math.max(one.getMaxY(), other.getMaxY()) - y);
    }
}
