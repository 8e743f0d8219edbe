package dev.asynckitchen.app.session;

import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.stage.stop.Halt;
import dev.asynckitchen.stage.stop.Stops;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Moves the playhead over what can be played, which may still be cooking. It decides nothing of what is shown, and reads no
 * clock: whoever has one calls {@link #advance} while {@link #movingProperty()} is true. JavaFX thread only.
 *
 * <p>A step plays its motion and ends exactly on its rest; a step while one is moving finishes that one first. Steps back
 * play backwards, briefly. Whatever goes on to be watched, a step, playing or the way to the end, halts at its {@link #stopsProperty stops};
 * who seeks a place comes there.
 */
public final class Player {
    /** How long a step may take at speed 1, in seconds; a longer one is played faster. */
    static final double LONGEST_STEP = 1.6;

    /** How long a step back may take, in seconds. */
    static final double LONGEST_BACK = 0.45;

    /** How many turns the end of a program may be away before it is asked for again. */
    static final int FARTHEST = 20_000;

    private Playable shown;
    private final ReadOnlyObjectWrapper<Playhead> playhead = new ReadOnlyObjectWrapper<>(Playhead.START);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unended = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Stops> stops = new SimpleObjectProperty<>(Stops.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Halt> halted = new ReadOnlyObjectWrapper<>();
    private final Preferences preferences;
    private @Nullable Playhead target;
    private double rate;
    private @Nullable Stride wanted;
    private @Nullable Playhead limit;
    private @Nullable Halt expected; // At the end of the step that is moving.
    private Stops sought = Stops.NONE; // On the way to the end.
    private Playhead looked = Playhead.START; // Up to here nothing of that is there.
    private int farthest;

    /** @param preferences how fast it plays, and whether with motion */
    Player(Playable shown, Preferences preferences) {
        this.shown = shown;
        this.preferences = preferences;
    }

    // Properties

    /** Where it is. */
    public ReadOnlyObjectProperty<Playhead> playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    public Playhead playhead() {
        return playhead.get();
    }

    /** Whether it goes on by itself until the end. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /** Whether {@link #advance} has something to do. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    public boolean isMoving() {
        return moving.get();
    }

    /** Whether it has come to the end of what is cooked, and more is to come. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether it waits for the end of a program that still cooks: {@link #pause} is content with what there is. */
    public ReadOnlyBooleanProperty endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /** Whether the end was asked for and did not come within {@link #FARTHEST} turns: {@link #toEnd} goes on from there. */
    public ReadOnlyBooleanProperty unendedProperty() {
        return unended.getReadOnlyProperty();
    }

    /** What it halts at, in the lines of the program that ran. */
    public ObjectProperty<Stops> stopsProperty() {
        return stops;
    }

    /** Why it has halted where it is; null where it has not. */
    public ReadOnlyObjectProperty<@Nullable Halt> haltedProperty() {
        return halted.getReadOnlyProperty();
    }

    // Commands

    /** Goes to the beginning of something else. */
    void open(Playable other) {
        halt();
        limit = null;
        shown = other;
        halted.set(null);
        playhead.set(Playhead.START);
    }

    public void play() {
        finishStep();
        if (isAtLimit()) {
            return;
        }
        if (shown.ended() && playhead().compareTo(shown.end()) >= 0) {
            show(Playhead.START);
        }
        playing.set(true);
        moving.set(true);
    }

    public void pause() {
        boolean waits = ending.get();
        halt();
        if (waits) {
            seek(shown.end());
        }
    }

    public void playOrPause() {
        if (isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    /** Steps forwards; where the rest of the step is not cooked yet, it waits for it. */
    public void forward(Stride stride) {
        playing.set(false);
        finishStep();
        go(stride);
    }

    public void back(Stride stride) {
        playing.set(false);
        finishStep();
        Playhead rest = shown.before(playhead(), stride);
        double way = seconds(playhead()) - seconds(rest);
        go(rest, -Math.max(2, way / LONGEST_BACK));
    }

    public void toStart() {
        seek(Playhead.START);
    }

    /** To the end of the program. What is not cooked yet is cooked first, {@link #FARTHEST} turns of it. */
    public void toEnd() {
        runTo(stops.get());
    }

    /** To the first place where these have it halt, or to the end: as {@link #toEnd}. */
    public void runTo(Stops wanted) {
        if (shown.ended() || limit != null) {
            shown.firstHalt(wanted, playhead(), end()).ifPresentOrElse(this::haltAt, () -> seek(shown.end()));
        } else {
            halt();
            sought = wanted;
            looked = playhead();
            farthest = shown.turns() + FARTHEST;
            ending.set(true);
            waiting.set(true);
            moving.set(true);
        }
    }

    /** Goes there at once. */
    public void seek(Playhead to) {
        halt();
        Playhead end = end();
        show(to.compareTo(end) > 0 ? end : to);
    }

    /** To the next place where it halts, at once; whether there is one by now. */
    public boolean toNextHalt() {
        Optional<Halt> next = firstHalt(playhead(), end());
        next.ifPresent(this::haltAt);
        return next.isPresent();
    }

    /** To the last place before this one where it halts, at once; whether there is one. */
    public boolean toLastHalt() {
        Optional<Halt> last = shown.lastHalt(stops.get(), playhead());
        last.ifPresent(this::haltAt);
        return last.isPresent();
    }

    /** Plays on to there, as a step does; a long way is played faster. */
    public void glideTo(Playhead to) {
        finishStep();
        Playhead end = end();
        Playhead rest = to.compareTo(end) > 0 ? end : to;
        go(rest, Math.max(1, (seconds(rest) - seconds(playhead())) / LONGEST_STEP));
    }

    /** Goes no further than that from now on; null if there is no such limit. */
    void limit(@Nullable Playhead value) {
        limit = value;
        if (value != null && playhead().compareTo(value) > 0) {
            seek(value);
        }
    }

    private boolean isAtLimit() {
        return limit != null && playhead().compareTo(limit) >= 0;
    }

    /** The end of what there is, and may be seen. */
    private Playhead end() {
        Playhead end = shown.end();
        return limit != null && limit.compareTo(end) < 0 ? limit : end;
    }

    /** To the end of the beat in which this event happens, at once. */
    public void seekToEvent(int event) {
        shown.atEvent(event).ifPresent(this::seek);
    }

    /** Moves on by {@code seconds} of somebody's clock. */
    public void advance(double seconds) {
        if (ending.get()) {
            cookOn();
            return;
        }
        if (wanted != null && target == null) {
            go(wanted);
        }
        if (target != null) {
            approach(target, seconds);
        } else if (isPlaying()) {
            playOn(seconds);
        }
    }

    private void cookOn() {
        Playhead end = end();
        Halt found = shown.firstHalt(sought, looked, end).orElse(null);
        looked = end;
        if (found != null) {
            haltAt(found);
        } else if (shown.ended()) {
            pause();
        } else if (shown.turns() >= farthest) {
            pause();
            unended.set(true);
        } else {
            shown.allowMore();
        }
    }

    private void approach(Playhead rest, double seconds) {
        double way = seconds(rest) - seconds(playhead());
        double gone = rate * (rate > 0 ? speed() : 1) * seconds;
        if (Math.abs(gone) >= Math.abs(way)) {
            finishStep();
        } else {
            show(shown.at(seconds(playhead()) + gone));
        }
    }

    private void playOn(double seconds) {
        Playhead end = end();
        double next = seconds(playhead()) + seconds * speed();
        boolean atEnd = next >= seconds(end);
        Halt found = firstHalt(playhead(), atEnd ? end : shown.at(next)).orElse(null);
        if (found != null) {
            haltAt(found);
            return;
        }
        boolean last = shown.ended() || end.equals(limit);
        waiting.set(atEnd && !last);
        show(atEnd ? end : shown.at(next));
        if (atEnd && last) {
            halt();
        }
    }

    private void go(Stride stride) {
        if (isAtLimit()) {
            return;
        }
        Optional<Playhead> rest = shown.after(playhead(), stride).or(() -> Optional.ofNullable(limit))
                .map(to -> to.compareTo(end()) > 0 ? end() : to);
        boolean cooking = rest.isEmpty() && !shown.ended();
        wanted = cooking ? stride : null;
        waiting.set(cooking);
        moving.set(cooking);
        shown.allowBeyond(playhead());
        rest.ifPresent(this::stepTo);
    }

    /** Steps to there, or to where it halts on the way. */
    private void stepTo(Playhead rest) {
        Halt found = firstHalt(playhead(), rest).orElse(null);
        Playhead to = found == null ? rest : found.at();
        expected = found;
        go(to, Math.max(1, (seconds(to) - seconds(playhead())) / LONGEST_STEP));
    }

    private Optional<Halt> firstHalt(Playhead from, Playhead to) {
        return shown.firstHalt(stops.get(), from, to);
    }

    private void haltAt(Halt halt) {
        halt();
        show(halt.at());
        halted.set(halt);
    }

    private void go(Playhead rest, double newRate) {
        if (preferences.stillProperty().get()) {
            Halt there = expected;
            halt();
            arrive(rest, there);
            return;
        }
        target = rest;
        rate = newRate;
        moving.set(true);
    }

    /** Ends the step that is moving on its rest. */
    private void finishStep() {
        Playhead rest = target;
        Halt there = expected;
        boolean goesOn = isPlaying();
        halt();
        playing.set(goesOn);
        moving.set(goesOn);
        if (rest != null) {
            arrive(rest, there);
        }
    }

    private void arrive(Playhead rest, @Nullable Halt there) {
        show(rest);
        halted.set(there);
    }

    private void halt() {
        target = null;
        wanted = null;
        expected = null;
        playing.set(false);
        waiting.set(false);
        ending.set(false);
        unended.set(false);
        moving.set(false);
    }

    private void show(Playhead to) {
        halted.set(null);
        playhead.set(to);
        shown.allowBeyond(to);
    }

    private double speed() {
        return preferences.speedProperty().get();
    }

    private double seconds(Playhead at) {
        return shown.secondsOf(at);
    }
}
