package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.thing.Names;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens, in the kitchen's words and in asyncio's terms: what every turn does, and why it was this turn and no other. What
 * it says of a moment depends on nothing that comes after it. Not thread-safe.
 */
public final class Narrator {
    private final Trace trace;
    private final Kitchen kitchen;
    private final TraceIndex index;
    private @Nullable Around last; // What is asked of one turn is asked at once.

    public Narrator(Trace trace) {
        this(new TraceIndex(trace), new Kitchen(trace));
    }

    /** With an index and a kitchen that somebody else asks, too. */
    public Narrator(TraceIndex index, Kitchen kitchen) {
        this.index = index;
        this.kitchen = kitchen;
        trace = kitchen.trace();
    }

    /** A task's name as the kitchen's sentences say it, in the state that the dish is of. */
    public String name(Dish dish) {
        return said(dish).words();
    }

    /** The same by the task's id. */
    public String name(int task, KitchenState state) {
        return said(task, state).words();
    }

    /** A task's name in both wordings, in the state that the dish is of: asyncio's own is the one that {@code get_name()} gives. */
    public Caption said(Dish dish) {
        return index.ledger().shown(dish.task(), dish.name());
    }

    /** The same by the task's id. */
    public Caption said(int task, KitchenState state) {
        Dish dish = state.dishes().get(task);
        return dish == null ? Caption.both(Phrases.task(task)) : said(dish);
    }

    /** A task's latest name. */
    public String name(int task) {
        return index.ledger().name(task, trace.size()).words();
    }

    /** What everything is called by now. */
    public Names latest() {
        return new Names() {
            @Override
            public Caption name(int task) {
                return index.ledger().name(task, trace.size());
            }

            @Override
            public int nth(int resource) {
                return index.ledger().nth(resource);
            }
        };
    }

    /** The call that made a task's coroutine, as far as it is known: {@code my_task('A', 1)}. */
    public String call(int task) {
        return index.ledger().call(task);
    }

    /** What a task looks like. */
    public Look look(int task) {
        return index.ledger().look(task);
    }

    /** What happens in the turn whose {@code Turn} event stands at {@code start}: in one sentence. */
    public Caption turn(int start) {
        return told(start).headline();
    }

    /** What happens in the turn whose {@code Turn} event stands at {@code start}, and what else is to be known of it. */
    public Told told(int start) {
        TraceEvent.Turn turn = (TraceEvent.Turn) trace.get(start);
        Around around = around(start, endOfTurn(start));
        return turn.task() != null ? new TaskTurn(around, turn, turn.task()).told() : new NoteTurn(around, turn).told();
    }

    /** Why that turn and no other: who put its handle on the rail, and for what reason. */
    public Caption why(int start) {
        return new WhyNow(around(start, endOfTurn(start)), (TraceEvent.Turn) trace.get(start)).told();
    }

    private Around around(int start, int end) {
        Around kept = last;
        if (kept == null || kept.before().position() != start || kept.after().position() != end) {
            kept = new Around(trace, index.ledger(), kitchen.at(start), kitchen.at(end));
            last = kept;
        }
        return kept;
    }

    private int endOfTurn(int start) {
        int end = start + 1;
        while (end < trace.size() && !ends(trace.get(end))) {
            end++;
        }
        return end;
    }

    /** A turn in which the program was stopped has no end of its own. */
    private static boolean ends(TraceEvent event) {
        return event instanceof TraceEvent.TurnEnded || event instanceof TraceEvent.Turn
                || event instanceof TraceEvent.Tick || event instanceof TraceEvent.Ended;
    }

    /** What happens at a tick's beginning, its {@code Tick} event at {@code start}. */
    public Told round(int start) {
        int end = start + 1;
        while (end < trace.size() && trace.get(end) instanceof TraceEvent.Due) {
            end++;
        }
        var outside = new Outside(around(start, end));
        return new Told(outside.round((TraceEvent.Tick) trace.get(start)), outside.more());
    }

    /** What the program does outside any turn, in the events from {@code first} to {@code end}: the last thing of note. */
    public Caption outside(int first, int end) {
        return new Outside(around(first, end)).headline();
    }

    /** All that is of note in events outside any turn. */
    List<Caption> allOutside(int first, int end) {
        return new Outside(around(first, end)).told();
    }

    /** The program's own line, outside any turn; of a recording, which tells no lines, that it is between two. */
    public Caption outsideOf(KitchenState state) {
        return Outside.at(state);
    }

    /** How the program ended, which it has. */
    public Ending end() {
        return Ending.of(kitchen.at(trace.size()));
    }
}
