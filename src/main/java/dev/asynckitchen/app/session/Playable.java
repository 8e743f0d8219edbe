package dev.asynckitchen.app.session;

import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.stage.stop.Halt;
import dev.asynckitchen.stage.stop.Stops;
import java.util.Optional;

/** What a player moves its playhead over: one performance, which may still be cooking, or two side by side. JavaFX thread only. */
interface Playable {

    /** Whether nothing will be added. */
    boolean ended();

    /** The end of what there is. */
    Playhead end();

    /** Where a step forwards rests; absent where that is not known yet, or at the end. */
    Optional<Playhead> after(Playhead from, Stride stride);

    /** Where a step back rests; the beginning if there is nothing before. */
    Playhead before(Playhead from, Stride stride);

    /** How long what there is takes at speed 1, in seconds. */
    double duration();

    /** When a playhead is reached, in seconds at speed 1. */
    double secondsOf(Playhead playhead);

    /** The playhead at so many seconds from the beginning. */
    Playhead at(double seconds);

    /** The end of the motion in which an event happens; absent where events are not what it is made of. */
    Optional<Playhead> atEvent(int event);

    /** The first place after {@code from}, up to {@code to}, at which these have a playhead stop. */
    default Optional<Halt> firstHalt(Stops stops, Playhead from, Playhead to) {
        return Optional.empty();
    }

    /** The last such place before {@code from}. */
    default Optional<Halt> lastHalt(Stops stops, Playhead from) {
        return Optional.empty();
    }

    /** How many turns there are. */
    int turns();

    /** Lets programs run on to some way beyond the playhead. */
    void allowBeyond(Playhead playhead);

    /** Lets programs run on to some way beyond all that there is. */
    void allowMore();
}
