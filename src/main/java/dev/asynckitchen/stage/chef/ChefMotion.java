package dev.asynckitchen.stage.chef;

import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.stage.house.Goal;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.ChefPose;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Turn;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the chef does in one beat: poses at moments of it, blended; between them he breathes, blinks and chops. */
public final class ChefMotion {
    private record Key(double at, ChefPose pose) {}

    /** Seconds between two blinks, and how far on he is with the first: the opening picture has his eyes open. */
    private static final double BLINKS_EVERY = 3.7;

    private static final double FIRST_BLINK = 1.5;

    /** Beats that may lie between a turn and the place where the chef still stands after it. */
    private static final int REMEMBERED = 12;

    private final List<Key> keys = new ArrayList<>();
    private final boolean frozen;
    private final boolean chops;
    private final boolean taps;

    private ChefMotion(boolean frozen, boolean chops, boolean taps) {
        this.frozen = frozen;
        this.chops = chops;
        this.taps = taps;
    }

    /** Whether a call holds him: he stares, and nobody looks after the pots. */
    public boolean frozen() {
        return frozen;
    }

    public static ChefMotion of(Trace trace, Score score, Beat beat, @Nullable Turn turn, KitchenState before, KitchenState after) {
        boolean stares = turn == null ? held(trace, beat) : turn.work() == Turn.Work.STARE;
        boolean chops = turn != null && (turn.work() == Turn.Work.CHOP || turn.work() == Turn.Work.PLATE);
        boolean works = turn == null && !stares && worked(trace, beat);
        boolean idle = beat.kind() == Beat.Kind.ROUND && after.chef() instanceof Chef.Idle;
        var motion = new ChefMotion(stares, chops || works, idle);
        motion.at(0, restAfter(trace, score, beat.index() - 1));
        switch (beat.kind()) {
            case TURN -> {
                if (turn != null) {
                    motion.turn(turn);
                }
            }
            case ROUND -> {
                if (idle) {
                    motion.at(0.22, "tap", House.REST, -1);
                    motion.at(0.85, "tap", House.REST, -1);
                }
            }
            case MODULE -> {
                if (stares || works) {
                    ChefPose pose = ChefPoses.at(stares ? "frozen" : "chop", House.TABLE, 1);
                    motion.keys.add(new Key(0.2, pose));
                    motion.keys.add(new Key(0.85, pose));
                }
            }
            case END -> motion.at(0.25, after.ended() == EndOutcome.OK ? "bow" : "alarmed", House.REST, 1);
        }
        motion.at(1, restAfter(trace, score, beat.index()));
        return motion;
    }

    private static boolean held(Trace trace, Beat beat) {
        return trace.events().subList(beat.firstEvent(), beat.endEvent()).stream()
                .anyMatch(e -> e instanceof TraceEvent.Blocked blocked && !blocked.isWork());
    }

    private static boolean worked(Trace trace, Beat beat) {
        return trace.events().subList(beat.firstEvent(), beat.endEvent()).stream()
                .anyMatch(TraceEvent.Blocked.class::isInstance);
    }

    /** How he stands after a beat: where its turn, or the last turn before it, has left him. */
    private static ChefPose restAfter(Trace trace, Score score, int index) {
        for (int i = Math.min(index, score.size() - 1); i >= 0 && i > index - REMEMBERED; i--) {
            Beat beat = score.beat(i);
            switch (trace.get(beat.firstEvent())) {
                case TraceEvent.Ended e -> {
                    return ChefPoses.at(e.outcome() == EndOutcome.OK ? "bow" : "alarmed", House.REST, 1);
                }
                case TraceEvent.Tick tick when tick.waited() > Score.MOMENT -> {
                    return ChefPoses.at("idle", House.REST, -1);
                }
                case TraceEvent.Turn turn when turn.task() != null && !score.isChore(turn.task()) -> {
                    Goal goal = Turn.goal(trace, beat, turn.task());
                    return ChefPoses.at("idle", goal.rest, goal.facing);
                }
                default -> { }
            }
        }
        return ChefPoses.at("idle", House.REST, 1);
    }

