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
    private int jumped; // How many that were due in this round have been hung before the others.

    Rail(@Nullable WrongLoop wrong) {
        this.wrong = wrong;
    }

    Rail copy() {
        var copy = new Rail(wrong);
        copy.tickets.addAll(tickets);
        copy.jumped = jumped;
        return copy;
    }

    List<Ticket> tickets() {
        return List.copyOf(tickets);
    }

    int size() {
        return tickets.size();
    }

    /** A tick begins: what is left of the last round was cancelled and is skipped, and what hangs behind the divider is this round's. */
    void roundBegins() {
        tickets.removeIf(Ticket::thisRound);
        tickets.replaceAll(Ticket::inThisRound);
        jumped = 0;
    }

    /** A handle has become ready. */
    void hang(Ticket ticket) {
        switch (wrong) {
            case NEWEST_FIRST -> tickets.add(ticket.thisRound() ? 0 : thisRound(), ticket);
            case NO_DIVIDER -> tickets.add(ticket.inThisRound());
            case DUE_FIRST, EAGER_TASKS, EVERY_AWAIT_YIELDS, WAITS_ADD_UP -> tickets.add(ticket);
            case null -> tickets.add(ticket);
        }
    }

    /** A timer's time has come. */
    void hangDue(Ticket ticket) {
        if (wrong == WrongLoop.DUE_FIRST) {
            tickets.add(jumped++, ticket);
        } else {
            hang(ticket);
        }
    }

    private int thisRound() {
        return (int) tickets.stream().filter(Ticket::thisRound).count();
    }

    /** The chef takes a ticket down; what hung before it was cancelled, and is skipped. Nothing where it did not hang there. */
    Optional<Ticket> take(int handle) {
        for (int i = 0; i < tickets.size(); i++) {
            Ticket ticket = tickets.get(i);
            if (ticket.handle() == handle) {
                tickets.subList(0, i + 1).clear();
                return Optional.of(ticket);
            }
        }
        return Optional.empty();
    }

    /** From outside: a ticket is hung behind those that hang on the same side of the divider. */
    void moveBack(int handle) {
        for (int i = 0; i < tickets.size(); i++) {
            Ticket ticket = tickets.get(i);
            if (ticket.handle() == handle) {
                tickets.remove(i);
                tickets.add(ticket.thisRound() ? thisRound() : tickets.size(), ticket);
                return;
            }
        }
    }

    void callOff(int handle) {
        tickets.replaceAll(ticket -> ticket.handle() == handle ? ticket.calledOff() : ticket);
    }

    void clear() {
        tickets.clear();
    }
}
