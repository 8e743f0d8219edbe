package dev.asynckitchen.game.rule;

import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.game.script.LoopStep;
import dev.asynckitchen.game.script.TurnFacts;
import dev.asynckitchen.game.script.Where;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.index.Ledger;
import dev.asynckitchen.kitchen.thing.Waits;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What is said of one step: its moves, why one is wrong, and the rule by which the right one is found. */
public final class GameWords {
    public static final Messages SAY = Messages.of("game");

    private final LoopStep step;
    private final KitchenState seen;
    private final Called called;

    public GameWords(LoopStep step, Ledger ledger) {
        this.step = step;
        seen = step.seen();
        called = new Called(seen, step.turn() == null ? seen.position() : step.turn().over(), ledger);
    }

    /** What the step asks, without a word of the answer. */
    public Caption question() {
        Integer end = step.turn() == null ? null : step.turn().end();
        return SAY.caption("ask." + kind(step.right()), "who", who(), "line", end == null ? "none" : Phrases.number(end));
    }

    /** Where one sees what is right, in words. */
    public Caption look() {
        return SAY.caption("look." + kind(step.right()), "who", who());
    }

    /** The rule by which the loop goes. */
    public Caption rule() {
        return SAY.caption("rule." + kind(step.right()));
    }

    /** What people believe in its place, and no loop of asyncio's does. */
    public List<Caption> beliefs() {
        return List.of(SAY.caption("belief." + kind(step.right()) + ".1"), SAY.caption("belief." + kind(step.right()) + ".2"));
    }

    /** What was right, and the question why. */
    public Caption whyAsked() {
        return SAY.caption("why", "move", move(step.right()));
    }

    /** The line of {@code _run_once}, or of what it calls, that does it. */
    public String source() {
        return SAY.text("source." + (step.right() instanceof LoopMove.PutAway(Where where) ? "put." + key(where) : kind(step.right())));
    }

    /** A move in a word or two, where the question says the rest. */
    public Caption label(LoopMove move) {
        return switch (move) {
            case LoopMove.EndTurnAt(int line) -> SAY.caption("label.line", "line", Phrases.number(line));
            case LoopMove.PutAway(Where where) -> SAY.caption("label.put." + key(where));
            case LoopMove.LetStringsGo(LoopMove.Hang where) -> SAY.caption("label.strings." + where.name());
            default -> move(move);
        };
    }

    /** A move, as an order: {@code Take A's ticket}. */
    public Caption move(LoopMove move) {
        return switch (move) {
            case LoopMove.WindClock(double to) -> say("wind", "at", Phrases.clock(to));
            case LoopMove.TakeDue(var timers, boolean inFront) -> say(inFront ? "due.front" : "due", "timers",
                    Phrases.row(timers.stream().limit(4).map(called::dial).toList(), timers.size()));
            case LoopMove.SetDivider(int behind) -> say("divider", "ticket", called.ticket(behind));
            case LoopMove.TakeTicket(int handle) -> say("take", "ticket", called.ticket(handle));
            case LoopMove.SkipCrossedOut(var handles) -> say("skip", "count", handles.size());
            case LoopMove.EndTurnAt(int line) -> say("line", "line", Phrases.number(line));
            case LoopMove.PutAway(Where where) -> say("put", "where", key(where), "who", who());
            case LoopMove.LetStringsGo(LoopMove.Hang where) -> say("strings", "where", where.name(), "woken", woken());
            case LoopMove.Close _ -> say("close");
        };
    }

    private static Caption say(String move, Object... arguments) {
        return SAY.caption("move." + move, arguments);
    }

    /** What is so, and why a move is therefore none of the loop's. */
    public Caption why(Reason reason) {
        return switch (reason) {
            case Reason.HangsBefore(int first, int other) -> wrong("hangs-before", "first", called.ticket(first), "other", called.ticket(other));
            case Reason.AwaitedHangsAfter(int waiter, int first, int other) -> wrong("awaited",
                    "waiter", called.name(waiter), "task", called.whose(other), "first", called.ticket(first), "other", called.ticket(other));
            case Reason.BehindTheDivider(int first, int other) ->
                wrong("behind-divider", "first", called.ticket(first), "other", called.ticket(other));
            case Reason.CrossedOut(int other) -> wrong("crossed-out", "other", called.ticket(other));
            case Reason.IsDue(int timer) -> wrong("is-due", "dial", called.dial(timer), "at", due(timer));
            case Reason.Hangs(int ticket) -> wrong("hangs", "first", called.ticket(ticket));
            case Reason.IsDueBefore(int timer, double asked) ->
                wrong("due-before", "dial", called.dial(timer), "at", due(timer), "asked", Phrases.clock(asked));
            case Reason.HungBeforeItWasDue(int ticket, int timer) -> wrong("hung-before", "first", called.ticket(ticket), "dial", called.dial(timer));
            case Reason.EarlierDial(int first, int other) -> wrong("earlier-dial",
                    "first", called.dial(first), "at", due(first), "other", called.dial(other), "then", due(other));
            case Reason.WillRing(int timer) -> wrong("will-ring", "dial", called.dial(timer), "at", due(timer));
            case Reason.StillHangs(int ticket) -> wrong("still-hangs", "first", called.ticket(ticket));
            case Reason.HangsToo(int ticket, int behind) -> wrong("hangs-too", "other", called.ticket(ticket), "ticket", called.ticket(behind));
            case Reason.RunsOn(int line) -> wrong("runs-on", "line", Phrases.number(line));
            case Reason.WaitsForACard(int line, int end) -> wrong("card", "line", Phrases.number(line), "function", innermost());
            case Reason.WaitIsOver(int task, int line) -> wrong("wait-over", "line", Phrases.number(line), "who", called.name(task));
            case Reason.NotReached(int line) -> wrong("not-reached", "line", Phrases.number(line));
            case Reason.GoesTo(int task, Where where, Where asked) -> wrong("put." + key(asked), "fact", fact(task, where));
            case Reason.HungByThisTurn(int task, int ticket) -> wrong("strings", "task", called.name(task), "woken", called.ticket(ticket));
        };
    }

