package dev.asynckitchen.stage.panel;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of the timeline is in view, so that the playhead and the lane it concerns always are: it turns over like pages, for what
 * crept along would never be at rest. A pure function of (trace, playhead), for a trace that is whole. Not thread-safe.
 */
public final class Timeline {
    /** A page begins so much of a page after the one before. */
    private static final double PAGE = 0.85;

    /** And so much of it then stays to be seen of the page before. */
    private static final double KEPT = 0.06;

    private static final double TURNING = 0.5;

    private final Score score;
    private final Scroll scroll;
    private final double begin;
    private final double end;
    private final double page;

    /**
     * For a stretch of a performance.
     *
     * @param begin where the stretch begins, in seconds at speed 1
     * @param end where it ends
     * @param page how many seconds are in view at once, if it is that long
     * @param rows how many lanes are in view
     */
    public Timeline(Stage stage, double begin, double end, double page, int rows) {
        score = stage.score();
        this.begin = begin;
        this.end = Math.max(end, begin + 0.001);
        this.page = this.end - begin <= 1.3 * page ? this.end - begin : page;
        var lanes = new TaskLanes(score);
        List<TaskLanes.Lane> all = lanes.lanes();
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            rowOf.put(all.get(i).task(), i + 1);
        }
        scroll = new Scroll(all.size() + 1, rows, 0);
        for (int i = 0; i < score.size(); i++) {
            Integer row = lanes.loop(score.beat(i)) == TaskLanes.Doing.TASK ? rowOf.get(lanes.task(score.beat(i))) : null;
            if (row != null) {
                scroll.look(score.start(i), row);
            }
        }
    }

    /** The timeline at a playhead. */
    public TimelinePose at(Playhead playhead) {
        double now = score.size() == 0 ? 0 : score.secondsOf(playhead);
        double from = from(now);
        return new TimelinePose(now, from, from + page, scroll.top(now));
    }

    private double from(double now) {
        double last = end - page;
        double turn = page * PAGE;
        double first = begin + page * KEPT;
        int number = (int) Math.max(0, (now - first) / turn);
        double from = Math.min(last, begin + number * turn);
        double next = Math.min(last, from + turn);
        double part = 1 - (first + (number + 1) * turn - now) / TURNING;
        return Easing.mix(from, next, Easing.inOut(Math.clamp(part, 0, 1)));
    }
}
