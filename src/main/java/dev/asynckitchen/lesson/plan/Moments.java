package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;

/** Where in a performance a lesson's moments lie. */
public final class Moments {
    private static final double NEAR = 1e-9;

    private Moments() {}

    /**
     * The playhead at a moment: what lasts, such as a turn, is over, and its caption still stands.
     *
     * @throws NoSuchMoment if it is none, or not one of this performance
     */
    public static Playhead find(String at, Stage stage) throws NoSuchMoment {
        Moment moment = Moment.parse(at);
        double seconds = moment.ends(stage);
        Score score = stage.score();
        boolean lasts = moment.begins(stage) < seconds;
        Playhead found = score.at(lasts ? seconds - NEAR : seconds);
        return lasts && seconds - score.start(found.beat()) > score.beat(found.beat()).duration() - 2 * NEAR
                ? new Playhead(found.beat(), 1) : found;
    }
}
