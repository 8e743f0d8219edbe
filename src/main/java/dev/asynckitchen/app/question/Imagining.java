package dev.asynckitchen.app.question;

import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Messages;

/** The kitchen that somebody had in mind, shown beside the real one. JavaFX thread only. */
final class Imagining {
    private static final Messages SAY = Messages.of("asking");

    private final Theatre theatre;

    Imagining(Theatre theatre) {
        this.theatre = theatre;
    }

    /**
     * Shows both, turn by turn, from where the playhead is or from where they part, if that is before.
     *
     * @param end how much of the truth may be seen; of the other as many turns
     * @param loop on which the other ran
     * @param parts where they part
     */
    void show(Trace truth, int end, Trace other, WrongLoop loop, int parts) {
        Trace left = upTo(truth, end);
        Trace right = end >= truth.size() ? other : upTo(other, endOfTurn(other, turns(left)));
        var here = theatre.player().playhead();
        theatre.compare(new Comparison(left, SAY.text("imagined.real"), right, SAY.text("imagined." + loop.key()), By.TURNS));
        Comparison shown = theatre.comparison();
        if (shown != null) {
            int beat = shown.stage().left().score().beatOfEvent(Math.min(parts, left.size() - 1));
            var parting = beat == 0 ? Playhead.START : new Playhead(beat - 1, 1);
            theatre.pairPlayer().seek(shown.stage().pair().whenLeft(parting.compareTo(here) < 0 ? parting : here));
            theatre.pairPlayer().play();
        }
    }

    private static Trace upTo(Trace trace, int end) {
        return end >= trace.size() ? trace : new Trace(trace.header(), trace.events().subList(0, end));
    }

    private static int turns(Trace trace) {
        return (int) trace.events().stream().filter(TraceEvent.TurnEnded.class::isInstance).count();
    }

    /** The position after so many turns. */
    private static int endOfTurn(Trace trace, int turns) {
        int left = turns;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.get(i) instanceof TraceEvent.TurnEnded && --left <= 0) {
                return i + 1;
            }
        }
        return trace.size();
    }
}
