package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.thing.Waits;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a task does in its turn. */
final class TaskTurn {
    /** So many lines without an await hold the loop, though the virtual clock does not move. */
    static final int MANY_LINES = 500;

    /** A turn's lines beyond this are not written down. */
    private static final int MOST_LINES = 1_000;

    /** More deeds than this are told in a sentence of their own. */
    private static final int HEADLINE = 3;

    private final Around around;
    private final TraceEvent.Turn turn;
    private final int task;
    private final Caption who;
    private double held;
    private double worked;
    private int lines;
    private @Nullable TraceEvent end;

    TaskTurn(Around around, TraceEvent.Turn turn, int task) {
        this.around = around;
        this.turn = turn;
        this.task = task;
        who = around.name(task);
        around.events().forEach(this::read);
    }

    private void read(TraceEvent event) {
        switch (event) {
            case TraceEvent.Blocked e when e.isWork() -> worked += e.seconds();
            case TraceEvent.Blocked e -> held += e.seconds();
            case TraceEvent.Line _ -> lines++;
            case TraceEvent.TaskWaiting e when e.task() == task -> end = e;
            case TraceEvent.TaskDone e when e.task() == task -> end = e;
            default -> { } // Told by its deeds.
        }
    }

    Told told() {
        if (around.isChore(task)) {
            return Told.only(Around.SAY.caption("chore", "who", who));
        }
        Deeds deeds = Deeds.of(around, turn);
        List<Caption> all = deeds.told();
        boolean many = all.size() > HEADLINE;
        List<Caption> shown = many ? all.subList(0, HEADLINE - 1) : all;
        Caption begin = begin();
        Optional<Caption> ending = ending();
        String key = "turn" + (shown.isEmpty() ? "" : ".acts") + (ending.isPresent() ? ".ends" : "");
        Caption headline = Around.SAY.caption(key, "begin", begin,
                "acts", shown.isEmpty() ? "" : Phrases.row(shown), "end", ending.orElse(Caption.both("")));
        var more = new ArrayList<Caption>();
        if (many) {
            more.add(Around.SAY.caption("turn.also", "acts", Phrases.row(all.subList(HEADLINE - 1, all.size()))));
        }
        more.addAll(more(deeds));
        return new Told(headline, more);
    }

    /** How the sentence begins: what holds the chef comes first, then what is thrown into it, then that it is its turn. */
    private Caption begin() {
        if (held > 0) {
            return say("begin.held", "seconds", Phrases.seconds(held));
        }
        boolean over = end instanceof TraceEvent.TaskDone;
        if (around.ledger().hearsOfItsStamp(turn.turn())) {
            return say(over ? "begin.stamp" : "begin.stamp-refused");
        }
        if (around.ledger().hand(turn) instanceof Intervention.Raise raise) {
            return say("begin.raised", "exception", Phrases.shorten(raise.exception(), 40));
        }
        Integer thrower = thrower();
        if (thrower != null) {
            return say("begin.thrown", "task", around.name(thrower), "outcome", around.outcome(thrower));
        }
        if (worked > 0) {
            return say("begin.worked", "seconds", Phrases.seconds(worked));
        }
        if (lines >= MANY_LINES) {
            return say("begin.lines", "lines", lines, "most", lines >= MOST_LINES ? "all" : "some");
        }
        return say(isFirst() ? "begin.first" : "begin.on");
    }

    /** Whether nothing of it has run: an eager task has begun before its first turn. */
    private boolean isFirst() {
        return around.ledger().isFirst(turn);
    }

    private Caption say(String key, Object... more) {
        var arguments = new ArrayList<Object>(List.of(more));
        arguments.addAll(List.of("who", who));
        return Around.SAY.caption(key, arguments.toArray());
    }

    /** The task whose burnt plate or whose end in the bin this one hears of now. */
    private @Nullable Integer thrower() {
        Integer other = around.doneTask(turn.handle());
        String outcome = around.outcome(other);
        return outcome.equals(Outcome.EXCEPTION.name()) || outcome.equals(Outcome.CANCELLED.name()) ? other : null;
    }

    private Optional<Caption> ending() {
        return switch (end) {
            case TraceEvent.TaskWaiting e -> Optional.of(Waits.does(e.on(), e.on().id() == null ? null
                    : around.ledger().stateBefore(e.on().id(), around.after().position()), around));
            case TraceEvent.TaskDone e -> Optional.of(ends(e));
            case null, default -> Optional.empty();
        };
    }

    private static Caption ends(TraceEvent.TaskDone e) {
        String value = e.value() == null ? "None" : Phrases.shorten(e.value(), 40);
        return switch (e.outcome()) {
            case RESULT -> value.equals("None") ? Around.SAY.caption("ends.none") : Around.SAY.caption("ends.result", "value", value);
            case EXCEPTION -> Around.SAY.caption("ends.exception", "value", value);
            case CANCELLED -> Around.SAY.caption("ends.cancelled");
        };
    }

    private List<Caption> more(Deeds deeds) {
        var more = new ArrayList<Caption>();
        boolean hears = around.ledger().hearsOfItsStamp(turn.turn());
        if (around.ledger().isSpared(turn.turn())) {
            more.add(say("more.spared"));
        }
        if (held > 0 && hears) {
            more.add(say("more.stamp"));
        }
        if (hears && isFirst() && lines == 0) {
            more.add(say("more.never-begun"));
        }
        List<String> cards = around.events().stream()
                .filter(TraceEvent.CoroutineCreated.class::isInstance).map(TraceEvent.CoroutineCreated.class::cast)
                .filter(made -> around.after().cards().containsKey(made.coroutine()))
                .map(made -> Phrases.function(made.function())).distinct().toList();
        if (!cards.isEmpty()) {
            more.add(say("more.cards", "functions", Phrases.row(cards.stream().map(name -> Caption.both(name + "()")).toList())));
        }
        List<Integer> again = deeds.stampedAgain();
        if (!again.isEmpty()) {
            more.add(say("more.stamped-again", "tasks", around.names(again)));
        }
        if (!deeds.woken().isEmpty()) {
            more.add(say("wakes", "tasks", around.names(deeds.woken()), "count", deeds.woken().size()));
        }
        if (end instanceof TraceEvent.TaskWaiting e && !e.stack().isEmpty()) {
            Frame paused = e.stack().getLast();
            more.add(say("more.pauses", "function", Phrases.function(paused.function()), "line", Phrases.number(paused.line()),
                    "file", Objects.requireNonNullElse(paused.file(), "none"),
                    "within", e.stack().size() == 1 ? "none" : Phrases.function(e.stack().getFirst().function())));
        }
        if (end instanceof TraceEvent.TaskDone e && e.outcome() == Outcome.EXCEPTION && !isHeardOf()) {
            more.add(say("more.nobody-hears"));
        }
        return more;
    }

    /** Whether anything was scheduled because this task is done. */
    private boolean isHeardOf() {
        return around.events().stream().anyMatch(event -> event instanceof TraceEvent.Scheduled scheduled && scheduled.source() != null
                && scheduled.source().kind() == Awaited.Kind.TASK && scheduled.source().id() != null && scheduled.source().id() == task);
    }
}
