package dev.asynckitchen.question;

import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is printed next: where all was printed alike so far, and a wrong loop prints something else then. */
final class NextPrint {
    private final Asker asker;
    private final Account truth;

    NextPrint(Asker asker) {
        this.asker = asker;
        truth = asker.truth();
    }

    List<Candidate> candidates() {
        Map<Integer, Integer> moments = new TreeMap<>(); // The number of the print that is asked for, and when.
        for (Parting parting : asker.partings()) {
            int nth = alike(parting);
            if (nth < truth.prints().size() && nth < parting.account().prints().size()) {
                int since = nth == 0 ? 0 : truth.prints().get(nth - 1).position() + 1;
                int parts = truth.boundaryBefore(parting.position());
                truth.boundary(Math.max(since, parts)).ifPresent(position -> moments.merge(nth, position, Math::min));
            }
        }
        return moments.entrySet().stream().map(moment -> at(moment.getKey(), moment.getValue())).flatMap(Optional::stream).toList();
    }

    private Optional<Candidate> at(int nth, int position) {
        Account.Print right = truth.prints().get(nth);
        if (position > right.position() || !truth.sure(right.position())) {
            return Optional.empty(); // Both are printed in one go.
        }
        var candidate = new Candidate(position, Question.Kind.PRINT, asker.say(nth == 0 ? "print.ask-first" : "print.ask"),
                asker.say("print.rule"), new Choice(right.line(), true, why(right.position()), null));
        for (Parting parting : asker.partings()) {
            List<Account.Print> other = parting.account().prints();
            if (alike(parting) == nth && nth < other.size() && parting.account().sure(other.get(nth).position())) {
                candidate.wrong(other.get(nth).line(), asker.why(parting.loop()), null, parting.loop());
            }
        }
        return Optional.of(candidate);
    }

    /** Whose turn it is that prints, and why. */
    private String why(int position) {
        int turn = truth.turnAt(position);
        if (turn == 0 || position >= truth.endOfTurn(turn)) {
            return asker.say("print.why-outside");
        }
        Integer task = truth.turn(turn).map(TraceEvent.Turn::task).orElse(null);
        String why = asker.say(truth.narrator().why(truth.steps().startOfTurn(turn)));
        return task == null ? asker.say("print.why-note", "turn", Integer.toString(turn), "why", why)
                : asker.say("print.why", "who", asker.name(task, position), "turn", Integer.toString(turn), "why", why);
    }

    /** How many prints are the same on both loops. */
    private int alike(Parting parting) {
        List<Account.Print> one = truth.prints();
        List<Account.Print> other = parting.account().prints();
        int nth = 0;
        while (nth < one.size() && nth < other.size() && one.get(nth).line().equals(other.get(nth).line())) {
            nth++;
        }
        return nth;
    }
}
