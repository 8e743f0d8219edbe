package dev.asynckitchen.question;

import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What hangs on the rail when a turn is over. */
final class ReadyQueue {
    private static final int LONGEST = 4;

    private final Asker asker;
    private final Account truth;

    ReadyQueue(Asker asker) {
        this.asker = asker;
        truth = asker.truth();
    }

    List<Candidate> candidates() {
        return asker.partings().stream().map(parting -> truth.turnAt(parting.position() - 1)).filter(turn -> turn > 0).distinct()
                .map(this::at).flatMap(Optional::stream).toList();
    }

    private Optional<Candidate> at(int turn) {
        int start = truth.steps().startOfTurn(turn);
        int end = truth.endOfTurn(turn);
        TraceEvent.Turn begun = truth.turn(turn).orElseThrow();
        Optional<String> right = rail(truth, end);
        if (begun.task() == null || right.isEmpty() || !truth.sure(end - 1)) {
            return Optional.empty();
        }
        var candidate = new Candidate(start, Question.Kind.READY, asker.say("ready.ask", "who", asker.name(begun.task(), start)),
                asker.say("ready.rule"), new Choice(right.get(), true, asker.say(
                        truth.rail(end).isEmpty() ? "ready.why-none" : "ready.why", "who", asker.name(begun.task(), start)), null));
        for (Parting parting : asker.partings()) {
            boolean begins = parting.position() > start && parting.account().turn(turn).filter(begun::equals).isPresent();
            if (begins && parting.account().sure(start)) {
                rail(parting.account(), parting.account().endOfTurn(turn)).ifPresent(other ->
                        candidate.wrong(other, asker.why(parting.loop()), null, parting.loop()));
            }
        }
        return Optional.of(candidate);
    }

    /** The dishes whose tickets hang there, next first; none where notes hang there too, or more than can be compared. */
    private Optional<String> rail(Account account, int position) {
        List<Ticket> rail = account.rail(position);
        List<String> names = rail.stream().filter(account::isDish)
                .map(ticket -> account.name(Objects.requireNonNull(ticket.task()), position, asker.wording())).toList();
        if (rail.size() > LONGEST || names.size() < rail.size() || new HashSet<>(names).size() < names.size()) {
            return Optional.empty();
        }
        return Optional.of(names.isEmpty() ? asker.say("ready.none") : String.join(", ", names));
    }
}
