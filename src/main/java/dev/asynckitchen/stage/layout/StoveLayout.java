package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject.Pile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The stove: a pot, a dial and a name for every dish that sleeps. More pots are smaller pots. */
final class StoveLayout {
    private static final double LEFT = 148;
    private static final double WIDTH = 220;
    private static final double HOB = 383;
    private static final double DIALS = 408;
    private static final double TAGS = 431;
    private static final int MOST = 8;
    /** From so many burners on there is no room for a number beside the dial: it stands below. */
    private static final int CROWDED = 6;

    private final Layout layout;

    StoveLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Dish> pots) {
        int highest = pots.stream().mapToInt(StoveLayout::burner).max().orElse(0) + 1;
        int burners = highest <= 2 ? 2 : highest <= 4 ? highest : highest <= CROWDED ? CROWDED : MOST;
        for (int i = 0; i < burners; i++) {
            layout.add(Sprites.of("burner:" + i, "burner", x(i, burners), grate(burners), Layer.STATION).scaledTo(scale(burners)));
        }
        pots.sort(Comparator.comparingInt(StoveLayout::burner));
        List<Dish> hidden = new ArrayList<>();
        for (Dish dish : pots) {
            if (burner(dish) < burners) {
                pot(dish, burners);
            } else {
                hidden.add(dish);
            }
        }
        layout.more(Pile.STOVE, hidden.size(), hidden.stream().map(Layout::subject), LEFT + WIDTH - 4, 332);
    }

    private static int burner(Dish dish) {
        return ((Place.Stove) dish.place()).burner();
    }

    private static double x(int burner, int burners) {
        return LEFT + WIDTH / burners * (burner + 0.5);
    }

    private static double scale(int burners) {
        return switch (burners) {
            case 2 -> 1;
            case 3 -> 0.72;
            case 4 -> 0.56;
            case CROWDED -> 0.4;
            default -> 0.31;
        };
    }

    /** Where a pot's bottom stands. */
    private static double grate(int burners) {
        return HOB - 20 * scale(burners);
    }

    private void pot(Dish dish, int burners) {
        var stove = (Place.Stove) dish.place();
        double x = x(stove.burner(), burners);
        double scale = scale(burners);
        String key = Layout.key(dish);
        layout.add(Sprites.of(key, "pot", x, grate(burners), Layer.COUNTER).scaledTo(scale)
                .coloured(dish.look().colour(), dish.look().pictureName())
                .withParts(Map.of("from", stove.since(), "due", stove.until())).about(Layout.subject(dish)));
        boolean crowded = burners >= CROWDED;
        layout.tag(dish, x, crowded ? 435 : TAGS, WIDTH / burners - (crowded ? 1 : 5), Layer.COUNTER);
        Map<String, Double> clock = Map.of("since", stove.since(), "until", stove.until(), "narrow", crowded ? 1.0 : 0.0);
        double beside = crowded ? 0 : burners == 2 ? 24 : burners == 3 ? 22 : 17;
        double dial = burners == 2 ? 0.8 : burners == 3 ? 0.7 : burners == 4 ? 0.5 : 0.42;
        layout.add(Sprites.of(key + "/dial", "dial", x - beside, crowded ? 402 : DIALS, Layer.COUNTER).scaledTo(dial)
                .coloured(dish.look().colour(), null).withParts(clock).about(Layout.subject(dish)));
        layout.add(Sprites.of(key + "/seconds", "text", x + beside * (burners == 2 ? 0.65 : 0.55), crowded ? 417 : DIALS, Layer.COUNTER)
                .inState("paper").withParts(clock).about(Layout.subject(dish)));
        layout.marks(dish, Layout.key(dish), x, grate(burners) - 62 * scale, 36 * scale, WIDTH / burners);
    }
}
