package dev.asynckitchen.game.script;

import java.util.List;

/** One thing that the loop does, or that somebody who plays it might do: a part of {@code BaseEventLoop._run_once}. Handles are the trace's. */
public sealed interface LoopMove {

    /** {@code select(timeout)}: the clock goes on to {@code to}, in seconds. */
    record WindClock(double to) implements LoopMove {}

    /** {@code _scheduled} to {@code _ready}: what is due goes to the rail, in this order, behind what hangs there or {@code inFront} of it. */
    record TakeDue(List<Integer> timers, boolean inFront) implements LoopMove {
        public TakeDue {
            timers = List.copyOf(timers);
        }
    }

    /** {@code ntodo = len(_ready)}: this round ends {@code behind} that ticket. */
    record SetDivider(int behind) implements LoopMove {}

    /** {@code _ready.popleft()}: that ticket's turn begins, and crossed-out ones before it are thrown away. */
    record TakeTicket(int handle) implements LoopMove {}

    /** What is left of the round was cancelled, and has no turn. */
    record SkipCrossedOut(List<Integer> handles) implements LoopMove {
        public SkipCrossedOut {
            handles = List.copyOf(handles);
        }
    }

    /** {@code coro.send(None)}: the turn ends at that line. */
    record EndTurnAt(int line) implements LoopMove {}

    /** The dish goes there. */
    record PutAway(Where where) implements LoopMove {}

    /** Done callbacks: whoever waited for the dish has a ticket there. */
    record LetStringsGo(Hang where) implements LoopMove {}

    /** {@code stop()}, and all that {@code asyncio.run} does until the loop is closed. */
    record Close() implements LoopMove {}

    /** Where the tickets of those go who are woken. */
    enum Hang { AT_ONCE, THIS_ROUND, NEXT_ROUND }
}
