package dev.asynckitchen.question;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose ticket the chef takes next: where a wrong loop takes another one, and where a dish waits for one that is not next. */
final class NextDish {
    private static final int LOOKED_AT = 200; // turns

    private final Asker asker;
    private final Account truth;

    NextDish(Asker asker) {
        this.asker = asker;
        truth = asker.truth();
    }

    List<Candidate> candidates() {
        Set<Integer> positions = new TreeSet<>();
        Trace trace = truth.trace();
        asker.partings().stream().map(Parting::position)
                .filter(position -> position < trace.size() && trace.get(position) instanceof TraceEvent.Turn).forEach(positions::add);
        for (int turn = 1; turn < Math.min(truth.steps().turns(), LOOKED_AT); turn++) {
            int next = truth.steps().startOfTurn(turn + 1);
            if (truth.rail(next).stream().filter(Ticket::thisRound).count() > 1) {
                positions.add(next);
            }
        }
        return positions.stream().filter(truth::sure).map(this::at).flatMap(Optional::stream).toList();
    }

    private Optional<Candidate> at(int position) {
        List<Ticket> rail = truth.rail(position);
        if (rail.size() < 2 || !truth.isDish(rail.getFirst()) || !truth.trace().get(position).equals(turnOf(rail.getFirst(), position))) {
            return Optional.empty();
        }
        Ticket next = rail.getFirst();
        String right = name(next, position);
        var candidate = new Candidate(position, Question.Kind.NEXT_DISH, ask(position), asker.say("next.rule"),
                new Choice(right, true, asker.say(truth.narrator().why(position)), key(next)));
        awaited(position).ifPresent(ticket -> candidate.wrong(name(ticket, position),
                asker.say("next.awaited", "who", name(ticket, position), "waiter", lastWorked(position)), key(ticket), takenBy(ticket, position)));
        rail.stream().filter(truth::isDish).forEach(ticket -> {
            WrongLoop loop = takenBy(ticket, position);
            if (loop != null) {
                candidate.wrong(name(ticket, position), asker.why(loop), key(ticket), loop);
            }
        });
        if (truth.isDish(rail.getLast())) {
            candidate.wrong(name(rail.getLast(), position), asker.why(WrongLoop.NEWEST_FIRST), key(rail.getLast()), null);
        }
        rail.stream().skip(1).filter(truth::isDish).forEach(ticket -> candidate.wrong(
                name(ticket, position), asker.say(ticket.thisRound() ? "next.behind" : "next.round", "who", name(ticket, position)),
                key(ticket), null));
        waiting(position).ifPresent(dish -> candidate.wrong(
                asker.name(dish.task(), position), asker.say("next.waiting", "who", asker.name(dish.task(), position)), null, null));
        return namesDiffer(rail, position) ? Optional.of(candidate) : Optional.empty();
    }

    /** The turn event at a position, if it is this ticket's. */
    private TraceEvent turnOf(Ticket ticket, int position) {
        TraceEvent.Turn turn = (TraceEvent.Turn) truth.trace().get(position);
        return turn.handle() == ticket.handle() ? turn : new TraceEvent.Due(ticket.handle());
    }

    /** The wrong loop that takes this ticket at a position, absent if none does. */
    private @Nullable WrongLoop takenBy(Ticket ticket, int position) {
        return asker.partings().stream()
                .filter(parting -> parting.position() == position && position < parting.account().trace().size()
                        && parting.account().trace().get(position) instanceof TraceEvent.Turn other && other.handle() == ticket.handle())
                .map(Parting::loop).findFirst().orElse(null);
    }

    private String ask(int position) {
        return truth.at(position).turn() == 0 ? asker.say("next.ask-first") : asker.say("next.ask");
    }

    /** The ticket of the dish that the one before has just begun to wait for, if that hangs on the rail and is not next. */
    private Optional<Ticket> awaited(int position) {
        if (!(lastEvent(position) instanceof TraceEvent.TaskWaiting waiting) || waiting.on().kind() != Awaited.Kind.TASK) {
            return Optional.empty();
        }
        return truth.rail(position).stream().skip(1)
                .filter(ticket -> Objects.equals(ticket.task(), waiting.on().id()) && truth.isDish(ticket)).findFirst();
    }

    private String lastWorked(int position) {
        return lastEvent(position) instanceof TraceEvent.TaskWaiting waiting ? asker.name(waiting.task(), position) : "";
    }

    /** How the turn ended that is over at {@code position}: the wait that its task has begun. */
    private TraceEvent lastEvent(int position) {
        Trace trace = truth.trace();
        for (int i = position - 1; i >= 0 && !(trace.get(i) instanceof TraceEvent.Turn); i--) {
            if (trace.get(i) instanceof TraceEvent.TaskWaiting) {
                return trace.get(i);
            }
        }
        return trace.get(position);
    }

    /** The dish that was worked on last, if it has to wait now. */
    private Optional<Dish> waiting(int position) {
        KitchenState state = truth.at(position);
        return lastEvent(position) instanceof TraceEvent.TaskWaiting waiting
                ? Optional.ofNullable(state.dishes().get(waiting.task())).filter(dish -> dish.place() instanceof Place.Waiting)
                : Optional.empty();
    }

    private boolean namesDiffer(List<Ticket> rail, int position) {
        Set<String> names = new HashSet<>();
        return rail.stream().filter(truth::isDish).allMatch(ticket -> names.add(name(ticket, position)));
    }

    private String name(Ticket ticket, int position) {
        return asker.name(Objects.requireNonNull(ticket.task()), position);
    }

    private static String key(Ticket ticket) {
        return "ticket:t" + ticket.task();
    }
}
