package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.WrongLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rail as it changes: the ready queue, next first. A wrong loop's tickets hang in the order in which it takes them. */
final class Rail {
    private final @Nullable WrongLoop wrong;
    private final List<Ticket> tickets = new ArrayList<>();
    private int taken; // How many at the front hang no more: they go when they are most of them, all at once.
    private int jumped; // How many that were due in this round have been hung before the others.

    Rail(@Nullable WrongLoop wrong) {
        this.wrong = wrong;
    }

    Rail copy() {
        var copy = new Rail(wrong);
        copy.tickets.addAll(hanging());
        copy.jumped = jumped;
        return copy;
    }

    List<Ticket> tickets() {
        return List.copyOf(hanging());
    }

    private List<Ticket> hanging() {
        return tickets.subList(taken, tickets.size());
    }

    int size() {
        return tickets.size() - taken;
    }

    /** A tick begins: what is left of the last round was cancelled and is skipped, and what hangs behind the divider is this round's. */
    void roundBegins() {
        hanging().removeIf(Ticket::thisRound);
        hanging().replaceAll(Ticket::inThisRound);
        jumped = 0;
    }

    /** A handle has become ready. */
    void hang(Ticket ticket) {
        switch (wrong) {
            case NEWEST_FIRST -> hanging().add(ticket.thisRound() ? 0 : thisRound(), ticket);
            case NO_DIVIDER -> tickets.add(ticket.inThisRound());
            case DUE_FIRST, EAGER_TASKS, EVERY_AWAIT_YIELDS, WAITS_ADD_UP -> tickets.add(ticket);
            case null -> tickets.add(ticket);
        }
    }

    /** A timer's time has come. */
    void hangDue(Ticket ticket) {
        if (wrong == WrongLoop.DUE_FIRST) {
            hanging().add(jumped++, ticket);
        } else {
            hang(ticket);
        }
    }

    private int thisRound() {
        return (int) hanging().stream().filter(Ticket::thisRound).count();
    }

    /** The chef takes a ticket down; what hung before it was cancelled, and is skipped. Nothing where it did not hang there. */
    Optional<Ticket> take(int handle) {
        for (int i = taken; i < tickets.size(); i++) {
            Ticket ticket = tickets.get(i);
            if (ticket.handle() == handle) {
                taken = i + 1;
                if (2 * taken >= tickets.size()) {
                    tickets.subList(0, taken).clear();
                    taken = 0;
                }
                return Optional.of(ticket);
            }
        }
        return Optional.empty();
    }

    /** From outside: a ticket is hung behind those that hang on the same side of the divider. */
    void moveBack(int handle) {
        List<Ticket> hanging = hanging();
        for (int i = 0; i < hanging.size(); i++) {
            Ticket ticket = hanging.get(i);
            if (ticket.handle() == handle) {
                hanging.remove(i);
                hanging.add(ticket.thisRound() ? thisRound() : hanging.size(), ticket);
                return;
            }
        }
    }

    void callOff(int handle) {
        hanging().replaceAll(ticket -> ticket.handle() == handle ? ticket.calledOff() : ticket);
    }

    void clear() {
        tickets.clear();
        taken = 0;
    }
}
