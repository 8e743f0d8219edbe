package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.kitchen.story.Summary;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.ChefPose;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Caption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole performance: {@link #poseAt} says what is seen at a playhead.
 *
 * <p>A pure function of (trace, playhead), and of the task that is looked at. Each beat goes from the layout before it to the layout after it, a turn by way
 * of the dish on the worktop; so a beat's end is the next one's beginning. Not thread-safe: it keeps what it last laid out.
 */
public final class Stage {
    private final Trace trace;
    private final TraceIndex index;
    private final Kitchen kitchen;
    private final Narrator narrator;
    private final Score score;
    private final Summary.Sum sum = new Summary.Sum();
    private @Nullable Scene scene;
    private int sceneOf; // How long the trace was when the scene was set.
    private @Nullable Integer chosen; // Whom it was set for.

    public Stage(Trace trace) {
        this.trace = trace;
        index = new TraceIndex(trace);
        kitchen = new Kitchen(trace);
        narrator = new Narrator(index, kitchen);
        score = new Score(index);
        index.tell((_, event) -> sum.add(event));
    }

    public Trace trace() {
        return trace;
    }

    /** What is found in the trace at once. */
    public TraceIndex index() {
        return index;
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

    /** The sum of all there is by now. */
    Summary sum() {
        index.read();
        return sum.now();
    }

    /** What is seen at this playhead; one that the performance has not come to yet sees where it has come to. */
    public Pose poseAt(Playhead asked) {
        return poseAt(asked, null);
    }

    /** The same while a task is looked at: that is seen by itself, however many there are. */
    public Pose poseAt(Playhead asked, @Nullable Integer looked) {
        int last = Math.max(0, score.size() - 1);
        Playhead playhead = asked.beat() <= last ? asked : new Playhead(last, 1);
        Scene now = scene(playhead.beat(), looked);
        double t = playhead.progress();
        double seconds = score.secondsOf(playhead);
        ChefPose chef = now.chef().at(t, seconds);
        Map<String, SpritePose> placed = now.placed(chef, t);
        List<SpritePose> sprites = new ArrayList<>(placed.values());
        Decoration.add(sprites, now, chef, t, seconds);
        Animation.apply(sprites, seconds, now.timeAt(t), now.cues().held(t));
        Dish dish = now.dish();
        return new Pose(
                chef,
                List.copyOf(sprites),
                Strings.between(now.start(), now.end(), placed, t),
                now.timeAt(t),
                t < 0.5 ? now.before().tick() : now.after().tick(),
                Easing.mix(now.before().open() ? 1 : 0, now.after().open() ? 1 : 0, Motion.SIGN_FLIPS.at(t)),
                now.captionAt(t, this),
                dish == null ? null : dish.look().pictureName(),
                dish == null ? -1 : dish.look().colour(),
                0.9 * now.cues().held(t));
    }

    /** The loop's clock at a playhead, as it is read off the wall and in the window's last line. */
    public String clockAt(Playhead playhead) {
        return scene(Math.min(playhead.beat(), Math.max(0, score.size() - 1)), chosen).clockAt(playhead.progress());
    }

    /** What a beat is about. */
    public Caption caption(int beat) {
        return scene(beat, chosen).caption();
    }

    /** A trace that has grown may have brought a better name for a task. */
    private Scene scene(int index, @Nullable Integer looked) {
        Scene kept = scene;
        int size = trace.size();
        if (kept == null || kept.beat().index() != index || sceneOf != size || !Objects.equals(chosen, looked)) {
            kept = Scene.of(this, score.beat(index), looked);
            scene = kept;
            sceneOf = size;
            chosen = looked;
        }
        return kept;
    }
}
