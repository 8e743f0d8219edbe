package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.thing.Apron;
import dev.asynckitchen.kitchen.thing.Bell;
import dev.asynckitchen.kitchen.thing.Conveyor;
import dev.asynckitchen.kitchen.thing.Intercom;
import dev.asynckitchen.kitchen.thing.Knife;
import dev.asynckitchen.kitchen.thing.Ovens;
import dev.asynckitchen.kitchen.thing.Pass;
import dev.asynckitchen.kitchen.thing.Plate;
import dev.asynckitchen.kitchen.thing.Table;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that tasks share, on the wall: knife, ovens, bell, intercom, pass shelf, table, plate, conveyor, apron. */
final class FixtureLayout {
    private static final double SMALL = 60;

    private final Layout layout;
    private final Placed<Thing.OnWall> placed;
    private final double x;
    private final double width;
    private final boolean small;
    private final String key;
    private final Subject subject;

    private FixtureLayout(Layout layout, Placed<Thing.OnWall> placed, double x, double width, boolean small) {
        this.layout = layout;
        this.placed = placed;
        this.x = x;
        this.width = width;
        this.small = small;
        key = placed.key();
        subject = placed.subject();
    }

    /** With room for what it says of itself. */
    static void hang(Layout layout, Placed<Thing.OnWall> placed, double x, double width) {
        new FixtureLayout(layout, placed, x, width, false).hang();
    }

    /** In a slot of {@value #SMALL}: the thing and one number. */
    static void hangSmall(Layout layout, Placed<Thing.OnWall> placed, double x) {
        new FixtureLayout(layout, placed, x, SMALL, true).hang();
    }

    private void hang() {
        switch (placed.thing()) {
            case Knife(var lock) -> {
                put(lock.holder() == null ? "knife-hook" : "hook", size(128, 144), size(0.8, 0.6));
                holder(key + "/holder", lock.holder(), x, size(182, 188), size(62, SMALL));
            }
            case Ovens(var semaphore) -> ovens(semaphore);
            case Bell(var event) -> {
                ledge("", x, size(1, 0.8));
                put(event.set() ? "bell-ringing" : "bell", size(196, 197), size(1, 0.68));
            }
            case Intercom _ -> put("intercom", 206, size(0.9, 0.7));
            case Pass(var queue) -> pass(queue);
            case Table(var barrier) -> table(barrier);
            case Plate(var future) -> {
                ledge("", x, size(1, 0.8));
                put("plate", size(196, 197), size(1, 0.8));
                if (future.done() && future.value() != null) {
                    layout.add(Sprites.of(key + "/value", "value-card", x, 195, Layer.WALL)
                            .withLabel("value", future.value()).about(subject));
                }
            }
            case Conveyor(var generator) -> conveyor(generator);
            case Apron(var manager) -> {
                boolean inside = manager.phase().equals("inside");
                put(inside ? "hook" : "apron-hook", size(128, 144), size(0.8, 0.6));
                // Above the apron while it hangs there.
                holder(key + "/holder", manager.task(), x, inside ? size(182, 188) : size(110, 130), size(62, SMALL));
            }
        }
        layout.add(text(key + "/label", x, 219, placed.label(), width).about(subject));
    }

    /** A measure: one where there is room, and one in a small slot. */
    private double size(double large, double inSmallSlot) {
        return small ? inSmallSlot : large;
    }

    private void put(String sprite, double y, double scale) {
        layout.add(Sprites.of(key, sprite, x, y, Layer.WALL).scaledTo(scale).about(subject));
    }

    private void says(double y, String what) {
        layout.add(text(key + "/says", x, y, what, SMALL));
    }

    /** What stands on the wall stands on a ledge. */
    private void ledge(String suffix, double x, double scale) {
        layout.add(Sprites.of(key + "/ledge" + suffix, "ledge", x, 199, Layer.WALL).scaledTo(scale));
    }

    private void holder(String key, @Nullable Integer task, double x, double y, double width) {
        Dish dish = task == null ? null : layout.state().dishes().get(task);
        if (dish != null) {
            layout.add(Sprites.of(key, "tag", x, y, Layer.WALL).coloured(dish.look().colour(), null)
                    .withLabel("name", layout.name(dish)).withParts(Map.of("width", width)).about(Layout.subject(dish)));
        }
    }

