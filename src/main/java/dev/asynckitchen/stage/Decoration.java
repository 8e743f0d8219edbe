package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.story.Summary;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.layout.Layout;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.ChefPose;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Map;

/** What belongs to the moment and not to any state: the running clock, the flipping sign, speech, sweat, the closing card. */
final class Decoration {
    private static final Messages SAY = Messages.of("stage");

    /** Seconds of the loop's clock for one turn of the clock's hand: its twelve marks are seconds. */
    private static final double DIAL = 12;

    /** Turns of that hand for one of the short hand. */
    private static final int HOURS = 12;

    /** Seconds that speech and cards take at least to be there and to be gone, however short the beat: two frames of a slow machine. */
    private static final double QUICKEST_FADE = 0.09;

    private static final double HELD_X = 576;
    private static final double HELD_Y = 365;
    private static final double MOUTH_X = 74;
    private static final double SPEECH_Y = 296;

    private final Scene scene;
    private final List<SpritePose> sprites;
    private final double t;

    private Decoration(Scene scene, List<SpritePose> sprites, double t) {
        this.scene = scene;
        this.sprites = sprites;
        this.t = t;
    }

    /** Adds to {@code sprites} what is seen besides at {@code t}; {@code seconds} of the performance drive what goes on by itself. */
    static void add(List<SpritePose> sprites, Scene scene, ChefPose chef, double t, double seconds) {
        var decoration = new Decoration(scene, sprites, t);
        decoration.clock(scene.timeAt(t), scene.clockAt(t));
        if (scene.leaps() > 0) {
            decoration.leap();
        }
        decoration.sign();
        sprites.add(Sprites.station("table", House.TABLE_X, House.COUNTER, Station.WORKTOP).on(Layer.TABLE));
        decoration.writtenCards();
        decoration.speech(chef);
        if (scene.closing() != null) {
            decoration.endCard(scene.closing());
        }
        if (scene.chef().frozen()) {
            decoration.heldBy();
            decoration.blocked();
            decoration.sweat(seconds);
        }
    }

    private void clock(double time, String read) {
        double gone = time - scene.before().time();
        double waited = scene.after().time() - scene.before().time();
        // Of a wait that is leapt over both hands go round once at the most: as often as they did would be a flicker.
        double skipped = scene.leaps() > 0 ? HOURS * Math.max(0, Math.floor(waited / DIAL / HOURS) - 1) * gone / waited : 0;
        double turns = time / DIAL - skipped;
        double passing = Math.min(1, gone / DIAL);
        sprites.add(Sprites.station("clock", House.CLOCK_X, House.CLOCK_Y, Station.CLOCK).withParts(Map.of(
                "minute", 360 * turns, "hour", 30 * turns, "wedge", 360 * passing, "shown", Easing.bump(t, 0.1, 0.85))));
        sprites.add(Sprites.station("chip", House.CLOCK_X, House.TIME_Y, Station.CLOCK).withKey("clock-number")
                .withLabel("text", read));
    }

    /** The clock leaps: a word below it says over how much. */
    private void leap() {
        sprites.add(belowClock("leap", SAY.text("leap", "seconds", Phrases.roughly(scene.leaps())), Easing.bump(t, 0.1, 0.85)));
    }

    private SpritePose belowClock(String key, String text, double shown) {
        boolean timers = sprites.stream().anyMatch(s -> s.key().equals("timers"));
        return Sprites.station("chip", House.CLOCK_X, House.BELOW_TIME_Y + (timers ? 25 : 0), Station.CLOCK).withKey(key)
                .withLabel("text", text).withOpacity(shown).on(Layer.FRONT);
    }

    private void sign() {
        boolean open = t < 0.5 ? scene.before().open() : scene.after().open();
        double flip = scene.before().open() == scene.after().open() ? 1 : Math.abs(1 - 2 * Motion.SIGN_FLIPS.at(t));
        sprites.add(Sprites.station("sign", House.SIGN_X, House.SIGN_Y, Station.SIGN)
                .withLabel("text", SAY.text(open ? "open" : "closed")).scaledTo(Math.max(0.05, flip)));
    }

