package dev.asynckitchen.game.script;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link LoopScript} from a trace: round by round, and each round as {@code _run_once} goes through it. */
final class LoopReader {
    /** So many tickets are offered at the most: the next ones. */
    private static final int TICKETS = 10;

    private final Trace trace;
    private final Kitchen kitchen;
    private final Steps index;
    private final Score score;
    private final Level level;
    private final ShownTimes dials = new ShownTimes();
    private final WalkedSets unordered;
    private final TurnReader turnReader;
    private final List<LoopStep> steps = new ArrayList<>();
    private final List<LoopMove> otherBeginnings = new ArrayList<>(); // What else one could begin the round with.
    private @Nullable Cut roundCut;
    private @Nullable Cut turnCut;
    private int tick;
    private int asked;
    private int turns;
    private boolean whistles;
    private boolean stopping;

    /** Where the stretch may end, and what it has by then. */
    private record Cut(int steps, int asked, int turns, int position, boolean whistles) {}

    LoopReader(Stage stage, Level level) {
        trace = stage.trace();
        kitchen = stage.kitchen();
        index = stage.index().steps();
        score = stage.score();
        this.level = level;
        unordered = new WalkedSets(trace);
        turnReader = new TurnReader(trace, kitchen, stage.index().ledger());
    }

    LoopScript read(int bookmark) {
        int at = bookmark;
        while (at < trace.size() && !(trace.get(at) instanceof TraceEvent.Tick)) {
            at++;
        }
        int begin = at;
        while (at < trace.size() && asked <= LoopScript.MOST) {
            at = switch (trace.get(at)) {
                case TraceEvent.Tick round when isWhole(round) -> isClosing(at) ? close(at) : round(at, round);
                case TraceEvent.Tick _ -> trace.size(); // It still runs.
                default -> at + 1;
            };
            if (asked <= LoopScript.MOST) {
                roundCut = new Cut(steps.size(), asked, turns, at, whistles);
            }
        }
        Cut cut = asked <= LoopScript.MOST ? new Cut(steps.size(), asked, turns, at, whistles)
                : roundCut != null && roundCut.asked >= LoopScript.MOST / 2 ? roundCut : turnCut; // Between rounds, if that is not too early.
        if (cut == null) {
            throw new IllegalStateException("a turn with more choices than a stretch");
        }
        return new LoopScript(steps.subList(0, cut.steps), playhead(begin), playhead(cut.position), cut.position, cut.turns,
                cut.position >= trace.size(), cut.whistles);
    }

    /** Whether all of a round has been recorded by now. */
    private boolean isWhole(TraceEvent.Tick round) {
        return trace.ended() || index.endOfTick(round.tick()) < trace.size();
    }

    private int round(int at, TraceEvent.Tick round) {
        tick = round.tick();
        stopping = false;
        otherBeginnings.clear();
        int end = index.endOfTick(tick);
        int hung = at + 1;
        var due = new ArrayList<Integer>();
        while (hung < end && trace.get(hung) instanceof TraceEvent.Due timer) {
            due.add(timer.handle());
            hung++;
        }
        KitchenState before = kitchen.at(at);
        boolean waits = round.waited() > Score.MOMENT;
        if (waits) {
            wind(at, round, before);
        } else if (level.includes(Level.CLOCK) && !before.rail().isEmpty()) {
            otherBeginnings.addAll(dials.later(before));
        }
        if (!due.isEmpty()) {
            takeDue(at, due, before, waits);
        }
        setDivider(hung);
        int i = hung;
        while (i < end && asked <= LoopScript.MOST) {
            i = trace.get(i) instanceof TraceEvent.Turn turn ? turn(i, turn) : i + 1;
        }
        if (i < end) {
            return i;
        }
        skip(end);
        return end;
    }

    // The round's beginning

