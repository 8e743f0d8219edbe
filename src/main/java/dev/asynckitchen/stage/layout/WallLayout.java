package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.thing.Knife;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject.Pile;
import dev.asynckitchen.trace.Awaited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The wall: what tasks share hangs where decoration hung before; with much of it, everything is smaller.
 */
final class WallLayout {
    private static final double[] SLOTS = {648, 720, 188, 262};
    private static final double PITCH = 72;
    private static final int RIGHT_WALL = 2;
    private static final double[] SMALL_SLOTS = {612, 674, 736, 150, 212, 274, 892};

    private final Layout layout;

    WallLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Placed<Thing.OnWall>> hanging) {
        List<Integer> slots = slots(hanging);
        if (slots.contains(-1)) {
            small(hanging);
        } else {
            for (int i = 0; i < hanging.size(); i++) {
                int width = width(hanging.get(i));
                double x = (SLOTS[slots.get(i)] + SLOTS[slots.get(i) + width - 1]) / 2;
                FixtureLayout.hang(layout, hanging.get(i), x, PITCH * width);
            }
        }
        decorate(slots);
    }

    private static int width(Placed<Thing.OnWall> placed) {
        return placed.thing().wide() ? 2 : 1;
    }

    /** The first slot of each, a wide one takes two; -1 where there is none left. */
    private static List<Integer> slots(List<Placed<Thing.OnWall>> hanging) {
        List<Integer> slots = new ArrayList<>();
        int next = 0;
        for (Placed<Thing.OnWall> each : hanging) {
            int width = width(each);
            if (next < RIGHT_WALL && next + width > RIGHT_WALL) {
                next = RIGHT_WALL;
            }
            slots.add(next + width > SLOTS.length ? -1 : next);
            next += width;
        }
        return slots;
    }

    /** All of them small; where even so there is no room for all, those that nobody waits for stay in the cupboard. */
    private void small(List<Placed<Thing.OnWall>> hanging) {
        Set<Integer> waitedFor = waitedFor();
        List<Placed<Thing.OnWall>> shown = hanging.stream()
                .sorted(Comparator.comparing((Placed<Thing.OnWall> each) -> !waitedFor.contains(each.resource())).thenComparing(WallLayout::isIdle))
                .limit(SMALL_SLOTS.length)
                .sorted(Comparator.comparingInt(Placed::resource)).toList();
        for (int i = 0; i < shown.size(); i++) {
            FixtureLayout.hangSmall(layout, shown.get(i), SMALL_SLOTS[i]);
        }
        layout.more(Pile.WALL, hanging.size() - shown.size(),
                hanging.stream().filter(each -> !shown.contains(each)).map(Placed::subject), 310, 130);
    }

    /** A knife on its hook, as of a condition's own lock, tells less than anything else. */
    private static boolean isIdle(Placed<Thing.OnWall> placed) {
        return placed.thing() instanceof Knife(var lock) && lock.holder() == null;
    }

    private Set<Integer> waitedFor() {
        Set<Integer> resources = new HashSet<>();
        for (Dish dish : layout.state().unfinished().values()) {
            if (dish.place() instanceof Place.Waiting waiting && waiting.on().kind() != Awaited.Kind.TASK && waiting.on().id() != null) {
                resources.add(waiting.on().id());
            }
        }
        return resources;
    }

    private void decorate(List<Integer> slots) {
        if (slots.isEmpty()) {
            layout.add(Sprites.decoration("garlic", 562, 134));
            layout.add(Sprites.decoration("window", 648, 122));
            layout.add(Sprites.decoration("herbs", 734, 140));
        }
        if (slots.stream().allMatch(slot -> slot >= 0 && slot < RIGHT_WALL)) {
            layout.add(Sprites.decoration("cat-shelf", 237, 196));
        }
    }
}
