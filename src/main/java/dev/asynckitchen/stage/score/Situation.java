package dev.asynckitchen.stage.score;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the panels show at a playhead: everything that has happened by then. Many playheads of one motion share a situation.
 *
 * @param beat the beat the playhead is in; at its very end it is this one still
 * @param position how many events have happened
 * @param running the line that runs now, absent while none does
 * @param turnEvent where the turn event stands that runs or ran last, -1 before the first
 */
public record Situation(Beat beat, int position, KitchenState state, @Nullable Integer running, int turnEvent) {
    /** The situation at a playhead of a trace that has at least one beat; {@code last} itself if that is the same one. */
    public static Situation at(Playhead playhead, Score score, Kitchen kitchen, @Nullable Situation last) {
        Beat beat = score.beat(playhead.beat());
        Cues cues = Cues.of(score.index().trace(), beat);
        int position = cues.position(playhead.progress());
        boolean runs = cues.runs(playhead.progress());
        if (last != null && last.beat.equals(beat) && last.position == position && (last.running != null) == runs) {
            return last;
        }
        KitchenState state = kitchen.at(position);
        return new Situation(beat, position, state, runs ? state.line() : null, score.index().steps().turnBefore(position));
    }

    /** The state follows from the position, and is too large to be compared at every frame. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Situation that && beat.equals(that.beat) && position == that.position
                && Objects.equals(running, that.running);
    }

    @Override
    public int hashCode() {
        return Objects.hash(beat, position, running);
    }
}
