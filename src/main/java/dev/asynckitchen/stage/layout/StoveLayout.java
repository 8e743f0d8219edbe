package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.batch.Group;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The stove: a pot, a dial and a name for every dish that sleeps. More pots are smaller pots; a crowd of them stands in batches. */
final class StoveLayout {
    private static final double LEFT = 148;
    private static final double WIDTH = 220;
    private static final double HOB = 383;
    private static final double DIALS = 408;
    private static final double TAGS = 431;
    private static final int MOST = Batches.BURNERS;
    /** From so many burners on there is no room for a number beside the dial: it stands below. */
    private static final int CROWDED = 6;
    private static final double LARGEST_OF_BATCH = 0.8;

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
        for (Dish dish : pots) {
            pot(dish, burner(dish), burners);
            layout.tag(dish, x(burner(dish), burners), burners >= CROWDED ? 435 : TAGS, WIDTH / burners - (burners >= CROWDED ? 1 : 5), Layer.COUNTER);
        }
    }

    /** Where there are too many pots for the stove: each batch on a burner of its own, with the dial of the pot that rings next. */
    void layBatches(List<Group> groups) {
        int burners = Math.max(2, groups.size());
        for (int i = 0; i < burners; i++) {
            layout.add(Sprites.of("burner:" + i, "burner", x(i, burners), grate(burners), Layer.STATION).scaledTo(scale(burners)));
        }
        double room = WIDTH / burners - 5;
        boolean wordy = groups.stream().anyMatch(group -> width(name(group)) > room);
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            // The names hang in two rows where they would be in each other's way.
            double width = wordy ? Math.min(width(name(group)), 2 * room) : room;
            double x = Math.clamp(x(i, burners), LEFT + width / 2 - 4, LEFT + WIDTH - width / 2 + 4);
            double y = wordy && i % 2 == 1 ? TAGS + 22 : TAGS;
            if (group.single()) {
                pot(group.dishes().getFirst(), i, burners);
                layout.tag(group.dishes().getFirst(), x, y, width, Layer.COUNTER);
            } else {
                pots(group, i, burners);
                layout.tag(group.what(), x, y, width, Layer.COUNTER);
            }
        }
    }

    private String name(Group group) {
        return group.single() ? layout.name(group.dishes().getFirst()) : Layout.recipe(group.what());
    }

    /** About as wide as a tag with this name is. */
    private static double width(String name) {
        return 9.2 * name.length() + 16;
    }

    private void pots(Group group, int burner, int burners) {
        Dish next = group.dishes().stream().min(Comparator.comparingDouble(dish -> place(dish).until())).orElseThrow();
        double x = x(burner, burners);
        double y = grate(burners);
        double scale = Math.min(LARGEST_OF_BATCH, scale(burners));
        String key = group.what().key();
        for (int side = -1; side <= 1; side += 2) {
            layout.add(Sprites.of(key + "/behind" + side, "pot", x + side * 24 * scale, y - 22 * scale, Layer.COUNTER)
                    .scaledTo(0.74 * scale).inState("heating").about(group.what()));
        }
        layout.add(Sprites.of(key, "pot", x, y, Layer.COUNTER).scaledTo(0.9 * scale).coloured(next.look().colour(), next.look().pictureName())
                .withParts(Map.of("from", place(next).since(), "due", place(next).until())).about(group.what()));
        layout.count(group.what(), group.dishes().size(), x, y - 78 * scale - 12, Layer.COUNTER);
        dial(key, next, x, burners, group.what());
    }

    private static Place.Stove place(Dish dish) {
        return (Place.Stove) dish.place();
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

    private void pot(Dish dish, int burner, int burners) {
        var stove = (Place.Stove) dish.place();
        double x = x(burner, burners);
        double scale = scale(burners);
        String key = Layout.key(dish);
        layout.add(Sprites.of(key, "pot", x, grate(burners), Layer.COUNTER).scaledTo(scale)
                .coloured(dish.look().colour(), dish.look().pictureName())
                .withParts(Map.of("from", stove.since(), "due", stove.until())).about(Layout.subject(dish)));
        dial(key, dish, x, burners, Layout.subject(dish));
        layout.marks(dish, Layout.key(dish), x, grate(burners) - 62 * scale, 36 * scale, WIDTH / burners);
    }

    /** The dial below a pot, and beside it the seconds that are left. */
    private void dial(String key, Dish dish, double x, int burners, Subject subject) {
        var stove = place(dish);
        boolean crowded = burners >= CROWDED;
        Map<String, Double> clock = Map.of("since", stove.since(), "until", stove.until(), "narrow", crowded ? 1.0 : 0.0);
        double beside = crowded ? 0 : burners == 2 ? 24 : burners == 3 ? 22 : 17;
        double dial = burners == 2 ? 0.8 : burners == 3 ? 0.7 : burners == 4 ? 0.5 : 0.42;
        layout.add(Sprites.of(key + "/dial", "dial", x - beside, crowded ? 402 : DIALS, Layer.COUNTER).scaledTo(dial)
                .coloured(dish.look().colour(), null).withParts(clock).about(subject));
        layout.add(Sprites.of(key + "/seconds", "text", x + beside * (burners == 2 ? 0.65 : 0.55), crowded ? 417 : DIALS, Layer.COUNTER)
                .inState("paper").withParts(clock).about(subject));
    }
}
