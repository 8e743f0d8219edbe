package dev.asynckitchen.whatif;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.intervention.Intervention;
import java.util.Optional;

/**
 * What can be done to the program of a trace, in which nothing or something was done to it before: asked and said as people do. Not
 * thread-safe.
 */
public final class WhatIf {
    private final TraceIndex index;
    private final Kitchen kitchen;
    private final Addressed addressed;

    public WhatIf(Trace trace) {
        this(new TraceIndex(trace), new Kitchen(trace));
    }

    /** With an index and a kitchen that somebody else asks, too. */
    public WhatIf(TraceIndex index, Kitchen kitchen) {
        this.index = index;
        this.kitchen = kitchen;
        addressed = new Addressed(index);
    }

    /**
     * Reads {@code cancel worker-1 at turn 12}, {@code raise ValueError('no') in fetch at turn 7}, {@code ring sleep of worker-2 at turn 9},
     * {@code delay Task-3 by 2 s at turn 4}, {@code give 42 to future of main at turn 3}, {@code last worker-1 at turn 6}; {@code at 1.5 s},
     * {@code at tick 3} and {@code after turn 4} are moments, too, and {@code #3}, {@code note 14} and {@code timer 14} are somebody. To what
     * tasks share is done {@code put 42 into queue 1}, {@code take from queue 1}, {@code release lock 2}, {@code ring event 1}, {@code clear
     * event 1}, {@code notify 1 of condition 1}, {@code abort barrier 1}, {@code give 42 to future 1}, {@code cancel gather 1}, {@code delay
     * timeout 1 by 2 s}.
     *
     * @throws NotPossible if it cannot be read, or done at that moment
     */
    public Intervention read(String text) throws NotPossible {
        Sentence read = Sentence.read(text);
        Between now = read.moment().find(index);
        KitchenState state = kitchen.at(now.position());
        return done(read.deed(), addressed.find(read.whom(), state), read.said(), now);
    }

    /**
     * What is done then, to them; {@code said} is what has to be said with it.
     *
     * @throws NotPossible if it cannot be done, or what was said does not do
     */
    public Intervention done(Deed deed, Intervention.Whom whom, String said, Between now) throws NotPossible {
        KitchenState state = kitchen.at(now.position());
        Optional<String> why = Possible.whyNot(deed, whom, state);
        if (why.isPresent()) {
            throw NotPossible.of("not-possible", "deed", deed.word(), "whom", addressed.name(whom, state), "moment", Between.said(now.when(), index),
                    "why", NotPossible.SAY.text("why." + why.get()));
        }
        return deed.done(now.when(), whom, Sentence.checked(deed, said));
    }

    /** A moment as people write it. */
    public String said(Between now) {
        return Between.said(now.when(), index);
    }

    /** What somebody is called at a moment. */
    public String called(Intervention.Whom whom, Between now) {
        return addressed.name(whom, kitchen.at(now.position()));
    }

    /** As people write it, so that it can be read again. */
    public String said(Intervention done) {
        int position;
        try {
            position = Between.of(done.when(), index).position();
        } catch (NotPossible _) {
            position = index.trace().size(); // In another trace of the program it was.
        }
        Deed deed = Deed.of(done);
        return NotPossible.SAY.text("said." + deed.word(), "whom", addressed.name(done.whom(), kitchen.at(position)),
                "moment", Between.said(done.when(), index), "said", switch (deed.wants()) {
                    case NOTHING -> "";
                    case EXCEPTION, VALUE -> done.expression();
                    case SECONDS -> Between.seconds(done.amount());
                    case COUNT -> String.valueOf((int) done.amount());
                });
    }
}
