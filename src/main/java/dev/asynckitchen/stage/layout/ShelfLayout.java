package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.thing.Belt;
import dev.asynckitchen.kitchen.thing.RopedTray;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.kitchen.thing.Tray;
import dev.asynckitchen.kitchen.thing.WaitingTray;
import dev.asynckitchen.stage.batch.Group;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject.Pile;
import dev.asynckitchen.trace.Outcome;
import java.util.Comparator;
import java.util.List;

/** The waiting shelf: its boards for dishes that wait, and below them the open cupboard for the trays they wait for. */
final class ShelfLayout {
    private static final double MIDDLE = 672;
    private static final double[] BOARDS = {333, 278, 383};
    private static final double WIDTH = 110;
    private static final double CUPBOARD = 441;
    private static final double CUPBOARD_WIDTH = 94;
    /** More trays than this say so: a smaller one could not be told from a plate. */
    private static final int MOST_TRAYS = 2;

    private final Layout layout;

    ShelfLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Dish> waiting, List<Group> batches, List<Placed<Thing.InCupboard>> trays) {
        if (batches.isEmpty()) {
            dishes(waiting);
        } else {
            batches(batches);
        }
        List<Placed<Thing.InCupboard>> shown = trays.subList(Math.max(0, trays.size() - MOST_TRAYS), trays.size());
        double width = CUPBOARD_WIDTH / Math.max(1, shown.size());
        for (int i = 0; i < shown.size(); i++) {
            tray(shown.get(i), MIDDLE + width * (i - (shown.size() - 1) / 2.0), width);
        }
        for (Placed<Thing.InCupboard> tray : trays.subList(0, trays.size() - shown.size())) {
            // Behind the ones that are seen, so that strings have where to go.
            layout.add(Sprites.of(tray.key(), Slots.of(tray.thing()).sprite(), MIDDLE, CUPBOARD, Layer.STATION)
                    .scaledTo(0.5).about(tray.subject()));
        }
        layout.more(Pile.TRAYS, trays.size() - shown.size(),
                trays.stream().limit(trays.size() - shown.size()).map(Placed::subject), MIDDLE + 64, CUPBOARD - 40);
    }

    private void dishes(List<Dish> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        waiting.sort(Comparator.comparingInt(ShelfLayout::seat));
        int highest = seat(waiting.getLast()) + 1;
        int columns = Math.clamp(Math.ceilDiv(highest, BOARDS.length), 1, 3);
        double scale = highest < BOARDS.length ? 0.85 : columns == 2 ? 0.66 : 0.56;
        for (Dish dish : waiting) {
            dish(dish, seat(dish), columns, scale);
        }
    }

    /** Where more wait than there are seats: each batch on a board of its own, or two of them on one. */
    private void batches(List<Group> groups) {
        int columns = groups.size() > BOARDS.length ? 2 : 1;
        for (int place = 0; place < groups.size(); place++) {
            Group group = groups.get(place);
            if (group.single()) {
                dish(group.dishes().getFirst(), place, columns, columns == 1 ? 0.85 : 0.66);
            } else {
                batch(group, MIDDLE + WIDTH / columns * (place % columns - (columns - 1) / 2.0), BOARDS[place / columns], columns);
            }
        }
    }

    /** The first three of them, as they were made, on one plate. */
    private void batch(Group group, double x, double y, int columns) {
        String key = group.what().key();
        double scale = columns == 1 ? 0.62 : 0.5;
        double left = columns == 1 ? x - 22 : x - 4;
        layout.add(Sprites.of(key, "plate", left, y - 1, Layer.COUNTER).scaledTo(1.35 * scale).about(group.what()));
        for (int nth = 0; nth < Math.min(3, group.dishes().size()); nth++) {
            layout.add(Sprites.of(key + "/" + nth, "dish-" + group.dishes().get(nth).look().pictureName(),
                            left + new double[] {-17, 17, 0}[nth] * scale, y - (nth < 2 ? 26 : 20) * scale, Layer.COUNTER)
                    .scaledTo(0.66 * scale).about(group.what()));
        }
        layout.count(group.what(), group.dishes().size(), columns == 1 ? x + 31 : x + 8, y - (columns == 1 ? 14 : 33), Layer.COUNTER);
        layout.tag(group.what(), x, y + 12, WIDTH / columns - 3, Layer.COUNTER);
    }

    private void dish(Dish dish, int place, int columns, double scale) {
        double pitch = WIDTH / columns;
        boolean chained = columns == 1 && dish.stack().size() > 1;
        double x = MIDDLE + pitch * (place % columns - (columns - 1) / 2.0) - (chained ? 20 : 0);
        double y = BOARDS[place / columns];
        if (chained) {
            layout.chain(dish, MIDDLE + 16, y, 0.8, Layer.COUNTER);
        }
        layout.add(Sprites.of(Layout.key(dish) + "/plate", "plate", x, y - 1, Layer.COUNTER).scaledTo(0.8 * scale));
        layout.dish(dish, x, y - 21 * scale, 0.8 * scale, Layer.COUNTER);
        layout.tag(dish, x, y + 12, pitch - 3, Layer.COUNTER);
        layout.marks(dish, Layout.key(dish), x, y - 42, columns == 1 ? 24 : 19, columns == 1 ? 80 : pitch);
    }

    private static int seat(Dish dish) {
        return ((Place.Waiting) dish.place()).seat();
    }

    /** What a tray looks like, and the tasks whose dishes come on it. */
    private record Slots(String sprite, List<Integer> children) {
        static Slots of(Thing.InCupboard thing) {
            return switch (thing) {
                case Tray(var gather) -> new Slots("tray", gather.children());
                case WaitingTray(var wait) -> new Slots("tray", wait.children());
                case RopedTray(var group) -> new Slots("tray-rope", group.tasks());
                case Belt(var belt) -> new Slots("belt", belt.children());
            };
        }
    }

    private void tray(Placed<Thing.InCupboard> placed, double x, double width) {
        if (placed.thing() instanceof Belt(var belt)) {
            new BeltLayout(layout).lay(placed, belt, x, CUPBOARD, width);
            return;
        }
        String key = placed.key();
        Slots slots = Slots.of(placed.thing());
        List<Integer> children = slots.children();
        layout.add(Sprites.of(key, slots.sprite(), x, CUPBOARD, Layer.COUNTER).scaledTo(width / 170)
                .about(placed.subject()));
        int shown = Math.min(width < CUPBOARD_WIDTH ? 3 : 5, children.size());
        double pitch = (width - 8) / Math.max(width < CUPBOARD_WIDTH ? 2 : 3, shown);
        int done = 0;
        for (int i = 0; i < children.size(); i++) {
            Dish child = layout.state().dishes().get(children.get(i));
            boolean over = child != null && child.done();
            done += over ? 1 : 0;
            if (i < shown && child != null) {
                slot(key + "/" + i, child, x + pitch * (i - (shown - 1) / 2.0), CUPBOARD - 6, Math.min(0.6, pitch / 46), over);
            }
        }
        // A task group forgets what is done, so there it is counted what is left.
        layout.add(Sprites.of(key + "/count", "chip", x, CUPBOARD + 14, Layer.COUNTER)
                .withLabel("text", placed.thing() instanceof RopedTray ? Layout.SAY.text("left", "count", children.size() - done)
                        : Layout.SAY.text(width < CUPBOARD_WIDTH ? "of.narrow" : "of", "count", done, "all", children.size())).about(placed.subject()));
    }

    /** A slot: the dish where it is done, a faint shape of it until then. */
    private void slot(String key, Dish child, double x, double y, double scale, boolean over) {
        Outcome outcome = child.place() instanceof Place.Done done ? done.outcome() : Outcome.RESULT;
        if (outcome == Outcome.CANCELLED) {
            layout.add(Sprites.of(key + "/stamp", "stamp", x, y - 20 * scale, Layer.COUNTER).turnedTo(-12).scaledTo(0.5 * scale)
                    .about(Layout.subject(child)));
        }
        boolean burnt = outcome == Outcome.EXCEPTION;
        boolean ready = over && outcome == Outcome.RESULT;
        layout.add(Sprites.of(key, burnt ? "burnt" : "dish-" + child.look().pictureName(), x, burnt ? y + 2 : y - 20 * scale, Layer.COUNTER)
                .scaledTo(burnt ? 0.7 * scale : scale).withOpacity(burnt || ready ? 1 : 0.4).about(Layout.subject(child)));
    }
}
