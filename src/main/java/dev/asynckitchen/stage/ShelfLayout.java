package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.SpritePose.Layer;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The waiting shelf: its boards for dishes that wait, its counter for trays. */
final class ShelfLayout {
    private static final double MIDDLE = 672;
    private static final double[] BOARDS = {333, 278, 383};
    private static final double WIDTH = 104;

    private final Layout layout;

    ShelfLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Dish> waiting, List<Fixture> trays) {
        int boards = trays.isEmpty() ? 3 : 2;
        dishes(waiting, boards);
        if (!trays.isEmpty()) {
            tray(trays.getLast(), MIDDLE, BOARDS[2]);
            for (int i = 0; i < trays.size() - 1; i++) {
                // The trays below the last one: only their rims show, so that strings have where to go.
                layout.add(Sprites.of("fixture:" + trays.get(i).resource(), trayOf(trays.get(i)), MIDDLE, BOARDS[2] + 3, Layer.STATION)
                        .scaledTo(0.6).about(new Subject.OfResource(trays.get(i).resource())));
            }
            layout.more("trays", trays.size() - 1, MIDDLE + 58, BOARDS[2] - 12);
        }
    }

    private void dishes(List<Dish> waiting, int boards) {
        if (waiting.isEmpty()) {
            return;
        }
        waiting.sort(Comparator.comparingInt(ShelfLayout::seat));
        int highest = seat(waiting.getLast()) + 1;
        int columns = highest <= boards ? 1 : highest <= 2 * boards ? 2 : 3;
        double scale = columns == 1 ? 0.85 : columns == 2 ? 0.72 : 0.56;
        double pitch = WIDTH / columns;
        int hidden = 0;
        for (Dish dish : waiting) {
            int seat = seat(dish);
            if (seat >= columns * boards) {
                hidden++;
                continue;
            }
            boolean chained = columns == 1 && dish.stack().size() > 1;
            double x = MIDDLE + pitch * (seat % columns - (columns - 1) / 2.0) - (chained ? 20 : 0);
            double y = BOARDS[seat / columns];
            if (chained) {
                layout.chain(dish, MIDDLE + 16, y, 0.8, Layer.COUNTER);
            }
            layout.add(Sprites.of(Layout.key(dish) + "/plate", "plate", x, y - 1, Layer.COUNTER).scaledTo(0.8 * scale));
            layout.dish(dish, x, y - 21 * scale, 0.8 * scale, Layer.COUNTER);
            layout.tag(dish, x, y + 12, pitch - 3, Layer.COUNTER);
            layout.marks(dish, Layout.key(dish), x + 24, y - 26);
        }
        layout.more("shelf", hidden, MIDDLE, 252);
    }

    private static int seat(Dish dish) {
        return ((Place.Waiting) dish.place()).seat();
    }

    private static String trayOf(Fixture fixture) {
        return switch (fixture.state()) {
            case ResourceState.TaskGroup _ -> "tray-rope";
            case ResourceState.AsCompleted _ -> "belt";
            default -> "tray";
        };
    }

    private void tray(Fixture fixture, double x, double y) {
        String key = "fixture:" + fixture.resource();
        if (fixture.state() instanceof ResourceState.AsCompleted belt) {
            new BeltLayout(layout).lay(fixture, belt, x, y);
            return;
        }
        layout.add(Sprites.of(key, trayOf(fixture), x, y, Layer.COUNTER).scaledTo(0.66)
                .about(new Subject.OfResource(fixture.resource())));
        List<Integer> children = switch (fixture.state()) {
            case ResourceState.Gather gather -> gather.children();
            case ResourceState.Wait wait -> wait.children();
            case ResourceState.TaskGroup group -> group.tasks();
            default -> List.of();
        };
        int shown = Math.min(5, children.size());
        double pitch = 108.0 / Math.max(3, shown);
        double done = 0;
        for (int i = 0; i < children.size(); i++) {
            Dish child = layout.state().dishes().get(children.get(i));
            boolean over = child != null && child.done();
            done += over ? 1 : 0;
            if (i < shown && child != null) {
                slot(key + "/" + i, child, x + pitch * (i - (shown - 1) / 2.0), y - 14, over);
            }
        }
        layout.add(Sprites.of(key + "/count", "text", x, y + 17, Layer.COUNTER)
                .inState("paper").withLabel("text", Math.round(done) + " of " + children.size())
                .withParts(Map.of("width", 100.0)));
    }

    /** A slot: the dish where it is done, a faint shape of it until then. */
    private void slot(String key, Dish child, double x, double y, boolean over) {
        boolean burnt = over && ((Place.Done) child.place()).outcome() != Outcome.RESULT;
        layout.add(Sprites.of(key, burnt ? "burnt" : "dish-" + child.look().pictureName(), x, burnt ? y + 10 : y, Layer.COUNTER)
                .scaledTo(burnt ? 0.35 : 0.5).withOpacity(over ? 1 : 0.4).about(Layout.subject(child)));
    }
}
