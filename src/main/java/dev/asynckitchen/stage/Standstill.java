package dev.asynckitchen.stage;

import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.words.Caption;

/**
 * Where the performance stands still while somebody is asked what comes, also in the middle of a turn: nothing is shown that tells of it.
 *
 * @param at how far the performance goes
 * @param says what the caption says in the beat in which it stands still, for its own tells how that ends
 */
public record Standstill(Playhead at, Caption says) {

    /** The picture without what gives away: no ticket is the next one. */
    public Pose over(Pose pose, Playhead playhead) {
        Pose plain = pose.withoutNext();
        return hides(playhead) ? new Pose(plain.chef(), plain.sprites(), plain.strings(), plain.clock(), plain.tick(), plain.open(), says,
                null, -1, plain.alarm()) : plain;
    }

    /** Whether the beat of that playhead is not over when it stands still, and nothing of it is to be told. */
    public boolean hides(Playhead playhead) {
        return playhead.beat() == at.beat() && at.progress() < 1;
    }
}
