package dev.asynckitchen.game.rule;

import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.game.script.LoopStep;
import dev.asynckitchen.game.script.ShownTimes;
import dev.asynckitchen.game.script.TurnFacts;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Errand;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says why a move that is offered is not what the loop does. */
public final class Judge {
    private final LoopStep step;

    private Judge(LoopStep step) {
        this.step = step;
    }

    /**
     * What is so, and what makes {@code move} wrong.
     *
     * @param move one of those that the step offers, and not the right one
     */
    public static Reason why(LoopStep step, LoopMove move) {
        if (move.equals(step.right()) || !step.offered().contains(move)) {
            throw new IllegalArgumentException("not a wrong move: " + move);
        }
        return new Judge(step).why(move);
    }

    private Reason why(LoopMove move) {
        return switch (move) {
            case LoopMove.TakeTicket(int handle) -> step.right() instanceof LoopMove.TakeDue due ? new Reason.IsDue(due.timers().getFirst()) : ticket(handle);
            case LoopMove.WindClock(double to) -> clock(to);
            case LoopMove.TakeDue(List<Integer> timers, boolean inFront) -> due(timers, inFront);
            case LoopMove.SetDivider(int behind) -> divider(behind);
            case LoopMove.EndTurnAt(int line) -> line(line, turn());
            case LoopMove.PutAway(var where) -> new Reason.GoesTo(turn().task(), Objects.requireNonNull(turn().where()), where);
            case LoopMove.LetStringsGo _ -> new Reason.HungByThisTurn(turn().task(), turn().woken().getFirst());
            case LoopMove.Close _ -> hanging().<Reason>map(ticket -> new Reason.StillHangs(ticket.handle()))
                    .orElseGet(() -> new Reason.WillRing(firstDial().handle()));
            case LoopMove.SkipCrossedOut _ -> throw new IllegalArgumentException("it is never asked");
        };
    }

    private TurnFacts turn() {
        return Objects.requireNonNull(step.turn());
    }

    private Reason ticket(int handle) {
        Ticket other = step.seen().rail().stream().filter(ticket -> ticket.handle() == handle).findFirst().orElseThrow();
        int first = ((LoopMove.TakeTicket) step.right()).handle();
        if (other.cancelled()) {
            return new Reason.CrossedOut(handle);
        }
        if (!other.thisRound()) {
            return new Reason.BehindTheDivider(first, handle);
        }
        Optional<Dish> waiter = other.errand() == Errand.SLEEP ? Optional.empty() : waiter(other);
        return waiter.<Reason>map(dish -> new Reason.AwaitedHangsAfter(dish.task(), first, handle))
                .orElseGet(() -> new Reason.HangsBefore(first, handle));
    }

    /** Who waits for the dish whose ticket it is. */
    private Optional<Dish> waiter(Ticket ticket) {
        return step.seen().unfinished().values().stream().filter(dish -> dish.place() instanceof Place.Waiting(Awaited on, double _, int _)
                && on.kind() == Awaited.Kind.TASK && on.id() != null && on.id().equals(ticket.task())).findFirst();
    }

    private Reason clock(double to) {
        return switch (step.right()) {
            case LoopMove.WindClock(double _) -> new Reason.IsDueBefore(firstDial().handle(), to);
            case LoopMove.TakeDue due when hanging().isEmpty() -> new Reason.IsDue(due.timers().getFirst());
            default -> new Reason.Hangs(hanging().orElseThrow().handle());
        };
    }

    private Reason due(List<Integer> timers, boolean inFront) {
        if (inFront) {
            return new Reason.HungBeforeItWasDue(step.seen().rail().getFirst().handle(), timers.getFirst());
        }
        PendingTimer first = timer(timers.getLast());
        PendingTimer other = timer(timers.getFirst());
        return new Reason.EarlierDial(first.handle(), other.handle());
    }

    private Reason divider(int behind) {
        List<Integer> rail = step.seen().rail().stream().map(Ticket::handle).toList();
        return new Reason.HangsToo(rail.get(rail.indexOf(behind) + 1), behind);
    }

    private Reason line(int line, TurnFacts turn) {
        int end = Objects.requireNonNull(turn.end());
        if (turn.stack().stream().anyMatch(frame -> frame.line() == line)) {
            return new Reason.WaitsForACard(line, end);
        }
        if (turn.ran().contains(line)) {
            return new Reason.RunsOn(line);
        }
        return turn.paused().stream().anyMatch(frame -> frame.line() == line) ? new Reason.WaitIsOver(turn.task(), line) : new Reason.NotReached(line);
    }

    /** The first ticket that is not crossed out. */
    private Optional<Ticket> hanging() {
        return step.seen().rail().stream().filter(ticket -> !ticket.cancelled()).findFirst();
    }

    private PendingTimer firstDial() {
        return step.seen().timers().getFirst();
    }

    private PendingTimer timer(int handle) {
        return step.seen().timers().stream().filter(timer -> timer.handle() == handle).findFirst().orElseThrow();
    }
}
