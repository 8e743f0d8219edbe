package dev.asynckitchen.question;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trace as questions look at it: what was printed, where turns begin and end, what hangs where, and from where on nothing is sure. */
final class Account {
    private static final int LONGEST = 48;

    /** A line that was printed, and the position before it. */
    record Print(int position, String line) {}

    private final Trace trace;
    private final TraceIndex index;
    private final Kitchen kitchen;
    private final Narrator narrator;
    private final List<Print> prints = new ArrayList<>();
    private final int sure;

    Account(Trace trace) {
        this.trace = trace;
        index = new TraceIndex(trace);
        kitchen = new Kitchen(trace);
        narrator = new Narrator(index, kitchen);
        for (int i = 0; i < trace.size(); i++) {
            if (trace.get(i) instanceof TraceEvent.Output output && output.stream().equals("stdout")) {
                int position = i;
                output.text().lines().filter(line -> !line.isBlank()).findFirst()
                        .ifPresent(line -> prints.add(new Print(position, Phrases.shorten(line, LONGEST))));
            }
        }
        sure = Unordered.from(trace);
    }

    Trace trace() {
        return trace;
    }

    @Nullable WrongLoop loop() {
        return trace.header().wrongLoop();
    }

    Narrator narrator() {
        return narrator;
    }

    Steps steps() {
        return index.steps();
    }

    KitchenState at(int position) {
        return kitchen.at(position);
    }

    /** What was printed to the standard output, a first line each. */
    List<Print> prints() {
        return prints;
    }

    /** Whether what happens at {@code position} follows from the program and the loop's rules alone. */
    boolean sure(int position) {
        return position < sure;
    }

    /** Whether all of it does. */
    boolean allSure() {
        return sure >= trace.size();
    }

    /** Whether it ran to its own end. */
    boolean whole() {
        return trace.size() > 0 && trace.get(trace.size() - 1) instanceof TraceEvent.Ended ended && ended.outcome() != EndOutcome.STOPPED;
    }

    /** The turn that runs at {@code position}, or that began last; 0 before the first. */
    int turnAt(int position) {
        int event = steps().turnBefore(position + 1);
        return event < 0 ? 0 : ((TraceEvent.Turn) trace.get(event)).turn();
    }

    /** The turn of that number. */
    Optional<TraceEvent.Turn> turn(int number) {
        return index.ledger().turnOf(number);
    }

    /** The position after all of a turn. */
    int endOfTurn(int number) {
        int end = steps().startOfTurn(number) + 1;
        while (end < trace.size() && !(trace.get(end - 1) instanceof TraceEvent.TurnEnded) && !(trace.get(end) instanceof TraceEvent.Ended)) {
            end++;
        }
        return end;
    }

    /** The first position from {@code position} on at which a tick or a turn begins; absent if none does any more. */
    Optional<Integer> boundary(int position) {
        for (int i = position; i < trace.size(); i++) {
            if (trace.get(i) instanceof TraceEvent.Tick || trace.get(i) instanceof TraceEvent.Turn) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The last position up to {@code position} at which a tick or a turn begins; 0 before the first. */
    int boundaryBefore(int position) {
        int i = Math.min(position, trace.size() - 1);
        while (i > 0 && !(trace.get(i) instanceof TraceEvent.Tick || trace.get(i) instanceof TraceEvent.Turn)) {
            i--;
        }
        return i;
    }

    /** What hangs on the rail and is not cancelled, next first. */
    List<Ticket> rail(int position) {
        return kitchen.at(position).rail().stream().filter(ticket -> !ticket.cancelled()).toList();
    }

    /** Whether a ticket is a dish's of the program, and no note. */
    boolean isDish(Ticket ticket) {
        return ticket.task() != null && !narrator.look(ticket.task()).equals(Look.CHORE);
    }

    String name(int task, int position, Wording wording) {
        return narrator.said(task, kitchen.at(position)).in(wording);
    }

    /** A line of the program, as it is named in an answer. */
    String line(int number) {
        return trace.header().program().source().lines().skip(number - 1L).findFirst()
                .map(text -> Phrases.shorten(text.strip().replaceAll("\\s+", " "), LONGEST)).orElse("");
    }
}