    /** Those that are taken up before the beat is over, and so belong to neither of its ends. */
    private void writtenCards() {
        for (Scene.Written one : scene.written()) {
            if (t > one.from() && t < one.to()) {
                double fades = QUICKEST_FADE / scene.beat().duration();
                double shown = Math.clamp(Math.min(t - one.from(), one.to() - t) / fades, 0, 1);
                sprites.add(one.card().withOpacity(shown));
            }
        }
    }

    private void speech(ChefPose chef) {
        Scene.Printed said = scene.said(t);
        if (said == null) {
            return;
        }
        // From the first thing that is said in the beat: the next one takes its place in the bubble, which stays as it is.
        double sinceFirst = t - scene.printed().getFirst().at();
        double shown = Math.min(fade(Motion.SPEECH, sinceFirst), fade(Motion.SPEECH_FADES, Motion.SPEECH_FADES.end - t));
        double mouth = chef.x() + (chef.facing() > 0 ? MOUTH_X : MOUTH_X - 20);
        sprites.add(Sprites.station("speech", mouth, SPEECH_Y, Station.SPEECH).withKey("speech")
                .withLabel("text", said.text()).withOpacity(shown).on(Layer.FRONT));
    }

    /** How far a fade has gone, {@code gone} of the beat after it began (or before it is over): evenly, and in a short beat slower than told. */
    private double fade(Motion told, double gone) {
        return Math.clamp(gone / Math.max(told.end - told.start, QUICKEST_FADE / scene.beat().duration()), 0, 1);
    }

    /** The pot he stares into, instead of the dish on its board. */
    private void heldBy() {
        double shown = scene.cues().held(t);
        Dish dish = scene.dish();
        String covered = scene.beat().kind() == Beat.Kind.TURN && dish != null ? Layout.key(dish) : "";
        sprites.replaceAll(s -> s.key().equals(covered) || s.key().equals(covered + "/board")
                ? s.withOpacity(s.opacity() * (1 - shown)) : s);
        sprites.add(Sprites.of("held:burner", "burner", HELD_X, HELD_Y, Layer.WORK).scaledTo(0.9).withOpacity(shown));
        SpritePose pot = Sprites.of("held", "pot", HELD_X, HELD_Y, Layer.WORK).scaledTo(0.9)
                .inState("boiling").withOpacity(shown);
        sprites.add(dish == null ? pot : pot.coloured(dish.look().colour(), dish.look().pictureName()));
    }

    /** Not by the red frame alone: in words, below the clock that runs on. */
    private void blocked() {
        sprites.add(belowClock("blocked", SAY.text("blocked", "seconds", Phrases.seconds(scene.held())), scene.cues().held(t)));
    }

    private void sweat(double seconds) {
        double shown = scene.cues().held(t);
        for (int i = 0; i < 3; i++) {
            double fall = (seconds * 0.7 + i / 3.0) % 1;
            sprites.add(Sprites.station("sweat", 420 + i * 52, 250 + fall * 26, Station.CHEF).withKey("sweat:" + i)
                    .withOpacity(shown * Math.min(6 * fall, 1 - fall)).on(Layer.FRONT));
        }
    }

    private void endCard(Closing closing) {
        Summary sum = closing.sum();
        boolean ok = closing.ending().outcome() == EndOutcome.OK;
        sprites.add(Sprites.station("end-card", 480, 128 - 20 * (1 - Easing.window(t, 0.45, 0.75)), Station.END).withKey("end-card")
                .withLabels(Map.of(
                        "title", closing.ending().title().words(),
                        "time", ok ? sum.took().words() : closing.ending().message(),
                        "counts", sum.counts().words(),
                        "compare", sum.compared().words()))
                .withOpacity(Motion.END_CARD.at(t)).on(Layer.OVERLAY));
    }
}
