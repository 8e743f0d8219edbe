package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Caption;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Narrator;
import dev.asynckitchen.kitchen.Phrases;
import dev.asynckitchen.kitchen.Summary;
import dev.asynckitchen.stage.SpritePose.Layer;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole performance: {@link #poseAt} says what is seen at a playhead.
 *
 * <p>A pure function of (trace, playhead). Each beat goes from the layout before it to the layout after it, a turn by way
 * of the dish on the worktop; so a beat's end is the next one's beginning. Not thread-safe: it keeps what it last laid out.
 */
public final class Stage {
    /** Parts of a turn's motion: until here the ticket comes down, ... */
    static final double WORK_BEGINS = 0.28;

    /** ... and from here its outcome is carried away. */
    static final double WORK_ENDS = 0.54;

    /** Part of an idle round at which the clock has come to the next timer. */
    private static final double CLOCK_STANDS = 0.62;

    /** Seconds of the loop's clock for one turn of the clock's hand: its twelve marks are seconds. */
    private static final double DIAL = 12;

    private static final double HELD_X = 576;
    private static final double MOUTH_X = 74;
    private static final double SPEECH_Y = 296;

    private final Trace trace;
    private final Kitchen kitchen;
    private final Narrator narrator;
    private final Score score;
    private @Nullable Scene scene;

    /** What is known of one beat. {@code during} is the kitchen while a turn's dish is on the worktop. */
    private record Scene(
            Beat beat,
            KitchenState before,
            KitchenState during,
            KitchenState after,
            Map<String, SpritePose> start,
            Map<String, SpritePose> middle,
            Map<String, SpritePose> end,
            Caption caption,
            @Nullable Dish dish,
            ChefMotion chef,
            @Nullable Carrying carrying,
            String printed) {

        /** The clock runs while the chef waits or works, and stands while things are carried about. */
        double timeAt(double t) {
            return beat.kind() == Beat.Kind.TURN
                    ? Easing.mix(before.time(), after.time(), Easing.window(t, WORK_BEGINS, WORK_ENDS))
                    : Easing.mix(before.time(), after.time(), Easing.window(t, 0.06, clockFirst() ? CLOCK_STANDS : 0.9));
        }

        /** The clock comes to the hour, and only then do timers ring and tickets move. */
        boolean clockFirst() {
            return beat.kind() == Beat.Kind.ROUND && after.time() - before.time() > Score.MOMENT;
        }
    }

    public Stage(Trace trace) {
        this.trace = trace;
        this.kitchen = new Kitchen(trace);
        this.narrator = new Narrator(trace);
        this.score = new Score(trace);
    }

    public Trace trace() {
        return trace;
    }

    public Score score() {
        return score;
    }

    public Kitchen kitchen() {
        return kitchen;
    }

    public Narrator narrator() {
        return narrator;
    }

    /** What is seen at this playhead. */
    public Pose poseAt(Playhead playhead) {
        Scene now = scene(playhead.beat());
        double t = playhead.progress();
        double seconds = score.secondsOf(playhead);
        ChefPose chef = now.chef.at(t, seconds);
        Map<String, SpritePose> placed = Transition.between(now.start, now.middle, now.end, now.carrying, now.clockFirst() ? CLOCK_STANDS : 0, t);
        if (now.carrying != null && t < 1) {
            now.carrying.place(placed, now.middle, now.end, chef, t);
        }
        List<SpritePose> sprites = new ArrayList<>(placed.values());
        double time = now.timeAt(t);
        decorate(sprites, now, chef, t, time, seconds);
        Animation.apply(sprites, seconds, time, now.chef.frozen() ? Easing.bump(t, 0.35, 0.7) : 0);
        double alarm = now.chef.frozen() ? 0.9 * Easing.bump(t, 0.3, 0.75) : 0;
        Dish dish = now.dish;
        return new Pose(
                chef,
                List.copyOf(sprites),
                Strings.between(now.before, now.after, placed, t),
                time,
                t < 0.5 ? now.before.tick() : now.after.tick(),
                Easing.mix(now.before.open() ? 1 : 0, now.after.open() ? 1 : 0, Easing.inOut(t)),
                now.caption,
                dish == null ? null : dish.look().pictureName(),
                dish == null ? -1 : dish.look().colour(),
                alarm);
    }

    private void decorate(List<SpritePose> sprites, Scene now, ChefPose chef, double t, double time, double seconds) {
        double turns = time / DIAL;
        sprites.add(Sprites.station("clock", 368, 164, "clock").withParts(Map.of(
                "minute", 360 * turns, "hour", 30 * turns, "wedge", 360 * Math.min(1, (time - now.before.time()) / DIAL), "shown", Easing.bump(t, 0.1, 0.85))));
        sprites.add(Sprites.station("chip", 368, 211, "clock").withKey("clock-number").withLabel("text", Phrases.clock(Math.floor(time * 10 + 1e-6) / 10)));
        boolean open = t < 0.5 ? now.before.open() : now.after.open();
        double flip = now.before.open() == now.after.open() ? 1 : Math.abs(1 - 2 * Easing.inOut(t));
        sprites.add(Sprites.station("sign", 806, 178, "sign").withLabel("text", open ? "OPEN" : "CLOSED").scaledTo(Math.max(0.05, flip)));
        sprites.add(Sprites.station("table", 500, 384, "worktop").on(Layer.TABLE));
        if (!now.printed.isEmpty()) {
            double shown = Math.min(Easing.window(t, WORK_BEGINS, WORK_BEGINS + 0.06), 1 - Easing.window(t, 0.9, 0.98));
            sprites.add(Sprites.station("speech", chef.x() + (chef.facing() > 0 ? MOUTH_X : MOUTH_X - 20), SPEECH_Y, "worktop").withKey("speech")
                    .withLabel("text", now.printed).withOpacity(shown).on(Layer.FRONT));
        }
        if (now.beat.kind() == Beat.Kind.END) {
            endCard(sprites, now, t);
        }
        if (now.chef.frozen()) {
            heldBy(sprites, now, t);
            double shown = Easing.bump(t, 0.4, 0.7);
            for (int i = 0; i < 3; i++) {
                double fall = (seconds * 0.7 + i / 3.0) % 1;
                sprites.add(Sprites.station("sweat", 420 + i * 52, 250 + fall * 26, "chef").withKey("sweat:" + i)
                        .withOpacity(shown * (1 - fall)).on(Layer.FRONT));
            }
        }
    }

    /** What he stares into, instead of the dish on its board. */
    private static void heldBy(List<SpritePose> sprites, Scene now, double t) {
        boolean turn = now.beat.kind() == Beat.Kind.TURN;
        double shown = turn ? Easing.bump((t - WORK_BEGINS) / (WORK_ENDS - WORK_BEGINS), 0.12, 0.88) : Easing.bump(t, 0.2, 0.85);
        Dish dish = now.dish;
        String covered = turn && dish != null ? Layout.key(dish) : "";
        sprites.replaceAll(s -> s.key().equals(covered) || s.key().equals(covered + "/board") ? s.withOpacity(s.opacity() * (1 - shown)) : s);
        sprites.add(Sprites.of("held:burner", "burner", HELD_X, 365, SpritePose.Layer.WORK).scaledTo(0.9).withOpacity(shown));
        SpritePose pot = Sprites.of("held", "pot", HELD_X, 365, SpritePose.Layer.WORK).scaledTo(0.9).inState("boiling").withOpacity(shown);
        sprites.add(dish == null ? pot : pot.coloured(dish.look().colour(), dish.look().pictureName()));
    }

    private void endCard(List<SpritePose> sprites, Scene now, double t) {
        Summary sum = Summary.of(trace);
        boolean ok = now.after.ended() == EndOutcome.OK;
        String message = now.after.message() == null ? "" : now.after.message();
        sprites.add(Sprites.station("end-card", 480, 128 - 20 * (1 - Easing.window(t, 0.45, 0.75)), "sign").withKey("end-card")
                .withLabels(Map.of(
                        "title", ok ? "Everything is served." : "The kitchen closes early.",
                        "time", ok ? Phrases.seconds(sum.seconds()) + " on the clock" : message,
                        "counts", sum.ticks() == 0 ? "no event loop"
                                : Phrases.count(sum.ticks(), "tick") + " · " + Phrases.count(sum.turns(), "turn") + " · "
                                        + Phrases.count(sum.tasks(), "task"),
                        "compare", sum.oneByOne() > 0 ? "one by one: " + Phrases.seconds(sum.oneByOne()) : ""))
                .withOpacity(Easing.window(t, 0.4, 0.7)).on(Layer.OVERLAY));
    }

    private Scene scene(int index) {
        Scene kept = scene;
        if (kept == null || kept.beat.index() != index) {
            kept = direct(score.beat(index));
            scene = kept;
        }
        return kept;
    }

    private Scene direct(Beat beat) {
        KitchenState before = kitchen.at(beat.firstEvent());
        KitchenState during = beat.kind() == Beat.Kind.TURN ? kitchen.at(beat.firstEvent() + 1) : before;
        KitchenState after = kitchen.at(beat.endEvent());
        Integer task = trace.get(beat.firstEvent()) instanceof TraceEvent.Turn turn ? turn.task() : null;
        if (task == null) {
            task = taskOf(beat);
        }
        Turn turn = Turn.of(trace, score, beat, before);
        Map<String, SpritePose> start = Layout.of(before, narrator);
        Map<String, SpritePose> middle = Layout.of(during, narrator);
        Map<String, SpritePose> end = Layout.of(after, narrator);
        return new Scene(
                beat,
                before,
                during,
                after,
                start,
                middle,
                end,
                caption(beat, before, after),
                task == null ? null : after.dishes().get(task),
                ChefMotion.of(trace, score, beat, turn, before, after),
                turn == null ? null : Carrying.of(turn, start, middle, end),
                printed(beat));
    }

    /** The dish that a beat without a task of its own is about: the one whose timer rings or who is called. */
    private @Nullable Integer taskOf(Beat beat) {
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            if (trace.get(i) instanceof TraceEvent.Scheduled scheduled && scheduled.task() != null) {
                return scheduled.task();
            }
        }
        return null;
    }

    private Caption caption(Beat beat, KitchenState before, KitchenState after) {
        return switch (beat.kind()) {
            case TURN -> narrator.turn(beat.firstEvent());
            case ROUND -> narrator.round(beat.firstEvent(), before);
            case END -> narrator.end((TraceEvent.Ended) trace.get(beat.firstEvent()));
            case MODULE -> module(beat, after);
        };
    }

    private Caption module(Beat beat, KitchenState after) {
        for (int i = beat.endEvent() - 1; i >= beat.firstEvent(); i--) {
            switch (trace.get(i)) {
                case TraceEvent.Blocked e -> {
                    String held = Phrases.seconds(e.seconds());
                    return new Caption("The chef stares into one pot for " + held + ". Nothing else happens.",
                            e.what() + " holds the thread for " + held + ".");
                }
                case TraceEvent.CoroutineCreated e -> {
                    String name = Phrases.name(e.function());
                    return new Caption("A recipe card is written: " + name + "(). Nothing is cooked yet.",
                            name + "() gives a coroutine object. None of it has run.");
                }
                case TraceEvent.LoopOpened _ -> {
                    return new Caption("The kitchen opens.", "An event loop is created.");
                }
                case TraceEvent.LoopClosed _ -> {
                    return new Caption("The kitchen closes.", "The event loop is closed.");
                }
                case TraceEvent.TaskCreated e -> {
                    String name = narrator.name(e.task());
                    return new Caption("The order for " + name + " comes in.", "A task is created for " + name + ".");
                }
                default -> { }
            }
        }
        return after.line() == null
                ? new Caption("The kitchen is still dark.", "The program begins.")
                : new Caption("The program is at line " + after.line() + ".", "Line " + after.line() + " runs.");
    }

    private String printed(Beat beat) {
        for (int i = beat.endEvent() - 1; i >= beat.firstEvent(); i--) {
            if (trace.get(i) instanceof TraceEvent.Output output && !output.text().isBlank()
                    && output.stream().equals("stdout")) {
                return output.text().strip().lines().reduce((_, last) -> last).orElse("");
            }
        }
        return "";
    }
}
