package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.Phrases;
import dev.asynckitchen.stage.SpritePose.Layer;
import dev.asynckitchen.trace.ResourceState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wall: what tasks share hangs where decoration hung before. The porter and his crates are at the hatch. */
final class WallLayout {
    private static final double[] SLOTS = {648, 720, 188, 262};
    private static final double PITCH = 72;
    private static final int RIGHT_WALL = 2;

    private final Layout layout;

    WallLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Fixture> fixtures) {
        int slot = 0;
        int hidden = 0;
        int crates = 0;
        for (Fixture fixture : fixtures) {
            if (fixture.state() instanceof ResourceState.Executor job) {
                porter(fixture, job, crates++);
                continue;
            }
            int width = wide(fixture.state()) ? 2 : 1;
            if (slot < RIGHT_WALL && slot + width > RIGHT_WALL) {
                slot = RIGHT_WALL;
            }
            if (slot + width > SLOTS.length) {
                hidden++;
                continue;
            }
            double x = (SLOTS[slot] + SLOTS[slot + width - 1]) / 2;
            hang(fixture, x, PITCH * width);
            slot += width;
        }
        layout.more("wall", hidden, 340, 216);
        decorate(slot);
    }

    private void decorate(int used) {
        if (used == 0) {
            layout.add(Sprites.station("garlic", 562, 134, "garlic").about(null));
            layout.add(Sprites.station("window", 648, 122, "window").about(null));
            layout.add(Sprites.station("herbs", 734, 140, "herbs").about(null));
        }
        if (used <= RIGHT_WALL) {
            layout.add(Sprites.station("cat-shelf", 237, 196, "cat").about(null));
        }
    }

    private static boolean wide(ResourceState state) {
        return switch (state) {
            case ResourceState.Queue _, ResourceState.Barrier _, ResourceState.AsyncGenerator _ -> true;
            case ResourceState.Semaphore s -> s.size() > 1;
            default -> false;
        };
    }

    private void hang(Fixture fixture, double x, double width) {
        String key = "fixture:" + fixture.resource();
        Subject subject = new Subject.OfResource(fixture.resource());
        switch (fixture.state()) {
            case ResourceState.Lock lock -> {
                layout.add(Sprites.of(key, lock.holder() == null ? "knife-hook" : "hook", x, 128, Layer.WALL)
                        .scaledTo(0.8).about(subject));
                holder(key + "/holder", lock.holder(), x, 182, 62);
            }
            case ResourceState.Semaphore semaphore -> ovens(key, semaphore, x, width, subject);
            case ResourceState.Event event -> {
                ledge(key, x);
                layout.add(Sprites.of(key, event.set() ? "bell-ringing" : "bell", x, 196, Layer.WALL).about(subject));
            }
            case ResourceState.Condition _ ->
                layout.add(Sprites.of(key, "intercom", x, 206, Layer.WALL).scaledTo(0.9).about(subject));
            case ResourceState.Queue queue -> pass(key, queue, x, subject);
            case ResourceState.Barrier barrier -> table(key, barrier, x, subject);
            case ResourceState.Future future -> {
                ledge(key, x);
                layout.add(Sprites.of(key, "plate", x, 196, Layer.WALL).about(subject));
                if (future.done() && future.value() != null) {
                    layout.add(Sprites.of(key + "/value", "value-card", x, 195, Layer.WALL)
                            .withLabel("value", future.value()).about(subject));
                }
            }
            case ResourceState.AsyncGenerator generator -> {
                ledge(key + "/left", x - 27);
                ledge(key + "/right", x + 27);
                layout.add(Sprites.of(key, "conveyor", x, 194, Layer.WALL).about(subject));
                if (generator.given() > 0) {
                    layout.add(Sprites.of(key + "/piece", "dish-bread", x + 34, 178, Layer.WALL).scaledTo(0.6).about(subject));
                }
                layout.add(text(key + "/given", x, 156, "piece " + generator.given(), width));
            }
            case ResourceState.ContextManager manager -> {
                layout.add(Sprites.of(key, manager.phase().equals("inside") ? "hook" : "apron-hook", x, 128, Layer.WALL)
                        .scaledTo(0.8).about(subject));
                // Above the apron while it hangs there.
                holder(key + "/holder", manager.task(), x, manager.phase().equals("inside") ? 182 : 110, 62);
            }
            default -> { }
        }
        layout.add(text(key + "/label", x, 219, fixture.label(), width).about(subject));
    }

    /** What stands on the wall stands on a ledge. */
    private void ledge(String key, double x) {
        layout.add(Sprites.of(key + "/ledge", "ledge", x, 199, Layer.WALL));
    }

    private void holder(String key, @Nullable Integer task, double x, double y, double width) {
        Dish dish = task == null ? null : layout.state().dishes().get(task);
        if (dish != null) {
            layout.add(Sprites.of(key, "tag", x, y, Layer.WALL).coloured(dish.look().colour(), null)
                    .withLabel("name", layout.name(dish)).withParts(Map.of("width", width)).about(Layout.subject(dish)));
        }
    }

    private void ovens(String key, ResourceState.Semaphore semaphore, double x, double width, Subject subject) {
        int doors = Math.clamp(semaphore.size(), 1, 4);
        int used = semaphore.size() - semaphore.value();
        double pitch = Math.min(58, width / doors + 1);
        for (int i = 0; i < doors; i++) {
            layout.add(Sprites.of(i == 0 ? key : key + "/" + i, i < used ? "oven-lit" : "oven",
                            x + pitch * (i - (doors - 1) / 2.0), 206, Layer.WALL)
                    .scaledTo(Math.min(0.85, pitch / 68)).about(subject));
        }
        for (int i = 0; i < Math.min(doors, semaphore.holders().size()); i++) {
            holder(key + "/holder" + i, semaphore.holders().get(i), x + pitch * (i - (doors - 1) / 2.0), 148, pitch - 2);
        }
        if (semaphore.size() > doors) {
            layout.add(text(key + "/free", x, 126, semaphore.value() + " of " + semaphore.size() + " free", width));
        }
    }

    private void pass(String key, ResourceState.Queue queue, double x, Subject subject) {
        layout.add(Sprites.of(key, "pass-shelf", x, 188, Layer.WALL).scaledTo(0.86).about(subject));
        // One or two have room for what they say; of three, the cards are small.
        int shown = Math.min(3, queue.items().size());
        double pitch = shown < 3 ? 54 : 38;
        for (int i = 0; i < shown; i++) {
            double at = x + pitch * (i - (shown - 1) / 2.0);
            layout.add(Sprites.of(key + "/" + i, shown < 3 ? "card" : "value-card", at, 186, Layer.WALL)
                    .scaledTo(shown < 3 ? 0.94 : 0.95).withLabel(shown < 3 ? "name" : "value", queue.items().get(i)).about(subject));
        }
        String size = queue.maxsize() > 0 ? queue.items().size() + " of " + queue.maxsize()
                : queue.items().isEmpty() ? "empty" : String.valueOf(queue.items().size());
        layout.add(text(key + "/size", x, 128, size, 120));
    }

    private void table(String key, ResourceState.Barrier barrier, double x, Subject subject) {
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
        layout.add(text(key + "/size", x, 136, barrier.waiting().size() + " of " + barrier.parties(), 120));
    }

    private void porter(Fixture fixture, ResourceState.Executor job, int nth) {
        String key = "fixture:" + fixture.resource();
        Subject subject = new Subject.OfResource(fixture.resource());
        if (nth == 0) {
            layout.add(Sprites.of("porter", "porter", 78, 330, Layer.WALL).scaledTo(0.52).about(new Subject.OfStation("porter")));
        }
        if (nth < 2) {
            layout.add(Sprites.of(key, "crate", 60 + 38 * nth, 328, Layer.STATION).scaledTo(0.55).about(subject));
            layout.add(Sprites.of(key + "/seconds", "text", 58 + 44 * nth, 208, Layer.WALL).inState("captionInk")
                    .withParts(Map.of("since", job.since(), "until", job.until(), "narrow", 0.0)).about(subject));
        }
    }

    private static SpritePose text(String key, double x, double y, String what, double width) {
        return Sprites.of(key, "text", x, y, Layer.WALL).inState("captionInk").withLabel("text", Phrases.shorten(what, 40)).withParts(Map.of("width", width));
    }
}