    private void turn(Turn turn) {
        if (turn.work() == Turn.Work.READ) {
            double x = keys.getFirst().pose.x();
            at(Motion.NOTE_TAKEN.end, "take-ticket", x, -1);
            at(Motion.NOTE_READ.end, "take-ticket", x, -1);
            return;
        }
        at(Motion.TICKET_TAKEN.end, "take-ticket", House.TABLE - 14, -1);
        at(Motion.TICKET_READ.end, "take-ticket", House.TABLE - 14, -1);
        at(Motion.WORK.start, turn.work() == Turn.Work.STARE ? "frozen" : "chop", House.TABLE, 1);
        if (turn.work() == Turn.Work.PLATE) {
            at(Motion.WORK.end - 0.12, "chop", House.TABLE, 1);
            at(Motion.WORK.end, "plate", House.TABLE, 1);
        } else {
            at(Motion.WORK.end, turn.work() == Turn.Work.STARE ? "frozen" : "chop", House.TABLE, 1);
        }
        Goal goal = turn.goal();
        if (goal == Goal.NONE) {
            return;
        }
        if (goal == Goal.BURNT) {
            at(Motion.DISH_PICKED.end, "alarmed", House.TABLE, 1);
            at(Motion.DISH_PICKED.end + 0.06, "alarmed", House.TABLE, 1);
        } else {
            at(Motion.DISH_PICKED.end, "carry", House.TABLE + (goal.facing < 0 ? -20 : 12), goal.facing);
        }
        at(Motion.DISH_CARRIED.end, "carry", goal.stand, goal.facing);
        at(Motion.DISH_PUT_DOWN.end, goal == Goal.PASS ? "served" : "carry", goal.stand, goal.facing);
    }

    private void at(double t, String pose, double x, double facing) {
        at(t, ChefPoses.at(pose, x, facing));
    }

    private void at(double t, ChefPose pose) {
        keys.add(new Key(t, pose));
    }

    /** The pose at {@code t} of the beat, 0 to 1; {@code seconds} of the performance drive what goes on by itself. */
    public ChefPose at(double t, double seconds) {
        int next = 1;
        while (next < keys.size() - 1 && keys.get(next).at < t) {
            next++;
        }
        Key a = keys.get(next - 1);
        Key b = keys.get(next);
        double gone = Easing.window(t, a.at, b.at);
        ChefPose pose = ChefPoses.blend(a.pose, b.pose, gone);
        pose = walking(pose, a.pose, b.pose, gone);
        return alive(pose, t, seconds);
    }

    /** A step for every 26 units of the way. */
    private static ChefPose walking(ChefPose pose, ChefPose a, ChefPose b, double gone) {
        double way = Math.abs(b.x() - a.x());
        if (way < 8) {
            return pose;
        }
        double swing = Math.sin(gone * way / 26 * Math.PI) * Math.sin(Math.PI * gone);
        return pose.withGait(
                pose.hipY() - 3 * Math.abs(swing), pose.puff() + 4 * swing,
                new ChefPose.Leg(22 * swing, 2 * Math.abs(swing), 8 * swing),
                new ChefPose.Leg(-22 * swing, 2 * Math.abs(swing), -8 * swing));
    }

    private ChefPose alive(ChefPose p, double t, double seconds) {
        boolean blinks = (seconds + FIRST_BLINK) % BLINKS_EVERY < 0.13 && (p.eyes().equals("open") || p.eyes().equals("down"));
        double working = chops && p.handsOnTable() ? 1 : 0;
        double stroke = working * Math.sin(seconds * 2 * Math.PI * 2.6);
        double breath = 0.5 * Math.sin(seconds * 1.9) * (frozen ? 1 - Easing.bump(t, 0.25, 0.75) : 1);
        double tap = taps ? 10 * Easing.bump(t, 0.25, 0.75) * Math.max(0, Math.sin(seconds * 2 * Math.PI * 1.8)) : 0;
        return p.withLife(breath, stroke, tap, blinks);
    }
}
