package dev.asynckitchen.stage.motion;

import dev.asynckitchen.stage.score.Score;

/**
 * The small motions of which a beat is made: when each begins and ends, as parts of the beat from 0 to 1, and how it goes on
 * between. A turn is read from top to bottom. {@link Choreography} says which event has which; how long a beat takes in seconds
 * is the {@link Score}'s.
 */
public enum Motion {
    /** The ticket comes from the rail into his hand, he reads it and lays it on the board. */
    TICKET_TAKEN(0, 0.158),
    TICKET_READ(0.158, 0.205),
    TICKET_LAID_DOWN(0.205, 0.36),

    /** The same of a note, whose turn is shorter: there is nothing to do but to read it and put it away. */
    NOTE_TAKEN(0, 0.5),
    NOTE_READ(0.5, 0.66),
    NOTE_POCKETED(0.66, 0.92),

    /** The other tickets close up. */
    RAIL_CLOSES_UP(0.1, 0.32),

    /** His hands work, or he stares; the turn's lines run and its share of the clock goes by. */
    WORK(0.28, 0.54),

    /** What was printed is said, from when it was printed, and fades. */
    SPEECH(0, 0.1),
    SPEECH_FADES(0.78, 0.98),

    /** A string pulls tight and lets go of the dish that was waiting; a burnt one's smoke comes along it; a new one is tied. */
    STRING_PULLED(0, 0.3),
    STRING_LET_GO(0.35, 0.6),
    SMOKE_ON_STRING(0.1, 0.9),
    STRING_TIED(0.75, 0.95),

    /** What the turn has changed takes its new place. */
    CHANGE(0.54, 1),

    /** He takes the dish into his hands, carries it, and puts it down. */
    DISH_PICKED(0.54, 0.60),
    DISH_CARRIED(0.60, 0.80),
    DISH_PUT_DOWN(0.80, 0.90),

    /** A dish that burns turns black first: he throws up his hands before he takes it. */
    DISH_BURNS(0.56, 0.60),
    BURNT_PICKED(0.67, 0.78),

    /** Between turns the clock runs; where the loop slept it comes to the hour first, and only then do tickets move. */
    CLOCK_RUNS(0.06, 0.9),
    CLOCK_RUNS_FIRST(0.06, 0.62),

    /** The sign on the door. */
    SIGN_FLIPS(0, 1),

    /** The end: the card with the sum comes down. */
    END_CARD(0.4, 0.7);

    public final double start;
    public final double end;

    Motion(double start, double end) {
        this.start = start;
        this.end = end;
    }

    /** How far it has gone at {@code t} of the beat: 0 to 1, eased. */
    public double at(double t) {
        return Easing.window(t, start, end);
    }

    /** The part of its time that has gone at {@code t}, for what eases by itself; below 0 before it and above 1 after it. */
    public double gone(double t) {
        return (t - start) / (end - start);
    }
}
