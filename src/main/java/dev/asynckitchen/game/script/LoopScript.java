package dev.asynckitchen.game.script;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Playhead;
import java.util.List;

/**
 * A stretch of what the loop did, move by move.
 *
 * @param steps in order; forced ones, too
 * @param begin the playhead at which it begins
 * @param end the playhead at which it is over
 * @param next where the next stretch begins, as a number of events
 * @param turns how many turns of the loop it has; those of closing are not counted
 * @param last whether the program is over with it
 * @param whistles whether a pot whistles in it
 */
public record LoopScript(List<LoopStep> steps, Playhead begin, Playhead end, int next, int turns, boolean last, boolean whistles) {
    /** A stretch has so many choices at the most. */
    public static final int MOST = 12;

    public LoopScript {
        steps = List.copyOf(steps);
    }

    /** The stretch of what is shown by {@code stage} that begins with the first round at or after {@code bookmark} events. */
    public static LoopScript of(Stage stage, Level level, int bookmark) {
        return new LoopReader(stage, level).read(bookmark);
    }
}
