package dev.asynckitchen.view;

import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.Subject;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** What is painted on the backdrop and no sprite, and where it stands, so that it can be pointed at. */
final class Furniture {
    private record Piece(String name, Rectangle2D area) {}

    private static final List<Piece> PIECES = List.of(
            piece("tick", 838, 42, 76, 34),
            piece("rail", 20, 12, 920, 34),
            piece("stove", 142, 358, 232, 96),
            piece("hatch", 38, 222, 84, 112),
            piece("desk", 24, 374, 112, 80),
            piece("shelf", 610, 274, 126, 180),
            piece("pass", 738, 224, 138, 230),
            piece("bin", 882, 388, 54, 82),
            piece("caption", 18, 494, 924, 40));

    /** How far the chef reaches from where he stands, and from the hat down to the floor. */
    private static final double REACH = 62;
    private static final double HAT = 160;
    private static final double FLOOR = 470;

    private Furniture() {}

    /** What stands at a place, in design units. */
    static Optional<Subject> at(Pose pose, double x, double y) {
        if (Math.abs(x - pose.chef().x()) < REACH && y > HAT && y < FLOOR) {
            return Optional.of(new Subject.OfStation("chef"));
        }
        return PIECES.stream()
                .filter(piece -> piece.area().contains(x, y))
                .findFirst()
                .map(piece -> new Subject.OfStation(piece.name()));
    }

    private static Piece piece(String name, double x, double y, double width, double height) {
        return new Piece(name, new Rectangle2D(x, y, width, height));
    }
}
