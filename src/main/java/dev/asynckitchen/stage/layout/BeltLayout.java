package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import java.util.List;

/**
 * The belt of {@code as_completed()}: it runs towards the chef, so that what came first is first at hand; behind it stands, faint,
 * what is still to come. What was handed over is off it.
 */
final class BeltLayout {
    private static final int ROOM = 4;
    private static final double STILL_COMING = 0.35;
    private static final double NARROW = 60;

    private final Layout layout;

    BeltLayout(Layout layout) {
        this.layout = layout;
    }

    /** Lays it with the middle of its foot at {@code x}, {@code y}, at most {@code width} wide. */
    void lay(Placed<?> placed, ResourceState.AsCompleted belt, double x, double y, double width) {
        String key = placed.key();
        layout.add(Sprites.of(key, "belt", x, y, Layer.COUNTER).scaledTo(width / 176).about(placed.subject()));
        List<Integer> coming = belt.children().stream().filter(this::isStillCooked).toList();
        int came = Math.min(ROOM, belt.came().size());
        int shown = Math.min(ROOM, came + coming.size());
        double pitch = (width - 8) / ROOM;
        double scale = Math.min(0.5, pitch / 46);
        for (int place = 0; place < shown; place++) {
            double at = x + pitch * (place - (ROOM - 1) / 2.0);
            if (place < came) {
                stand(key, belt.came().get(place), at, y - 12, scale, 1);
            } else {
                stand(key, coming.get(place - came), at, y - 12, scale, STILL_COMING);
            }
        }
        layout.add(Sprites.of(key + "/count", "chip", x, y + 14, Layer.COUNTER)
                .withLabel("text", Layout.SAY.text(width < NARROW ? "of.narrow" : "of", "count", belt.given() + belt.came().size(), "all", belt.children().size()))
                .about(placed.subject()));
    }

    private boolean isStillCooked(int task) {
        Dish dish = layout.state().dishes().get(task);
        return dish != null && !dish.done();
    }

    /** A bare future has no dish: only its plate goes by. */
    private void stand(String belt, int task, double x, double y, double scale, double opacity) {
        Dish dish = layout.state().dishes().get(task);
        if (dish == null) {
            layout.add(Sprites.of(belt + "/plate" + Math.round(x), "plate", x, y, Layer.COUNTER).scaledTo(0.8 * scale));
            return;
        }
        boolean burnt = dish.place() instanceof Place.Done done && done.outcome() != Outcome.RESULT;
        layout.add(Sprites.of(belt + "/" + task, burnt ? "burnt" : "dish-" + dish.look().pictureName(), x, burnt ? y + 2 : y - 20 * scale, Layer.COUNTER)
                .scaledTo(burnt ? 0.7 * scale : scale).withOpacity(opacity).about(Layout.subject(dish)));
    }
}
