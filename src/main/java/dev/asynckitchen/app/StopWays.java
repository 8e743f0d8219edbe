package dev.asynckitchen.app;

import dev.asynckitchen.app.keys.StopActions;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.program.ProgramPane;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.app.stop.ConditionCard;
import dev.asynckitchen.app.stop.GoToCard;
import dev.asynckitchen.app.stop.Stopping;
import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Messages;

/** The ways to where the program stops, by keys, and the cards on the way. They end a comparison of two: there they mean nothing. */
final class StopWays implements StopActions {
    private static final Messages SAY = Messages.of("stops");

    private final Theatre theatre;
    private final Preferences preferences;
    private final Notices notices;
    private final ProgramPane program;
    private final Veil cards;
    private final Stopping stopping;

    StopWays(Session session, ProgramPane program, Veil cards) {
        theatre = session.theatre();
        preferences = session.preferences();
        notices = session.notices();
        this.program = program;
        this.cards = cards;
        stopping = new Stopping(session, this::ask);
        program.watch(stopping);
    }

    Stopping stopping() {
        return stopping;
    }

    @Override
    public void toggle() {
        stopping.toggle(program.caretLine());
    }

    @Override
    public void ask() {
        ask(program.caretLine());
    }

    private void ask(int line) {
        cards.toggle(new ConditionCard(stopping, line, preferences.textSize(), cards::hide));
    }

    @Override
    public void runToCaret() {
        theatre.endComparison();
        stopping.runTo(program.caretLine());
    }

    @Override
    public void next(boolean forward) {
        theatre.endComparison();
        boolean there = forward ? theatre.player().toNextHalt() : theatre.player().toLastHalt();
        if (!there) {
            notices.tell(Notice.good(SAY.text(forward ? "none.next" : "none.last")));
        }
    }

    @Override
    public void goTo() {
        theatre.endComparison();
        if (theatre.performance().score().size() > 0) {
            cards.toggle(new GoToCard(theatre, preferences.textSize(), cards::hide));
        }
    }

    @Override
    public void nextTurn(boolean forward) {
        theatre.endComparison();
        Situation now = theatre.situation();
        Integer task = theatre.selected();
        if (task == null || now == null) {
            notices.tell(Notice.good(SAY.text("none.selected")));
            return;
        }
        ByTask turns = theatre.performance().stage().index().turnsOf();
        int there = forward ? turns.from(task, now.position()) : turns.before(task, now.beat().firstEvent());
        if (there >= 0) {
            theatre.player().seekToEvent(there);
        } else {
            notices.tell(Notice.good(SAY.text("none.turn", "task", theatre.performance().narrator().name(task))));
        }
    }
}
