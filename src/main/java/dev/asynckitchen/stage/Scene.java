package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.chef.ChefMotion;
import dev.asynckitchen.stage.layout.Laid;
import dev.asynckitchen.stage.layout.Layout;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.ChefPose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Cues;
import dev.asynckitchen.stage.score.LoopClock;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Turn;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one beat, whatever the moment in it.
 *
 * @param start where everything stands before it
 * @param middle the same while a turn's dish is on the worktop
 * @param end the same after it
 * @param dish the dish that it is about, absent for none
 * @param carrying what goes through the chef's hands, absent where it is no turn
 * @param cues when in it lines run, something is printed, and calls hold the chef
 * @param printed what is printed in it
 * @param held how long calls hold the chef in it, in seconds
 * @param leaps over how long a wait it leaps, in seconds; 0 where it does not
 * @param closing at the end of the program, how that was
 */
record Scene(
        Beat beat,
        KitchenState before,
        KitchenState after,
        Laid start,
        Laid middle,
        Laid end,
        Caption caption,
        @Nullable Dish dish,
        ChefMotion chef,
        @Nullable Carrying carrying,
        Cues cues,
        List<Printed> printed,
        List<Written> written,
        double held,
        double leaps,
        @Nullable Closing closing) {

    private static final Messages SAY = Messages.of("stage");

    /** The last line that an event printed, and when in the beat it does. */
    record Printed(String text, double at) {}

    /** A recipe card that is written in the beat, and taken up before it is over; it lies on the desk in between. */
    record Written(SpritePose card, double from, double to) {}

    static Scene of(Stage stage, Beat beat, @Nullable Integer chosen) {
        Trace trace = stage.trace();
        Narrator narrator = stage.narrator();
        KitchenState before = stage.kitchen().at(beat.firstEvent());
        KitchenState during = beat.kind() == Beat.Kind.TURN ? stage.kitchen().at(beat.firstEvent() + 1) : before;
        KitchenState after = stage.kitchen().at(beat.endEvent());
        Turn turn = Turn.of(trace, stage.score(), beat, before);
        Laid start = Layout.of(before, narrator, chosen);
        Laid middle = Layout.of(during, narrator, chosen);
        Laid end = Layout.of(after, narrator, chosen);
        Integer task = task(trace, beat);
        var cues = Cues.of(trace, beat);
        double leaps = stage.score().leap(beat);
        return new Scene(
                beat,
                before,
                after,
                start,
                middle,
                end,
                switch (beat.kind()) {
                    case TURN -> narrator.turn(beat.firstEvent());
                    case ROUND -> leaps > 0 ? SAY.caption("leap.told", "told", narrator.round(beat.firstEvent()).headline())
                            : narrator.round(beat.firstEvent()).headline();
                    case END -> narrator.end().told();
                    case MODULE -> narrator.outside(beat.firstEvent(), beat.endEvent());
                },
                task == null ? null : after.dishes().get(task),
                ChefMotion.of(trace, stage.score(), beat, turn, before, after),
                turn == null ? null : Carrying.of(turn, start, middle, end),
                cues,
                printed(trace, beat, cues),
                written(stage, beat, cues),
                held(trace, beat),
                leaps,
                beat.kind() == Beat.Kind.END ? new Closing(narrator.end(), stage.sum()) : null);
    }

    /** The turn's own task; in a beat without one the task whose timer rings or who is called. */
    private static @Nullable Integer task(Trace trace, Beat beat) {
        if (beat.kind() == Beat.Kind.TURN && trace.get(beat.firstEvent()) instanceof TraceEvent.Turn turn && turn.task() != null) {
            return turn.task();
        }
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            if (trace.get(i) instanceof TraceEvent.Scheduled scheduled && scheduled.task() != null) {
                return scheduled.task();
            }
        }
        return null;
    }

    private static double held(Trace trace, Beat beat) {
        return trace.events().subList(beat.firstEvent(), beat.endEvent()).stream()
                .mapToDouble(e -> e instanceof TraceEvent.Blocked blocked && !blocked.isWork() ? blocked.seconds() : 0)
                .sum();
    }

    private static List<Printed> printed(Trace trace, Beat beat, Cues cues) {
        List<Printed> printed = new ArrayList<>();
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            if (trace.get(i) instanceof TraceEvent.Output output && !output.text().isBlank() && output.stream().equals("stdout")) {
                printed.add(new Printed(output.text().strip().lines().reduce((_, last) -> last).orElse(""), cues.of(i)));
            }
        }
        return List.copyOf(printed);
    }

    private static List<Written> written(Stage stage, Beat beat, Cues cues) {
        Map<Integer, Integer> created = new HashMap<>();
        List<Written> written = new ArrayList<>();
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            switch (stage.trace().get(i)) {
                case TraceEvent.CoroutineCreated e -> created.put(e.coroutine(), i);
                case TraceEvent.CoroutineBegun e -> taken(e.coroutine(), created, cues.of(i), stage, cues).ifPresent(written::add);
                case TraceEvent.TaskCreated e when e.coroutine() != null ->
                    taken(e.coroutine(), created, cues.of(i), stage, cues).ifPresent(written::add);
                default -> { } // Takes no card up.
            }
        }
        return List.copyOf(written);
    }

    /** Absent for a card that was there before, or is taken up by the line that writes it, or has no room to be seen. */
    private static Optional<Written> taken(int coroutine, Map<Integer, Integer> created, double at, Stage stage, Cues cues) {
        Integer event = created.get(coroutine);
        return event == null || at <= cues.of(event) ? Optional.empty()
                : Optional.ofNullable(Layout.of(stage.kitchen().at(event + 1), stage.narrator(), null).get("card:" + coroutine))
                        .map(card -> new Written(card, cues.of(event), at));
    }

    /** What is said at {@code t}: what was printed last by then; absent while nothing was. */
    @Nullable Printed said(double t) {
        return printed.reversed().stream().filter(one -> one.at <= t).findFirst().orElse(null);
    }

    /** What is told at {@code t}: outside any loop the program's lines go by before one of them does what the beat is about. */
    Caption captionAt(double t, Stage stage) {
        if (beat.kind() != Beat.Kind.MODULE || cues.lastLineBegan(t)) {
            return caption;
        }
        return stage.narrator().outsideOf(stage.kitchen().at(cues.position(t)));
    }

    /** Where everything but the chef is at {@code t}, what he carries included. */
    Map<String, SpritePose> placed(ChefPose chefNow, double t) {
        Map<String, SpritePose> placed =
                Transition.between(start, middle, end, carrying, clockFirst() ? Motion.CLOCK_RUNS_FIRST.end : 0, t);
        if (carrying != null && t < 1) {
            carrying.place(placed, middle.sprites(), end.sprites(), chefNow, chef.at(carrying.inHand(t), 0), t);
        }
        return placed;
    }

    /** The loop's clock; it runs while the chef waits or works, and stands while things are carried about. */
    double timeAt(double t) {
        return LoopClock.at(beat, before.time(), after.time(), cues, t);
    }

    /** The same as it is read off: in tenths while it runs, to the millisecond where it stands. */
    String clockAt(double t) {
        double time = timeAt(t);
        boolean stands = time == before.time() || time == after.time();
        if (leaps > 0 && !stands) {
            return Phrases.clock(Math.floor(time)); // Tenths would be nothing but a flicker.
        }
        return Phrases.clock(stands ? time : Math.floor(time * 10 + 1e-6) / 10);
    }

    /** The clock comes to the hour, and only then do timers ring and tickets move. */
    private boolean clockFirst() {
        return beat.kind() == Beat.Kind.ROUND && after.time() - before.time() > Score.MOMENT;
    }
}
