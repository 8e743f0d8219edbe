package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.SpritePose.Layer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The stove: a pot, a name and a dial for every dish that sleeps. More pots are smaller pots. */
final class StoveLayout {
    private static final double LEFT = 146;
    private static final double WIDTH = 226;
    private static final double GRATE = 363;
    private static final int MOST = 8;

    private final Layout layout;

    StoveLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Dish> pots) {
        if (pots.isEmpty()) {
            return;
        }
        int highest = pots.stream().mapToInt(StoveLayout::burner).max().orElse(0) + 1;
        int burners = highest <= 2 ? 2 : highest <= 4 ? 4 : MOST;
        pots.sort(Comparator.comparingInt(StoveLayout::burner));
        int hidden = 0;
        int last = -1;
        for (Dish dish : pots) {
            if (burner(dish) < burners) {
                pot(dish, burners);
                last = burner(dish);
            } else {
                hidden++;
            }
        }
        layout.more("stove", hidden, last < 0 ? LEFT + WIDTH / 2 : LEFT + WIDTH + 2, 344);
    }

    private static int burner(Dish dish) {
        return ((Place.Stove) dish.place()).burner();
    }

    private void pot(Dish dish, int burners) {
        var stove = (Place.Stove) dish.place();
        double pitch = WIDTH / burners;
        double x = LEFT + pitch * (stove.burner() + 0.5);
        double scale = burners == 2 ? 1 : burners == 4 ? 0.6 : 0.34;
        String key = Layout.key(dish);
        layout.add(Sprites.of(key, "pot", x, GRATE, Layer.COUNTER).scaledTo(scale)
                .coloured(dish.look().colour(), dish.look().pictureName()).about(Layout.subject(dish)));
        layout.tag(dish, x, burners == 2 ? 398 : 397, pitch - 3, Layer.COUNTER);
        Map<String, Double> clock = Map.of("since", stove.since(), "until", stove.until(), "narrow", burners == MOST ? 1.0 : 0.0);
        boolean beside = burners == 2;
        layout.add(Sprites.of(key + "/dial", "dial", beside ? x - 22 : x, beside ? 425 : burners == 4 ? 418 : 416, Layer.COUNTER)
                .scaledTo(beside ? 1 : burners == 4 ? 0.66 : 0.6).coloured(dish.look().colour(), null)
                .withParts(clock).about(Layout.subject(dish)));
        layout.add(Sprites.of(key + "/seconds", "text", beside ? x + 22 : x, beside ? 425 : 436, Layer.COUNTER)
                .inState("paper").withParts(clock).about(Layout.subject(dish)));
        layout.marks(dish, x + 36 * scale, GRATE - 62 * scale);
    }
}
