package dev.asynckitchen.game.rule;

import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.index.Ledger;
import dev.asynckitchen.kitchen.thing.Errands;
import dev.asynckitchen.kitchen.thing.Names;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tickets, dials and tasks are called in one state of the kitchen. */
final class Called implements Names {
    private static final Messages SAY = Messages.of("game");

    private final KitchenState state;
    private final int by;
    private final Ledger ledger;

    /** @param by names are those that tasks have after so many events */
    Called(KitchenState state, int by, Ledger ledger) {
        this.state = state;
        this.by = by;
        this.ledger = ledger;
    }

    @Override
    public Caption name(int task) {
        return ledger.name(task, by);
    }

    @Override
    public int nth(int resource) {
        return ledger.nth(resource);
    }

    /** A ticket, so that one finds it: where several are called the same, with its place on the rail. */
    Caption ticket(int handle) {
        List<Ticket> rail = state.rail();
        int place = rail.stream().map(Ticket::handle).toList().indexOf(handle);
        if (place < 0) {
            TraceEvent.Scheduled later = ledger.scheduled(handle);
            return later == null ? dial(handle) : plain(later.task(), later.purpose(), later.callback());
        }
        Caption plain = plain(rail.get(place));
        boolean alone = rail.stream().map(this::plain).filter(other -> other.words().equals(plain.words()) || other.terms().equals(plain.terms()))
                .count() == 1;
        return alone ? plain : SAY.caption("ticket.nth", "ticket", plain, "place", Phrases.number(place + 1));
    }

    /** The task whose ticket that is. */
    Caption whose(int handle) {
        return state.rail().stream().filter(ticket -> ticket.handle() == handle).findFirst().map(Ticket::task).map(this::name)
                .orElse(Caption.both(""));
    }

    /** What rings at a timer's time; one of the program's own is told by that time. */
    Caption dial(int handle) {
        PendingTimer timer = state.timers().stream().filter(one -> one.handle() == handle).findFirst().orElse(null);
        Integer setBy = timer == null ? null : timer.setBy();
        if (timer == null || setBy == null || timer.errand() != Errand.SLEEP && timer.errand() != Errand.TIMEOUT) {
            return SAY.caption("dial.other", "at", timer == null ? "none" : Phrases.clock(timer.when()));
        }
        return SAY.caption(timer.errand() == Errand.SLEEP ? "dial.pot" : "dial.timeout", "who", name(setBy));
    }

    private Caption plain(Ticket ticket) {
        return plain(ticket.task(), ticket.errand(), ticket.callback());
    }

    private Caption plain(@Nullable Integer task, Errand errand, String callback) {
        if (task == null) {
            return SAY.caption("ticket.note", "note", Errands.note(errand, callback), "callback", Phrases.name(Phrases.plain(callback)));
        }
        return SAY.caption(errand == Errand.SLEEP ? "ticket.pot" : "ticket.step", "who", name(task));
    }
}
