package dev.asynckitchen.stage;

import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What moves by itself: flames, steam, smoke, shaking pots. Pure functions of the performance's seconds. */
final class Animation {
    private static final Messages SAY = Messages.of("stage");
    /** Seconds; a wait that is shorter than this has no tenths to count. */
    private static final double BLINK = 0.1 - 1e-9;

    private Animation() {}

    /** {@code boilsOver}, 0 to 1: the chef is held, and nobody looks after the pots whose time is up. */
    static void apply(List<SpritePose> sprites, double seconds, double time, double boilsOver) {
        var added = new ArrayList<SpritePose>();
        Map<String, Double> dials = new HashMap<>();
        sprites.stream().filter(s -> s.sprite().equals("dial")).forEach(s -> dials.put(Carrying.whole(s.key()), s.opacity()));
        for (int i = 0; i < sprites.size(); i++) {
            SpritePose s = sprites.get(i);
            if (s.parts().containsKey("until")) {
                sprites.set(i, wound(s, time));
            } else if (s.sprite().equals("pot") && s.parts().containsKey("due")) {
                pot(sprites, added, i, s, dials.getOrDefault(s.key(), 0.0), seconds, time, boilsOver);
            } else if (s.sprite().equals("burnt")) {
                puff(added, s, "smoke", seconds, 0.35, -30);
            }
        }
        sprites.addAll(added);
    }

    /** A dial or a number as the clock has run it down. */
    private static SpritePose wound(SpritePose s, double time) {
        double since = s.parts().getOrDefault("since", 0.0);
        double until = s.parts().getOrDefault("until", 0.0);
        double left = Math.max(0, until - time);
        if (s.sprite().equals("dial")) {
            return s.withParts(Map.of("left", until <= since ? 0 : Math.clamp(left / (until - since), 0, 1)));
        }
        boolean narrow = s.parts().getOrDefault("narrow", 0.0) > 0;
        // What lasts no longer than a blink of the dial is counted in hundredths, as the caption says it.
        int parts = until - since < BLINK ? 100 : 10;
        double shown = Math.max(0, Math.ceil(left * parts - 1e-6)) / parts + 0.0;
        String number = shown >= 10 ? Phrases.number(Math.round(shown)) : String.format(Locale.ROOT, parts == 100 ? "%.2f" : "%.1f", shown);
        return s.withLabel("text", narrow ? number : SAY.text("seconds", "seconds", number));
    }

    /** {@code lit}, 0 to 1: the fire is lit as the dial is set. */
    private static void pot(
            List<SpritePose> sprites, List<SpritePose> added, int index, SpritePose pot, double lit, double seconds, double time,
            double boilsOver) {
        double phase = pot.key().hashCode() % 7;
        double since = pot.parts().getOrDefault("from", time);
        double due = pot.parts().getOrDefault("due", time);
        double left = due > since ? (due - time) / (due - since) : 0;
        boolean rings = time >= due - Score.MOMENT;
        boolean over = rings && boilsOver > 0.3;
        boolean boils = !rings && left < 0.6;
        double shake = over ? 2.2 * Math.sin(seconds * 34 + phase) : rings ? 1.2 * Math.sin(seconds * 40) : 0;
        sprites.set(index, pot.turnedTo(pot.rotation() + shake)
                .inState(over ? "over" : rings ? "due" : boils ? "boiling" : "heating"));
        double flicker = 0.92 + 0.08 * Math.sin(seconds * 11 + phase);
        added.add(Sprites.of(pot.key() + ":fire", "fire", pot.x(), pot.y(), pot.layer())
                .scaledTo(pot.scale() * flicker).withOpacity(lit * pot.opacity()).dimmed(pot.dim()));
    }

    private static void puff(
            List<SpritePose> added, SpritePose from, String sprite, double seconds, double rate, double above) {
        for (int i = 0; i < 2; i++) {
            double age = (seconds * rate + i * 0.5) % 1;
            double strength = Math.sin(Math.PI * age);
            added.add(Sprites.of(from.key() + ":" + sprite + i, sprite, from.x() + 5 * Math.sin(6 * age + i),
                            from.y() + (above - 26 * age) * from.scale(), Layer.COUNTER)
                    .scaledTo(from.scale() * (0.4 + 0.35 * age)).withOpacity(0.75 * strength * from.opacity() * from.parts().getOrDefault("smoke", 1.0)));
        }
    }
}
