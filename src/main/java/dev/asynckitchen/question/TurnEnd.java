package dev.asynckitchen.question;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a turn ends: at the await at which its task has to wait, or with the task. Where a wrong loop ends it elsewhere. */
final class TurnEnd {
    private static final int DONE = Integer.MAX_VALUE;

    /** The line at which a turn ends, {@link #DONE} where its task does; and the wait. */
    private record End(int line, Awaited.@Nullable Kind on) {}

    private final Asker asker;
    private final Account truth;

    TurnEnd(Asker asker) {
        this.asker = asker;
        truth = asker.truth();
    }

    List<Candidate> candidates() {
        return asker.partings().stream().map(parting -> truth.turnAt(parting.position() - 1)).filter(turn -> turn > 0).distinct()
                .map(this::at).flatMap(Optional::stream).toList();
    }

    private Optional<Candidate> at(int turn) {
        int start = truth.steps().startOfTurn(turn);
        TraceEvent.Turn begun = truth.turn(turn).orElseThrow();
        End right = end(truth, turn).orElse(null);
        if (begun.task() == null || right == null || !truth.sure(truth.endOfTurn(turn) - 1)) {
            return Optional.empty();
        }
        String who = asker.name(begun.task(), start);
        var candidate = new Candidate(start, Question.Kind.TURN_END, asker.say("end.ask", "who", who), asker.say("end.rule"),
                new Choice(answer(right), true, asker.say(
                        right.line == DONE ? "end.why-done" : right.on == Awaited.Kind.YIELD ? "end.why-yields" : "end.why", "who", who), null));
        for (Parting parting : asker.partings()) {
            boolean begins = parting.position() > start && parting.account().turn(turn).filter(begun::equals).isPresent();
            if (begins && parting.account().sure(start)) {
                end(parting.account(), turn).ifPresent(other -> candidate.wrong(answer(other), asker.why(parting.loop()), null, parting.loop()));
            }
        }
        return Optional.of(candidate);
    }

    private String answer(End end) {
        return end.line == DONE ? asker.say("end.done") : asker.say("end.line", "line", Integer.toString(end.line), "text", truth.line(end.line));
    }

    private static Optional<End> end(Account account, int turn) {
        Integer task = account.turn(turn).map(TraceEvent.Turn::task).orElse(null);
        Optional<End> end = Optional.empty();
        for (TraceEvent event : account.trace().events().subList(account.steps().startOfTurn(turn), account.endOfTurn(turn))) {
            switch (event) {
                case TraceEvent.TaskWaiting e when Objects.equals(task, e.task()) && !e.stack().isEmpty() ->
                    end = Optional.of(e.stack().getLast()).filter(Frame::own).map(frame -> new End(frame.line(), e.on().kind()));
                case TraceEvent.TaskDone e when Objects.equals(task, e.task()) -> end = Optional.of(new End(DONE, null));
                default -> { }
            }
        }
        return end;
    }

    /** By lines, the end last. */
    static final Comparator<Choice> ORDER = Comparator.comparingInt(TurnEnd::line);

    private static int line(Choice choice) {
        String digits = choice.answer().replaceFirst("^\\D*(\\d*).*$", "$1");
        return digits.isEmpty() ? DONE : Integer.parseInt(digits);
    }
}
