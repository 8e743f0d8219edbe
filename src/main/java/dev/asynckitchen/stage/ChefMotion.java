package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** What the chef does in one beat: poses at moments of it, blended; between them he breathes, blinks and chops. */
final class ChefMotion {
    private record Key(double at, ChefPose pose) {}

    private final List<Key> keys = new ArrayList<>();
    private final boolean blocked;
    private final boolean chops;
    private final boolean tapping;

    private ChefMotion(boolean blocked, boolean chops, boolean tapping) {
        this.blocked = blocked;
        this.chops = chops;
        this.tapping = tapping;
    }

    boolean blocked() {
        return blocked;
    }

    static ChefMotion of(Trace trace, Beat beat, KitchenState before, KitchenState after) {
        boolean blocked = false;
        String outcome = "";
        boolean task = trace.get(beat.firstEvent()) instanceof TraceEvent.Turn turn && turn.task() != null;
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.Blocked _ -> blocked = true;
                case TraceEvent.TaskWaiting e -> outcome = e.on().kind();
                case TraceEvent.TaskDone e -> outcome = e.outcome() == Outcome.RESULT ? "served"
                        : e.outcome() == Outcome.CANCELLED ? "cancelled" : "burnt";
                default -> { }
            }
        }
        boolean idle = after.chef() instanceof Chef.Idle;
        var motion = new ChefMotion(blocked, beat.kind() == Beat.Kind.TURN && task && !blocked, idle);
        ChefPose from = rest(before);
        ChefPose to = rest(after);
        motion.keys.add(new Key(0, from));
        switch (beat.kind()) {
            case TURN -> motion.turn(task, blocked, outcome);
            case ROUND -> {
                if (idle) {
                    motion.keys.add(new Key(0.2, ChefPoses.at("tap", House.REST, 1)));
                    motion.keys.add(new Key(0.8, ChefPoses.at("tap", House.REST, 1)));
                }
            }
            case MODULE -> {
                if (blocked) {
                    motion.keys.add(new Key(0.25, ChefPoses.at("frozen", House.REST - 30, -1)));
                    motion.keys.add(new Key(0.8, ChefPoses.at("frozen", House.REST - 30, -1)));
                }
            }
            case END -> {
                String pose = after.ended() == EndOutcome.OK ? "bow" : "alarmed";
                motion.keys.add(new Key(0.25, ChefPoses.at(pose, House.REST, 1)));
            }
        }
        motion.keys.add(new Key(1, to));
        return motion;
    }

    private void turn(boolean task, boolean held, String outcome) {
        keys.add(new Key(0.14, ChefPoses.at("take-ticket", House.REST - 20, -1)));
        keys.add(new Key(0.22, ChefPoses.at("take-ticket", House.REST - 20, -1)));
        if (!task) {
            keys.add(new Key(0.45, ChefPoses.at("read", House.REST, 1)));
            keys.add(new Key(0.65, ChefPoses.at("read", House.REST, 1)));
            return;
        }
        ChefPose work = held ? ChefPoses.at("frozen", House.TABLE, 1) : ChefPoses.at("chop", House.TABLE, 1);
        keys.add(new Key(Stage.WORK_BEGINS, work));
        keys.add(new Key(Stage.WORK_ENDS, work));
        switch (outcome) {
            case "sleep" -> keys.add(new Key(0.84, ChefPoses.at("carry", House.REST - 52, -1)));
            case "served" -> keys.add(new Key(0.84, ChefPoses.at("served", House.REST + 40, 1)));
            case "burnt" -> keys.add(new Key(0.84, ChefPoses.at("alarmed", House.REST, 1)));
            case "cancelled", "yield", "" -> { }
            default -> keys.add(new Key(0.84, ChefPoses.at("carry", House.REST + 52, 1)));
        }
    }

    /** How he stands between two beats. */
    private static ChefPose rest(KitchenState state) {
        if (state.ended() != null) {
            return state.ended() == EndOutcome.OK
                    ? ChefPoses.at("bow", House.REST, 1)
                    : ChefPoses.at("alarmed", House.REST, 1);
        }
        return ChefPoses.at("idle", House.REST, 1);
    }

    /** The pose at {@code t} of the beat, 0 to 1; {@code seconds} of the performance drive what goes on by itself. */
    ChefPose at(double t, double seconds) {
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
        return new ChefPose(
                pose.x(), pose.y(), pose.facing(), pose.hipX(), pose.hipY() - 2 * Math.abs(swing), pose.lean(), pose.squash(),
                pose.head(), pose.headX(), pose.headY(), pose.toque(), pose.puff() + 4 * swing, pose.eyes(), pose.lookX(),
                pose.lookY(), pose.browLeftY(), pose.browRightY(), pose.browLeft(), pose.browRight(), pose.mouth(), pose.left(),
                pose.right(), new ChefPose.Leg(20 * swing, 2 * Math.abs(swing), 8 * swing),
                new ChefPose.Leg(-20 * swing, 2 * Math.abs(swing), -8 * swing), pose.handsOnTable());
    }

    private ChefPose alive(ChefPose p, double t, double seconds) {
        boolean blinks = seconds % 3.7 < 0.13 && (p.eyes().equals("open") || p.eyes().equals("down"));
        double working = chops ? Easing.window(t, Stage.WORK_BEGINS, Stage.WORK_BEGINS + 0.05)
                * (1 - Easing.window(t, Stage.WORK_ENDS - 0.05, Stage.WORK_ENDS)) : 0;
        double stroke = working * Math.sin(seconds * 2 * Math.PI * 2.6);
        double breath = blocked ? 0 : 0.5 * Math.sin(seconds * 1.9);
        double tap = tapping ? 10 * Easing.bump(t, 0.25, 0.75) * Math.max(0, Math.sin(seconds * 2 * Math.PI * 1.8)) : 0;
        ChefPose.Arm knife = p.left();
        ChefPose.Arm moved = new ChefPose.Arm(
                knife.upper() + 5 * stroke, knife.lower() - 7 * stroke, knife.hand() + 6 * stroke, knife.shape(), knife.behind(),
                knife.tool(), knife.toolTurn());
        return new ChefPose(
                p.x(), p.y(), p.facing(), p.hipX(), p.hipY() + breath, p.lean(), p.squash(), p.head() + 0.8 * stroke, p.headX(),
                p.headY() + breath * 0.6, p.toque() + breath, p.puff() + 1.6 * breath + 1.2 * stroke,
                blinks ? "closed" : p.eyes(), p.lookX(), p.lookY(), p.browLeftY(), p.browRightY(), p.browLeft(), p.browRight(),
                p.mouth(), moved, p.right(), p.legLeft(),
                new ChefPose.Leg(p.legRight().rotation(), p.legRight().lift(), p.legRight().foot() - tap), p.handsOnTable());
    }
}
