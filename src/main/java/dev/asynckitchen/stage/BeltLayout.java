package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.SpritePose.Layer;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import java.util.List;
import java.util.Map;

/**
 * The belt of {@code as_completed()}: it runs towards the chef, so that what came first is first at hand; behind it stands, faint,
 * what is still to come. What was handed over is off it.
 */
final class BeltLayout {
    private static final int ROOM = 4;
    private static final double WIDTH = 104;
    private static final double STILL_COMING = 0.35;

    private final Layout layout;

    BeltLayout(Layout layout) {
        this.layout = layout;
    }

    /** Lays it with the middle of its foot at {@code x}, {@code y}. */
    void lay(Fixture fixture, ResourceState.AsCompleted belt, double x, double y) {
        String key = "fixture:" + fixture.resource();
        layout.add(Sprites.of(key, "belt", x, y, Layer.COUNTER).scaledTo(0.66).about(new Subject.OfResource(fixture.resource())));
        List<Integer> coming = belt.children().stream().filter(this::isStillCooked).toList();
        int came = Math.min(ROOM, belt.came().size());
        int shown = Math.min(ROOM, came + coming.size());
        double pitch = WIDTH / ROOM;
        for (int place = 0; place < shown; place++) {
            double at = x + pitch * (place - (ROOM - 1) / 2.0);
            if (place < came) {
                stand(key, belt.came().get(place), at, y - 20, 1);
            } else {
                stand(key, coming.get(place - came), at, y - 20, STILL_COMING);
            }
        }
        if (belt.came().size() > came) {
            layout.add(Sprites.of(key + "/more", "chip", x + 62, y - 26, Layer.FRONT)
                    .withLabel("text", "+" + (belt.came().size() - came)).about(new Subject.OfResource(fixture.resource())));
        }
        layout.add(Sprites.of(key + "/count", "text", x, y + 17, Layer.COUNTER).inState("paper")
                .withLabel("text", belt.given() + belt.came().size() + " of " + belt.children().size() + " came")
                .withParts(Map.of("width", 100.0)));
    }

    private boolean isStillCooked(int task) {
        Dish dish = layout.state().dishes().get(task);
        return dish != null && !dish.done();
    }

    /** A bare future has no dish: only its plate goes by. */
    private void stand(String belt, int task, double x, double y, double opacity) {
        Dish dish = layout.state().dishes().get(task);
        if (dish == null) {
            layout.add(Sprites.of(belt + "/plate" + Math.round(x), "plate", x, y + 5, Layer.COUNTER).scaledTo(0.4));
            return;
        }
        boolean burnt = dish.place() instanceof Place.Done done && done.outcome() != Outcome.RESULT;
        layout.add(Sprites.of(belt + "/" + task, burnt ? "burnt" : "dish-" + dish.look().pictureName(), x, burnt ? y + 10 : y, Layer.COUNTER)
                .scaledTo(burnt ? 0.35 : 0.5).withOpacity(opacity).about(Layout.subject(dish)));
    }
}
