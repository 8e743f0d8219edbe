package dev.asynckitchen.stage;

import dev.asynckitchen.stage.layout.Laid;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How sprites go from one layout to the next: those that change place move one after the other, on an arc. */
final class Transition {
    private static final double ARC = 34;
    private static final double FAR = 260;

    private Transition() {}

    /**
     * The sprites at {@code t} of a beat; what the chef carries in it is left to {@link Carrying}.
     *
     * @param begins when anything moves, where nothing is carried: first the clock has to come so far
     */
    static Map<String, SpritePose> between(
            Laid start,
            Laid middle,
            Laid end,
            @Nullable Carrying carrying,
            double begins,
            double t) {
        if (t >= 1) {
            return new LinkedHashMap<>(end.sprites());
        }
        if (carrying == null) {
            return step(start, end, null, t, (t - begins) / (1 - begins));
        }
        return t < Motion.WORK.end
                ? step(start, middle, carrying, t, Motion.RAIL_CLOSES_UP.gone(t))
                : step(middle, end, carrying, t, Motion.CHANGE.gone(t));
    }

    private static Map<String, SpritePose> step(
            Laid before, Laid after, @Nullable Carrying carrying, double beat, double t) {
        Map<String, SpritePose> from = before.sprites();
        Map<String, SpritePose> to = after.sprites();
        if (t <= 0 || t >= 1) {
            var still = new LinkedHashMap<>(t <= 0 ? from : to);
            still.keySet().removeIf(key -> carrying != null && carrying.moves(key, beat));
            return still;
        }
        Map<String, @Nullable SpritePose> all = new LinkedHashMap<>();
        from.forEach((key, _) -> all.put(key, to.get(key)));
        to.forEach(all::putIfAbsent);
        List<String> movers = new ArrayList<>();
        for (String key : all.keySet()) {
            if (moves(from.get(key), to.get(key)) && !movers.contains(Carrying.whole(key))
                    && (carrying == null || !carrying.moves(key, beat))) {
                movers.add(Carrying.whole(key));
            }
        }
        Map<String, SpritePose> now = new LinkedHashMap<>();
        for (String key : all.keySet()) {
            if (carrying != null && carrying.moves(key, beat)) {
                continue;
            }
            int place = movers.indexOf(Carrying.whole(key));
            SpritePose was = from.get(key);
            SpritePose is = to.get(key);
            SpritePose a = was == null ? beginning(Objects.requireNonNull(is), before) : was;
            SpritePose b = is == null ? leaving(a, after) : is;
            // What has far to go takes longer.
            double share = Math.clamp(distance(a, b) / FAR, Math.max(0.45, 1.0 / Math.max(1, movers.size())), 1);
            double begins = place < 0 ? 0 : (1 - share) * place / Math.max(1, movers.size() - 1);
            double gone = place < 0 ? Easing.inOut(t) : Easing.window(t, begins, begins + share);
            double aside = place < 0 && was != null && is != null && is.layer() != Layer.WALL && !movers.isEmpty() ? Easing.bump(t, 0.2, 0.8) : 0;
            now.put(key, blend(a, b, gone).dimmed(aside));
        }
        return now;
    }

    private static boolean moves(@Nullable SpritePose a, @Nullable SpritePose b) {
        return a == null || b == null || distance(a, b) > 1.5;
    }

    private static double distance(SpritePose a, SpritePose b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /** Where a new thing comes from: a ticket from its dish, a dish from its ticket, both from the batch that they were in; the rest grows where it is. */
    private static SpritePose beginning(SpritePose b, Laid from) {
        String key = b.key();
        SpritePose origin = key.startsWith("ticket:t") ? from.get("dish:" + Carrying.whole(key).substring(8))
                : key.startsWith("dish:") ? from.get("ticket:t" + Carrying.whole(key).substring(5)) : null;
        SpritePose batch = batch(b, from);
        if (origin == null && batch != null) {
            return b.movedTo(Easing.mix(batch.x(), b.x(), 0.4), Easing.mix(batch.y(), b.y(), 0.4)).withOpacity(0).scaledTo(b.scale() * 0.6);
        }
        if (origin != null && !key.contains("/") && isTicket(b)) {
            // It is seen from a third of the way on: all of it would be too fast for the eye.
            return b.movedTo(Easing.mix(origin.x(), b.x(), 0.3), Easing.mix(origin.y() - 60, b.y(), 0.3)).withOpacity(0).scaledTo(b.scale() * 0.6);
        }
        return isTicket(b)
                ? b.movedTo(b.x(), b.y() - 96).withOpacity(0)
                : b.withOpacity(0).scaledTo(b.scale() * 0.7);
    }

    /** What is no longer there fades where it is, or on its way to the batch that it joins. */
    private static SpritePose leaving(SpritePose a, Laid to) {
        SpritePose batch = batch(a, to);
        if (batch != null) {
            return a.movedTo(Easing.mix(batch.x(), a.x(), 0.4), Easing.mix(batch.y(), a.y(), 0.4)).withOpacity(0).scaledTo(a.scale() * 0.6);
        }
        return isTicket(a) ? a.movedTo(a.x(), a.y() - 96).withOpacity(0) : a.withOpacity(0).scaledTo(a.scale() * 0.8);
    }

    /** The batch that a ticket's or a dish's task is counted in. */
    private static @Nullable SpritePose batch(SpritePose sprite, Laid laid) {
        String key = sprite.key();
        boolean itself = !key.contains("/") && (key.startsWith("ticket:t") || key.startsWith("dish:"));
        return itself && sprite.subject() instanceof Subject.OfTask(int task) ? laid.batchOf(task) : null;
    }

    private static boolean isTicket(SpritePose s) {
        return s.sprite().startsWith("ticket") || s.sprite().startsWith("note");
    }

    private static SpritePose blend(SpritePose a, SpritePose b, double t) {
        if (t <= 0) {
            return a;
        }
        if (t >= 1) {
            return b;
        }
        double distance = distance(a, b);
        double lift = distance > 60 && a.layer() != Layer.WALL ? ARC * Math.min(1, distance / 200) * Math.sin(Math.PI * t) : 0;
        SpritePose look = t < 0.5 ? a : b;
        return new SpritePose(
                b.key(), look.sprite(), look.state(), Easing.mix(a.x(), b.x(), t), Easing.mix(a.y(), b.y(), t) - lift,
                Easing.mix(a.scale(), b.scale(), t), Easing.mix(a.rotation(), b.rotation(), t),
                Easing.mix(a.opacity(), b.opacity(), t), 0, distance > 60 ? Layer.FRONT : b.layer(), look.colour(),
                look.picture(), look.labels(), look.parts(), b.subject());
    }
}
