package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.batch.Group;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.layout.Laid;
import dev.asynckitchen.stage.layout.Layout;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.StringPose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The strings from waiting dishes to what they wait for; with many of them only the first are drawn. */
final class Strings {
    private static final int MOST = 8;
    private static final int MOST_TO_ONE = 3;
    /** With more dishes than this on the shelf, one string to each thing has to do. */
    private static final int CROWD = 6;

    private Strings() {}

    /** A string's end at a dish or a batch, and what it leads to. */
    private record Tied(Awaited on, Subject subject) {}

    /** The strings at {@code t} of a beat, tied to where the sprites are {@code now}. */
    static List<StringPose> between(Laid before, Laid after, Map<String, SpritePose> now, double t) {
        var strings = new ArrayList<StringPose>();
        Map<String, Tied> tied = drawn(before);
        Map<String, Tied> tiedAfter = drawn(after);
        var keys = new LinkedHashSet<>(tied.keySet());
        keys.addAll(tiedAfter.keySet());
        for (String key : keys) {
            Tied was = tied.get(key);
            Tied is = tiedAfter.get(key);
            Tied one = is != null ? is : Objects.requireNonNull(was);
            SpritePose from = now.get(key);
            SpritePose to = target(one.on, now);
            if (from == null || to == null || from.key().equals(to.key())) {
                continue;
            }
            double opacity = was != null && is != null ? 1 : is != null ? Motion.STRING_TIED.at(t) : 1 - Motion.STRING_LET_GO.at(t);
            double pull = was != null && is == null ? Motion.STRING_PULLED.at(t) : 0;
            strings.add(new StringPose(
                    "string:" + key.replace("dish:", ""), side(from), top(from), side(to), top(to), pull,
                    burnt(after.state(), one.on) && !burnt(before.state(), one.on) ? Motion.SMOKE_ON_STRING.at(t) : 0,
                    opacity * from.opacity(), one.subject));
        }
        return strings;
    }

    /** The sprites whose strings are drawn in this state, with what each waits for: a batch has one string, if all of it waits for the same. */
    private static Map<String, Tied> drawn(Laid laid) {
        Map<String, Tied> drawn = new LinkedHashMap<>();
        for (Group group : laid.batches().shelf()) {
            Dish first = group.dishes().getFirst();
            boolean oneThing = group.single() || group.what().until().contains(":");
            if (oneThing && first.place() instanceof Place.Waiting(Awaited on, _, _) && on.id() != null) {
                drawn.put(group.single() ? Layout.key(first) : group.what().key(), new Tied(on, group.single() ? new Subject.OfTask(first.task()) : group.what()));
            }
        }
        return laid.batches().shelf().isEmpty() ? ofDishes(laid.state()) : drawn;
    }

    /** In order of creation. */
    private static Map<String, Tied> ofDishes(KitchenState state) {
        List<Dish> waiting = state.unfinished().values().stream().filter(dish -> dish.place() instanceof Place.Waiting).toList();
        int mostToOne = waiting.size() > CROWD ? 1 : MOST_TO_ONE;
        Map<String, Integer> tied = new HashMap<>();
        Map<String, Tied> drawn = new LinkedHashMap<>();
        for (Dish dish : waiting) {
            if (drawn.size() < MOST && dish.place() instanceof Place.Waiting(Awaited on, _, _) && on.id() != null
                    && tied.merge(on.kind().key() + on.id(), 1, Integer::sum) <= mostToOne) {
                drawn.put(Layout.key(dish), new Tied(on, new Subject.OfTask(dish.task())));
            }
        }
        return drawn;
    }

    private static @Nullable SpritePose target(Awaited on, Map<String, SpritePose> now) {
        if (on.id() == null) {
            return null;
        }
        if (on.kind() == Awaited.Kind.TASK) {
            SpritePose dish = now.get("dish:" + on.id());
            return dish != null ? dish : now.get("ticket:t" + on.id());
        }
        return now.get("fixture:" + on.id());
    }

    private static boolean burnt(KitchenState state, Awaited on) {
        return on.kind() == Awaited.Kind.TASK && on.id() != null && state.dishes().get(on.id()) instanceof Dish dish
                && dish.place() instanceof Place.Done done && done.outcome() == Outcome.EXCEPTION;
    }

    /** Where a string is tied: at a tray's right handle, and at a plate's right edge, so that names stay free. */
    private static double side(SpritePose s) {
        return switch (s.sprite()) {
            case "tray", "tray-rope", "belt" -> s.x() + 82 * s.scale();
            case "pot" -> s.x() + 38 * s.scale();
            default -> s.sprite().startsWith("dish-") ? s.x() + 20 * s.scale() : s.x();
        };
    }

    /** Where a string is tied: the upper edge, the lower one of a ticket, and on the wall below the label. */
    private static double top(SpritePose s) {
        return switch (s.sprite()) {
            case "ticket" -> s.y() + 88 * s.scale();
            case "pot" -> s.y() - 34 * s.scale();
            case "tray", "tray-rope", "belt" -> s.y() - 16 * s.scale();
            case "dome" -> s.y() - 60 * s.scale();
            case "crate" -> s.y() - 26;
            default -> s.key().startsWith("batch:") ? s.y() - 32 * s.scale() : s.y() < House.STRINGS ? House.STRINGS : s.sprite().startsWith("dish-") ? s.y() + 8 * s.scale() : s.y() - 16 * s.scale();
        };
    }
}
