package dev.asynckitchen.stage.panel;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Cues;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program's text beside the performance: which line runs, who is paused where, and which lines are in view. A pure function of
 * (trace, playhead), for a trace that is whole. Not thread-safe.
 */
public final class Script {
    private final Stage stage;
    private final Scroll scroll;
    private @Nullable Situation last;

    /** With {@code rows} lines in view. */
    public Script(Stage stage, int rows) {
        this.stage = stage;
        scroll = new Scroll(lines(stage), rows, 2);
        Score score = stage.score();
        for (int i = 0; i < score.size(); i++) {
            look(score.beat(i));
        }
    }

    /** How many lines a program has. */
    private static int lines(Stage stage) {
        return (int) stage.trace().header().program().source().lines().count();
    }

    private void look(Beat beat) {
        List<Integer> lines = new ArrayList<>();
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            if (stage.trace().get(i) instanceof TraceEvent.Line line) {
                lines.add(line.line());
            }
        }
        double[] begin = Cues.of(stage.trace(), beat).lines();
        for (int i = 0; i < lines.size(); i++) {
            scroll.look(stage.score().secondsOf(new Playhead(beat.index(), begin[i])), lines.get(i) - 1);
        }
    }

    /** The text at a playhead. */
    public ScriptPose at(Playhead playhead) {
        double top = scroll.top(stage.score().secondsOf(playhead));
        if (stage.score().size() == 0) {
            return new ScriptPose(top, 0, ScriptPose.Lit.RAN, Map.of());
        }
        Situation now = Situation.at(playhead, stage.score(), stage.kitchen(), last);
        last = now;
        Integer line = now.state().line();
        if (now.state().ended() == EndOutcome.EXCEPTION
                && stage.trace().get(now.position() - 1) instanceof TraceEvent.Ended ended && ended.line() != null) {
            return new ScriptPose(top, ended.line(), ScriptPose.Lit.FAILED, paused(now));
        }
        return new ScriptPose(
                top, line == null ? 0 : line, now.running() == null ? ScriptPose.Lit.RAN : ScriptPose.Lit.RUNNING, paused(now));
    }

    private Map<Integer, List<ScriptPose.Paused>> paused(Situation now) {
        Map<Integer, List<ScriptPose.Paused>> paused = new HashMap<>();
        for (Dish dish : now.state().unfinished().values()) {
            Frame at = Frame.innermost(dish.stack());
            if (!(dish.place() instanceof Place.Worktop) && at != null) {
                paused.computeIfAbsent(at.line(), _ -> new ArrayList<>())
                        .add(new ScriptPose.Paused(dish, stage.narrator().name(dish)));
            }
        }
        return paused;
    }
}
