package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.ResourceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The wall: what tasks share hangs where decoration hung before; with much of it, everything is smaller. The porter and his
 * crates are at the hatch.
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

    void lay(List<Fixture> fixtures) {
        List<Fixture> hanging = fixtures.stream().filter(f -> !(f.state() instanceof ResourceState.Executor)).toList();
        List<Integer> slots = slots(hanging);
        if (slots.contains(-1)) {
            small(hanging);
        } else {
            for (int i = 0; i < hanging.size(); i++) {
                int width = wide(hanging.get(i).state()) ? 2 : 1;
                double x = (SLOTS[slots.get(i)] + SLOTS[slots.get(i) + width - 1]) / 2;
                new FixtureLayout(layout, hanging.get(i)).hang(x, PITCH * width);
            }
        }
        decorate(slots);
        int crates = 0;
        for (Fixture fixture : fixtures) {
            if (fixture.state() instanceof ResourceState.Executor job) {
                porter(fixture, job, crates++);
            }
        }
        layout.more("crates", crates - 2, 142, 266);
    }

    /** The first slot of each, a wide one takes two; -1 where there is none left. */
    private static List<Integer> slots(List<Fixture> hanging) {
        List<Integer> slots = new ArrayList<>();
        int next = 0;
        for (Fixture fixture : hanging) {
            int width = wide(fixture.state()) ? 2 : 1;
            if (next < RIGHT_WALL && next + width > RIGHT_WALL) {
                next = RIGHT_WALL;
            }
            slots.add(next + width > SLOTS.length ? -1 : next);
            next += width;
        }
        return slots;
    }

    /** All of them small; where even so there is no room for all, those that nobody waits for stay in the cupboard. */
    private void small(List<Fixture> hanging) {
        List<Fixture> shown = hanging.stream()
                .sorted(Comparator.comparing((Fixture fixture) -> !isWaitedFor(fixture)))
                .limit(SMALL_SLOTS.length)
                .sorted(Comparator.comparingInt(Fixture::resource)).toList();
        for (int i = 0; i < shown.size(); i++) {
            new FixtureLayout(layout, shown.get(i)).hangSmall(SMALL_SLOTS[i]);
        }
        layout.more("wall", hanging.size() - shown.size(), 310, 130);
    }

    private boolean isWaitedFor(Fixture fixture) {
        for (Dish dish : layout.state().dishes().values()) {
            if (dish.place() instanceof Place.Waiting waiting && waiting.on().kind() != Awaited.Kind.TASK
                    && Objects.equals(waiting.on().id(), fixture.resource())) {
                return true;
            }
        }
        return false;
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

    private static boolean wide(ResourceState state) {
        return switch (state) {
            case ResourceState.Queue _, ResourceState.Barrier _, ResourceState.AsyncGenerator _ -> true;
            case ResourceState.Semaphore s -> s.size() > 1;
            default -> false;
        };
    }

    private void porter(Fixture fixture, ResourceState.Executor job, int nth) {
        String key = "fixture:" + fixture.resource();
        Subject subject = new Subject.OfResource(fixture.resource());
        if (nth == 0) {
            layout.add(Sprites.of("porter", "porter", 78, 330, Layer.WALL).scaledTo(0.52).about(new Subject.OfStation(Station.PORTER)));
        }
        if (nth < 2) {
            layout.add(Sprites.of(key, "crate", 60 + 38 * nth, 328, Layer.STATION).scaledTo(0.55).about(subject));
            layout.add(Sprites.of(key + "/seconds", "chip", 57 + 42 * nth, 318, Layer.STATION)
                    .withParts(Map.of("since", job.since(), "until", job.until(), "narrow", 1.0)).about(subject));
        }
    }
}