    private static Caption wrong(String why, Object... arguments) {
        return SAY.caption("wrong." + why, arguments);
    }

    /** Where one looks for what the reason says. */
    public Spot spot(Reason reason) {
        return switch (reason) {
            case Reason.HangsBefore(int first, int _) -> new Spot.AtTicket(first);
            case Reason.AwaitedHangsAfter(int _, int first, int _) -> new Spot.AtTicket(first);
            case Reason.BehindTheDivider(int _, int other) -> new Spot.AtTicket(other);
            case Reason.CrossedOut(int other) -> new Spot.AtTicket(other);
            case Reason.IsDue(int timer) -> new Spot.AtDial(timer);
            case Reason.Hangs(int ticket) -> new Spot.AtTicket(ticket);
            case Reason.IsDueBefore(int timer, double _) -> new Spot.AtDial(timer);
            case Reason.HungBeforeItWasDue(int ticket, int _) -> new Spot.AtTicket(ticket);
            case Reason.EarlierDial(int first, int _) -> new Spot.AtDial(first);
            case Reason.WillRing(int timer) -> new Spot.AtDial(timer);
            case Reason.StillHangs(int ticket) -> new Spot.AtTicket(ticket);
            case Reason.HangsToo(int ticket, int _) -> new Spot.AtTicket(ticket);
            case Reason.RunsOn(int line) -> new Spot.AtLine(line);
            case Reason.WaitsForACard(int _, int end) -> new Spot.AtLine(end);
            case Reason.WaitIsOver(int _, int line) -> new Spot.AtLine(line);
            case Reason.NotReached(int line) -> new Spot.AtLine(line);
            case Reason.GoesTo(int task, Where _, Where _) -> new Spot.AtDish(task);
            case Reason.HungByThisTurn(int task, int _) -> new Spot.AtDish(task);
        };
    }

    /** Where a move is made, where that is one place. */
    public Optional<Spot> spot(LoopMove move) {
        return switch (move) {
            case LoopMove.TakeTicket(int handle) -> Optional.of(new Spot.AtTicket(handle));
            case LoopMove.SetDivider(int behind) -> Optional.of(new Spot.AtTicket(behind));
            case LoopMove.TakeDue(var timers, boolean _) -> Optional.of(new Spot.AtDial(timers.getFirst()));
            case LoopMove.WindClock _ -> Optional.of(new Spot.AtStation(Station.CLOCK));
            case LoopMove.EndTurnAt(int line) -> Optional.of(new Spot.AtLine(line));
            case LoopMove.PutAway(Where where) -> Optional.of(new Spot.AtStation(switch (where) {
                case STOVE -> Station.STOVE;
                case RAIL -> Station.RAIL;
                case SHELF -> Station.SHELF;
                case PASS, SMOKE -> Station.PASS;
                case BIN -> Station.BIN;
            }));
            case LoopMove.LetStringsGo _ -> Optional.of(new Spot.AtStation(Station.RAIL));
            case LoopMove.Close _ -> Optional.of(new Spot.AtStation(Station.SIGN));
            case LoopMove.SkipCrossedOut(var handles) -> Optional.of(new Spot.AtTicket(handles.getFirst()));
        };
    }

    private Caption who() {
        return step.turn() == null ? Caption.both("") : called.name(step.turn().task());
    }

    private Caption woken() {
        return step.turn() == null ? Caption.both("")
                : Phrases.list(step.turn().woken().stream().map(called::ticket).distinct().toList());
    }

    private String innermost() {
        TurnFacts turn = Objects.requireNonNull(step.turn());
        return Phrases.plain(turn.stack().getLast().function());
    }

    private Caption fact(int task, Where where) {
        TurnFacts turn = Objects.requireNonNull(step.turn());
        return SAY.caption("fact." + key(where), "who", called.name(task),
                "until", turn.on() == null || turn.on().until() == null ? "" : Phrases.clock(turn.on().until()),
                "what", turn.on() == null ? Caption.both("") : Waits.what(turn.on(), called));
    }

    private String due(int timer) {
        return seen.timers().stream().filter(one -> one.handle() == timer).findFirst().map(PendingTimer::when).map(Phrases::clock).orElse("");
    }

    private static String key(Where where) {
        return where.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(LoopMove move) {
        return switch (move) {
            case LoopMove.WindClock _ -> "wind";
            case LoopMove.TakeDue _ -> "due";
            case LoopMove.SetDivider _ -> "divider";
            case LoopMove.TakeTicket _ -> "take";
            case LoopMove.SkipCrossedOut _ -> "skip";
            case LoopMove.EndTurnAt _ -> "line";
            case LoopMove.PutAway _ -> "put";
            case LoopMove.LetStringsGo _ -> "strings";
            case LoopMove.Close _ -> "close";
        };
    }
}
