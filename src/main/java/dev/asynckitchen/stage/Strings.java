package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.StringPose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The strings from waiting dishes to what they wait for; with many of them only the first are drawn. */
final class Strings {
    private static final int MOST = 8;
    private static final int MOST_TO_ONE = 3;
    /** With more dishes than this on the shelf, one string to each thing has to do. */
    private static final int CROWD = 6;

    private Strings() {}

    /** The strings at {@code t} of a beat, tied to where the sprites are {@code now}. */
    static List<StringPose> between(KitchenState before, KitchenState after, Map<String, SpritePose> now, double t) {
        var strings = new ArrayList<StringPose>();
        Map<Integer, Awaited> tied = drawn(before);
        Map<Integer, Awaited> tiedAfter = drawn(after);
        var tasks = new TreeSet<>(tied.keySet());
        tasks.addAll(tiedAfter.keySet());
        for (int task : tasks) {
            Awaited was = tied.get(task);
            Awaited is = tiedAfter.get(task);
            Awaited on = is != null ? is : was;
            SpritePose from = now.get("dish:" + task);
            SpritePose to = on == null ? null : target(on, now);
            if (on == null || from == null || to == null || from.key().equals(to.key())) {
                continue;
            }
            double opacity = was != null && is != null ? 1 : is != null ? Motion.STRING_TIED.at(t) : 1 - Motion.STRING_LET_GO.at(t);
            double pull = was != null && is == null ? Motion.STRING_PULLED.at(t) : 0;
            strings.add(new StringPose(
                    "string:" + task, side(from), top(from), side(to), top(to), pull,
                    burnt(after, on) && !burnt(before, on) ? Motion.SMOKE_ON_STRING.at(t) : 0,
                    opacity * from.opacity(), new Subject.OfTask(task)));
        }
        return strings;
    }

    /** The waiting dishes whose strings are drawn in this state, in order of creation, with what each waits for. */
    private static Map<Integer, Awaited> drawn(KitchenState state) {
        List<Dish> waiting = state.unfinished().values().stream().filter(dish -> dish.place() instanceof Place.Waiting).toList();
        int mostToOne = waiting.size() > CROWD ? 1 : MOST_TO_ONE;
        Map<String, Integer> tied = new HashMap<>();
        Map<Integer, Awaited> drawn = new LinkedHashMap<>();
        for (Dish dish : waiting) {
            if (drawn.size() < MOST && dish.place() instanceof Place.Waiting(Awaited on, _, _) && on.id() != null
                    && tied.merge(on.kind().key() + on.id(), 1, Integer::sum) <= mostToOne) {
                drawn.put(dish.task(), on);
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
            default -> s.y() < House.STRINGS ? House.STRINGS : s.sprite().startsWith("dish-") ? s.y() + 8 * s.scale() : s.y() - 16 * s.scale();
        };
    }
}