    private void wind(int at, TraceEvent.Tick round, KitchenState before) {
        List<LoopMove> all = new ArrayList<>(dials.later(before));
        boolean byTheFirst = before.rail().isEmpty() && !all.isEmpty()
                && ShownTimes.sameFace(((LoopMove.WindClock) all.getFirst()).to(), round.time());
        if (byTheFirst && level.includes(Level.CLOCK)) {
            LoopMove right = all.getFirst();
            all.add(new LoopMove.Close());
            add(right, all, before, playhead(at), null);
        } else {
            forced(new LoopMove.WindClock(round.time()), before, playhead(at));
        }
    }

    private void takeDue(int at, List<Integer> due, KitchenState before, boolean waited) {
        var right = new LoopMove.TakeDue(due, false);
        var all = new ArrayList<LoopMove>(List.of(right));
        List<PendingTimer> timers = dials.of(due, before);
        whistles |= timers.stream().anyMatch(timer -> timer.errand() == Errand.SLEEP);
        if (level.includes(Level.CLOCK)) {
            if (ShownTimes.areApart(timers)) {
                all.add(new LoopMove.TakeDue(timers.reversed().stream().map(PendingTimer::handle).toList(), false));
            }
            if (!before.rail().isEmpty()) {
                all.add(new LoopMove.TakeDue(due, true));
                before.rail().stream().filter(ticket -> !ticket.cancelled()).findFirst()
                        .ifPresent(ticket -> all.add(new LoopMove.TakeTicket(ticket.handle())));
            } else if (!waited) {
                all.addAll(dials.later(before));
                all.add(new LoopMove.Close());
            }
        }
        otherBeginnings.clear();
        add(right, all, before, playhead(at), null);
    }

    private void setDivider(int hung) {
        KitchenState seen = kitchen.at(hung);
        if (!level.includes(Level.LINE) || seen.rail().isEmpty()) {
            return;
        }
        List<Ticket> rail = seen.rail();
        var right = new LoopMove.SetDivider(rail.getLast().handle());
        var all = new ArrayList<LoopMove>();
        rail.subList(0, rail.size() - 1).stream().limit(3).forEach(ticket -> all.add(new LoopMove.SetDivider(ticket.handle())));
        all.add(right);
        if (rail.size() > 1) {
            all.addAll(otherBeginnings);
            otherBeginnings.clear();
        }
        add(right, all, seen, playhead(hung), null);
    }

    // Turns

    private int turn(int at, TraceEvent.Turn turn) {
        KitchenState seen = kitchen.at(at);
        take(at, turn, seen);
        turns++;
        int end = turnReader.end(at);
        unordered.read(at, end);
        TurnFacts facts = turn.task() == null ? null : turnReader.facts(at, end, turn.task());
        if (facts != null && level.includes(Level.CLOCK)) {
            played(at, facts);
        }
        stopping |= seen.rail().stream().anyMatch(ticket -> ticket.handle() == turn.handle() && ticket.errand() == Errand.STOP);
        if (asked <= LoopScript.MOST) {
            turnCut = new Cut(steps.size(), asked, turns, end, whistles);
        }
        return end;
    }

    private void take(int at, TraceEvent.Turn turn, KitchenState seen) {
        var right = new LoopMove.TakeTicket(turn.handle());
        List<LoopMove> all = new ArrayList<>();
        boolean open = level.includes(Level.LINE) || seen.rail().stream().filter(Ticket::thisRound).count() > 1;
        if (open) { // Behind the divider nothing is asked of those who do not hang it.
            seen.rail().stream().limit(TICKETS).forEach(ticket -> all.add(new LoopMove.TakeTicket(ticket.handle())));
        }
        if (!all.contains(right)) {
            all.addFirst(right);
        }
        all.addAll(otherBeginnings);
        otherBeginnings.clear();
        if (stopping && level.includes(Level.CLOCK)) {
            all.add(new LoopMove.Close());
        }
        if (all.size() > 1 && unordered.isAmong(turn.handle(), seen.rail())) {
            steps.add(new LoopStep(right, List.of(right), seen, tick, playhead(at), null, true));
        } else {
            add(right, all, seen, playhead(at), null);
        }
    }