    private void ovens(ResourceState.Semaphore semaphore) {
        if (small) {
            put(semaphore.value() == 0 ? "oven-lit" : "oven", 206, 0.72);
            says(152, Layout.SAY.text("free", "free", semaphore.value()));
            return;
        }
        int doors = Math.clamp(semaphore.size(), 1, 4);
        int used = semaphore.size() - semaphore.value();
        double pitch = Math.min(58, width / doors + 1);
        for (int i = 0; i < doors; i++) {
            layout.add(Sprites.of(i == 0 ? key : key + "/" + i, i < used ? "oven-lit" : "oven",
                            x + pitch * (i - (doors - 1) / 2.0), 206, Layer.WALL)
                    .scaledTo(Math.min(0.85, pitch / 68)).about(subject));
        }
        List<Integer> holders = semaphore.holders();
        if (holders.size() > doors) {
            layout.add(text(key + "/holders", x, 150, inside(holders), width));
        }
        for (int i = 0; i < holders.size() && holders.size() <= doors; i++) {
            holder(key + "/holder" + i, holders.get(i), x + pitch * (i - (doors - 1) / 2.0), 148, pitch - 2);
        }
        if (semaphore.size() > doors) {
            layout.add(text(key + "/free", x, 126, Layout.SAY.text("free-of", "free", semaphore.value(), "all", semaphore.size()), width));
        }
    }

    /** More than have a door that is seen: how many, and of what, if all are of one recipe. */
    private String inside(List<Integer> holders) {
        List<String> recipes = holders.stream().map(layout.state().dishes()::get).filter(Objects::nonNull).map(Dish::function).distinct().toList();
        return recipes.size() == 1 ? Layout.SAY.text("inside-of", "count", holders.size(), "recipe", Phrases.plain(recipes.getFirst()))
                : Layout.SAY.text("inside", "count", holders.size());
    }

    private void pass(ResourceState.Queue queue) {
        if (small) {
            smallPass(queue);
            return;
        }
        layout.add(Sprites.of(key, "pass-shelf", x, 188, Layer.WALL).scaledTo(0.86).about(subject));
        // One or two have room for what they say; of three, the cards are small.
        int shown = Math.min(3, queue.items().size());
        double pitch = shown < 3 ? 54 : 38;
        for (int i = 0; i < shown; i++) {
            double at = x + pitch * (i - (shown - 1) / 2.0);
            layout.add(Sprites.of(key + "/" + i, shown < 3 ? "card" : "value-card", at, 186, Layer.WALL)
                    .scaledTo(shown < 3 ? 0.94 : 0.95).withLabel(shown < 3 ? "name" : "value", queue.items().get(i)).about(subject));
        }
        String size = queue.maxsize() > 0 ? of(queue.items().size(), queue.maxsize())
                : queue.items().isEmpty() ? Layout.SAY.text("empty") : Phrases.number(queue.items().size());
        layout.add(text(key + "/size", x, 128, size, 120));
    }

    private void smallPass(ResourceState.Queue queue) {
        put("pass-shelf", 194, 0.4);
        int shown = Math.min(3, queue.items().size());
        for (int i = 0; i < shown; i++) {
            layout.add(Sprites.of(key + "/" + i, "value-card", x + 17 * (i - (shown - 1) / 2.0), 193, Layer.WALL)
                    .scaledTo(0.42).about(subject));
        }
        says(164, queue.maxsize() > 0 ? of(queue.items().size(), queue.maxsize()) : Phrases.number(queue.items().size()));
    }

    private void table(ResourceState.Barrier barrier) {
        if (small) {
            put("dining-table", 186, 0.45);
            says(164, of(barrier.waiting().size(), barrier.parties()));
            return;
        }
        layout.add(Sprites.of(key, "dining-table", x, 172, Layer.WALL).about(subject));
        int shown = Math.min(4, barrier.parties());
        for (int i = 0; i < shown; i++) {
            double at = x + 28 * (i - (shown - 1) / 2.0);
            Dish dish = i < barrier.waiting().size() ? layout.state().dishes().get(barrier.waiting().get(i)) : null;
            layout.add(Sprites.of(key + "/plate" + i, "plate", at, 170, Layer.WALL).scaledTo(0.42));
            if (dish != null) {
                layout.add(Sprites.of(key + "/" + i, "dish-" + dish.look().pictureName(), at, 160, Layer.WALL)
                        .scaledTo(0.5).about(Layout.subject(dish)));
            }
        }
        layout.add(text(key + "/size", x, 136, of(barrier.waiting().size(), barrier.parties()), 120));
    }

    private void conveyor(ResourceState.AsyncGenerator generator) {
        if (small) {
            ledge("", x, 0.8);
            put("conveyor", 196, 0.45);
            says(164, Layout.SAY.text("piece", "count", generator.given()));
            return;
        }
        ledge("-left", x - 27, 1);
        ledge("-right", x + 27, 1);
        put("conveyor", 194, 1);
        if (generator.given() > 0) {
            layout.add(Sprites.of(key + "/piece", "dish-bread", x + 34, 178, Layer.WALL).scaledTo(0.6).about(subject));
        }
        layout.add(text(key + "/given", x, 156, Layout.SAY.text("piece", "count", generator.given()), width));
    }

    private static String of(int count, int all) {
        return Layout.SAY.text("of", "count", count, "all", all);
    }

    private static SpritePose text(String key, double x, double y, String what, double width) {
        return Sprites.of(key, "text", x, y, Layer.WALL).inState("captionInk").withLabel("text", Phrases.shorten(what, 40)).withParts(Map.of("width", width));
    }
}
