package dev.asynckitchen.whatif;

import dev.asynckitchen.trace.intervention.Intervention;
import java.util.Locale;

/** What can be done to a task, to a handle that is no task's, or to what tasks share. */
public enum Deed {
    CANCEL(Wants.NOTHING),
    RAISE(Wants.EXCEPTION),
    RING(Wants.NOTHING),
    DELAY(Wants.SECONDS),
    GIVE(Wants.VALUE),
    LAST(Wants.NOTHING),
    PUT(Wants.VALUE),
    TAKE(Wants.NOTHING),
    RELEASE(Wants.NOTHING),
    CLEAR(Wants.NOTHING),
    NOTIFY(Wants.COUNT),
    ABORT(Wants.NOTHING);

    /** What has to be said with it. */
    public enum Wants {
        NOTHING,
        /** An expression in Python that makes an exception. */
        EXCEPTION,
        /** How much longer. */
        SECONDS,
        /** An expression in Python. */
        VALUE,
        /** How many. */
        COUNT
    }

    private final Wants wants;

    Deed(Wants wants) {
        this.wants = wants;
    }

    public Wants wants() {
        return wants;
    }

    /** As people write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(Intervention done) {
        return valueOf(done.deed().toUpperCase(Locale.ROOT));
    }

    /**
     * It, done then and to them.
     *
     * @param said what has to be said with it, checked already; unused where nothing has
     */
    Intervention done(Intervention.When when, Intervention.Whom whom, String said) {
        return switch (this) {
            case CANCEL -> new Intervention.Cancel(when, whom);
            case RAISE -> new Intervention.Raise(when, whom, said);
            case RING -> new Intervention.Ring(when, whom);
            case DELAY -> new Intervention.Delay(when, whom, Double.parseDouble(said));
            case GIVE -> new Intervention.Give(when, whom, said);
            case LAST -> new Intervention.Last(when, whom);
            case PUT -> new Intervention.Put(when, whom, said);
            case TAKE -> new Intervention.Take(when, whom);
            case RELEASE -> new Intervention.Release(when, whom);
            case CLEAR -> new Intervention.Clear(when, whom);
            case NOTIFY -> new Intervention.Notify(when, whom, Integer.parseInt(said));
            case ABORT -> new Intervention.Abort(when, whom);
        };
    }
}