    /** What the learner does with the dish in its turn. */
    private void played(int at, TurnFacts facts) {
        int beat = score.beatOfEvent(at);
        KitchenState seen = kitchen.at(at + 1);
        var read = new Playhead(beat, Motion.TICKET_READ.end); // Whatever the chef does after it tells how it ends.
        if (level.includes(Level.LINE) && facts.end() != null) {
            var lines = new ArrayList<LoopMove>();
            turnReader.lines(facts).forEach(line -> lines.add(new LoopMove.EndTurnAt(line)));
            add(new LoopMove.EndTurnAt(facts.end()), lines, seen, read, facts);
        }
        if (facts.where() != null) {
            var places = new ArrayList<LoopMove>();
            for (Where where : Where.values()) {
                places.add(new LoopMove.PutAway(where));
            }
            add(new LoopMove.PutAway(facts.where()), places, seen, read, facts);
        }
        if (level.includes(Level.LINE) && facts.woken().stream().anyMatch(handle -> !turnReader.isOfTheHouse(handle))) {
            var all = new ArrayList<LoopMove>();
            for (LoopMove.Hang where : LoopMove.Hang.values()) {
                all.add(new LoopMove.LetStringsGo(where));
            }
            add(new LoopMove.LetStringsGo(LoopMove.Hang.NEXT_ROUND), all, seen, read, facts);
        }
    }

    // The round's end

    private void skip(int end) {
        KitchenState seen = kitchen.at(end);
        List<Integer> left = seen.rail().stream().filter(ticket -> ticket.thisRound() && ticket.cancelled()).map(Ticket::handle).toList();
        if (!left.isEmpty()) {
            forced(new LoopMove.SkipCrossedOut(left), seen, playhead(end));
        }
    }

    /** Whether a round is one of those in which {@code asyncio.run} clears away: somebody outside any turn cancelled tasks, or made a chore. */
    private boolean isClosing(int round) {
        boolean clears = false;
        for (int i = round - 1; i >= 0 && !isOfARound(trace.get(i)); i--) {
            clears |= trace.get(i) instanceof TraceEvent.CancelRequested
                    || trace.get(i) instanceof TraceEvent.TaskCreated made && score.isChore(made.task());
        }
        return clears && trace.events().subList(round, loopEnd(round)).stream()
                .noneMatch(event -> event instanceof TraceEvent.TaskCreated made && made.parent() == null && !score.isChore(made.task()));
    }

    private static boolean isOfARound(TraceEvent event) {
        return switch (event) {
            case TraceEvent.TurnEnded _, TraceEvent.Tick _, TraceEvent.Due _, TraceEvent.LoopOpened _ -> true;
            default -> false;
        };
    }

    /** All that is left is one move. */
    private int close(int from) {
        forced(new LoopMove.Close(), kitchen.at(from), playhead(from));
        return loopEnd(from);
    }

    /** The position after the end of the loop that runs at {@code from}. */
    private int loopEnd(int from) {
        int i = from;
        while (i < trace.size() && !(trace.get(i) instanceof TraceEvent.LoopClosed) && !(trace.get(i) instanceof TraceEvent.Ended)) {
            i++;
        }
        return Math.min(i + 1, trace.size());
    }

    private void forced(LoopMove move, KitchenState seen, Playhead at) {
        add(move, List.of(move), seen, at, null);
    }

    private void add(LoopMove right, List<LoopMove> offered, KitchenState seen, Playhead at, @Nullable TurnFacts facts) {
        var step = new LoopStep(right, offered, seen, tick, at, facts, false);
        steps.add(step);
        asked += step.isAsked() ? 1 : 0;
    }

    /** Where everything before that event has happened, and it has not. */
    private Playhead playhead(int position) {
        return position >= trace.size() ? new Playhead(Math.max(0, score.size() - 1), 1) : new Playhead(score.beatOfEvent(position), 0);
    }
}
