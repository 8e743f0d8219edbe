package dev.asynckitchen.trace.cut;

import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.trace.file.Renumbered;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a trace, itself a trace that can be opened. A part that does not begin at the beginning begins with how things stood: the loop,
 * the tick before for its time, and the tasks, handles, timers and shared things there were, told as if they were made then. What lasted is
 * counted from there. A part that does not go to the end has none: the program is not over in it. Of one task's part others are not told,
 * and neither is the ready queue they shared.
 */
public final class Cut implements EventStream {
    private final EventStream whole;
    private final Excerpt part;
    private final boolean renumbers;

    private Cut(EventStream whole, Excerpt part, boolean renumbers) {
        this.whole = whole;
        this.part = part;
        this.renumbers = renumbers;
    }

    /** A trace of its own, whose turns and ticks are counted from 1. */
    public static EventStream asTrace(EventStream whole, Excerpt part) {
        return part.isWhole() ? whole : new Cut(whole, part, true);
    }

    /** The same to be looked at: turns, ticks and places are those of the whole trace. */
    public static EventStream asPart(EventStream whole, Excerpt part) {
        return part.isWhole() ? whole : new Cut(whole, part, false);
    }

    @Override
    public TraceHeader header() {
        return whole.header();
    }

    /** @throws NothingCut if nothing of the trace is in the part */
    @Override
    public void forEach(Reader reader) throws IOException {
        new Cutting(reader).cut();
    }

    private final class Cutting {
        private final Reader reader;
        private final Standing standing = new Standing();
        private final Renumbered numbers = new Renumbered();
        private final @Nullable TasksOnly tasks = part.task().map(TasksOnly::new).orElse(null);
        private TickOfTrace tick = new TickOfTrace(0);
        private boolean begun = part.from().isEmpty();
        private boolean told;
        private int position; // In the trace that is told.
        private int turn;

        Cutting(Reader reader) {
            this.reader = reader;
        }

        void cut() throws IOException {
            whole.forEach((at, event) -> {
                if (event instanceof TraceEvent.Tick next) {
                    if (!over() || part.to().isPresent() && TickOfTrace.isBeyond(part.to().get(), next, turn)) {
                        tick = new TickOfTrace(at);
                        return false;
                    }
                    tick = new TickOfTrace(at);
                }
                tick.add(event);
                return true;
            });
            over();
            if (tasks != null && !tasks.met()) {
                throw new NothingCut(true);
            }
            if (!told) {
                throw new NothingCut(false);
            }
        }

        /** A tick is over: it is told or stands for what comes after it. */
        private boolean over() throws IOException {
            turn = Math.max(turn, tick.lastTurn());
            if (!begun && tick.isIn(part.from().orElseThrow())) {
                begun = true;
                if (!tell(standing.events(), tick.position(), false)) {
                    return false;
                }
            }
            if (begun) {
                return tell(tick.events(), tick.position(), true);
            }
            tick.events().forEach(standing::follow);
            return true;
        }

        private boolean tell(List<TraceEvent> events, int at, boolean ownPlaces) throws IOException {
            List<TraceEvent> kept = tasks == null ? events : tasks.of(events);
            told |= ownPlaces && !kept.isEmpty();
            int index = 0;
            for (TraceEvent event : kept) {
                int place = at;
                if (ownPlaces) { // Events are the very same ones, in order.
                    while (events.get(index) != event) {
                        index++;
                    }
                    place = at + index++;
                }
                if (!reader.read(renumbers ? position : place, renumbers ? numbers.of(event) : event)) {
                    return false;
                }
                position++;
            }
            return true;
        }
    }
}
