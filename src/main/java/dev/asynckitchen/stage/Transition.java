package dev.asynckitchen.stage;

import dev.asynckitchen.stage.SpritePose.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How sprites go from one layout to the next: those that change place move one after the other, on an arc. */
final class Transition {
    private static final double ARC = 34;
    private static final double WORKTOP_X = 520;
    private static final double WORKTOP_Y = 350;

    private Transition() {}

    static Map<String, SpritePose> between(
            Map<String, SpritePose> start,
            Map<String, SpritePose> middle,
            Map<String, SpritePose> end,
            Beat beat,
            double t) {
        return beat.kind() == Beat.Kind.TURN
                ? t < Stage.WORK_ENDS
                        ? step(start, middle, t / Stage.WORK_BEGINS)
                        : step(middle, end, (t - Stage.WORK_ENDS) / (1 - Stage.WORK_ENDS))
                : step(start, end, t);
    }

    private static Map<String, SpritePose> step(Map<String, SpritePose> from, Map<String, SpritePose> to, double t) {
        if (t <= 0) {
            return from;
        }
        if (t >= 1) {
            return to;
        }
        Map<String, @Nullable SpritePose> all = new LinkedHashMap<>();
        from.forEach((key, _) -> all.put(key, to.get(key)));
        to.forEach(all::putIfAbsent);
        List<String> movers = new ArrayList<>();
        for (String key : all.keySet()) {
            if (moves(from.get(key), to.get(key)) && !movers.contains(whole(key))) {
                movers.add(whole(key));
            }
        }
        Map<String, SpritePose> now = new LinkedHashMap<>();
        double share = movers.isEmpty() ? 1 : Math.max(0.45, 1.0 / movers.size());
        for (String key : all.keySet()) {
            int place = movers.indexOf(whole(key));
            double begins = place < 0 ? 0 : (1 - share) * place / Math.max(1, movers.size() - 1);
            double gone = place < 0 ? Easing.inOut(t) : Easing.window(t, begins, begins + share);
            SpritePose a = from.get(key);
            SpritePose b = to.get(key);
            SpritePose between = a == null ? blend(beginning(b, from), b, gone) : b == null ? blend(a, leaving(a), gone) : blend(a, b, gone);
            double aside = place < 0 && a != null && b != null && !movers.isEmpty() ? 0.6 * Easing.bump(t, 0.2, 0.8) : 0;
            now.put(key, between.dimmed(aside));
        }
        return now;
    }

    private static boolean moves(@Nullable SpritePose a, @Nullable SpritePose b) {
        return a == null || b == null || Math.hypot(a.x() - b.x(), a.y() - b.y()) > 1.5;
    }

    /** The thing that a sprite belongs to: a dish moves with its plate, tag and dial. */
    private static String whole(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** Where a new thing comes from: a ticket from its dish, a dish from its ticket, the rest grows where it is. */
    private static SpritePose beginning(SpritePose b, Map<String, SpritePose> from) {
        SpritePose origin = b.key().startsWith("ticket:t") ? from.get("dish:" + b.key().substring(8))
                : b.key().startsWith("dish:") ? from.get("ticket:t" + whole(b.key()).substring(5)) : null;
        if (origin != null && !b.key().contains("/")) {
            boolean ticket = b.sprite().equals("ticket");
            return b.movedTo(origin.x(), origin.y() + (ticket ? -40 : 40)).withOpacity(0).scaledTo(b.scale() * 0.6);
        }
        return isTicket(b)
                ? b.movedTo(b.x(), b.y() - 90).withOpacity(0)
                : b.withOpacity(0).scaledTo(b.scale() * 0.7);
    }

    /** Where a thing goes that is no longer there: tickets to the worktop, the rest fades. */
    private static SpritePose leaving(SpritePose a) {
        return isTicket(a)
                ? a.movedTo(WORKTOP_X, WORKTOP_Y - 60).withOpacity(0).scaledTo(a.scale() * 0.6).turnedTo(8)
                : a.withOpacity(0).scaledTo(a.scale() * 0.8);
    }

    private static boolean isTicket(SpritePose s) {
        return s.sprite().equals("ticket") || s.sprite().equals("note");
    }

    private static SpritePose blend(SpritePose a, SpritePose b, double t) {
        if (t <= 0) {
            return a;
        }
        if (t >= 1) {
            return b;
        }
        double distance = Math.hypot(b.x() - a.x(), b.y() - a.y());
        double lift = distance > 60 && a.layer() != Layer.WALL ? ARC * Math.min(1, distance / 200) * Math.sin(Math.PI * t) : 0;
        SpritePose look = t < 0.5 ? a : b;
        double left = Easing.mix(a.parts().getOrDefault("left", 0.0), b.parts().getOrDefault("left", 0.0), t);
        return new SpritePose(
                b.key(), look.sprite(), look.state(), Easing.mix(a.x(), b.x(), t), Easing.mix(a.y(), b.y(), t) - lift,
                Easing.mix(a.scale(), b.scale(), t), Easing.mix(a.rotation(), b.rotation(), t),
                Easing.mix(a.opacity(), b.opacity(), t), 0, distance > 60 ? Layer.FRONT : b.layer(), look.colour(),
                look.picture(), look.labels(), look.parts().containsKey("left") ? Map.of("left", left) : look.parts(),
                b.subject());
    }
}
