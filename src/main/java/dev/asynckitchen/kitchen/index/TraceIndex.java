package dev.asynckitchen.kitchen.index;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be found at once in a trace, which may still grow. It goes through the trace once: each event is told to everybody who
 * follows it, in order, and nobody else keeps a place in the trace. Positions count events. Not thread-safe.
 */
public final class TraceIndex {

    /** Somebody who is told each event of the trace, once and in order. */
    @FunctionalInterface
    public interface Follower {
        void follow(int position, TraceEvent event);
    }

    private final Trace trace;
    private final Steps steps = new Steps();
    private final Ledger ledger;
    private final Positions lines = new Positions();
    private final Positions outputs = new Positions();
    private final Positions blocked = new Positions();
    private final Positions tasks = new Positions();
    private final Positions hands = new Positions();
    private final ByTask turnsOf = new ByTask();
    private final ByTask pausesOf = new ByTask();
    private final Map<String, String> sources = new HashMap<>();
    private final List<Follower> followers = new ArrayList<>();
    private int read;
    private boolean reading;

    public TraceIndex(Trace trace) {
        this.trace = trace;
        ledger = new Ledger(trace, steps);
    }

    public Trace trace() {
        return trace;
    }

    /** Tells somebody all that has been read, and from now on all that is, after those who follow already. */
    public void tell(Follower follower) {
        for (int i = 0; i < read; i++) {
            follower.follow(i, trace.get(i));
        }
        followers.add(follower);
    }

    /** Reads what the trace has grown by. Who follows does so before he answers; while he is told, he finds what was read before. */
    public void read() {
        if (reading) {
            return;
        }
        reading = true;
        try {
            for (int size = trace.size(); read < size; read++) {
                read(read, trace.get(read));
            }
        } finally {
            reading = false;
        }
    }

    private void read(int position, TraceEvent event) {
        steps.follow(position, event);
        ledger.follow(position, event);
        switch (event) {
            case TraceEvent.Line _ -> lines.add(position);
            case TraceEvent.Output _ -> outputs.add(position);
            case TraceEvent.Blocked _ -> blocked.add(position);
            case TraceEvent.TaskCreated _ -> tasks.add(position);
            case TraceEvent.Intervened _ -> hands.add(position);
            case TraceEvent.Turn e when e.task() != null -> turnsOf.add(e.task(), position);
            case TraceEvent.TaskWaiting e -> {
                pausesOf.add(e.task(), position);
                if (e.sources() != null) {
                    sources.putAll(e.sources());
                }
            }
            default -> { }
        }
        for (Follower follower : followers) {
            follower.follow(position, event);
        }
    }

    /** Where ticks and turns lie, by now. */
    public Steps steps() {
        read();
        return steps;
    }

    /** Who scheduled what, and what tasks are called, by now. */
    public Ledger ledger() {
        read();
        return ledger;
    }

    /** Where lines of the program begin to run. */
    public Positions lines() {
        read();
        return lines;
    }

    /** Where something is printed. */
    public Positions outputs() {
        read();
        return outputs;
    }

    /** Where the program holds the thread. */
    public Positions blocked() {
        read();
        return blocked;
    }

    /** Where somebody does something to the program from outside. */
    public Positions hands() {
        read();
        return hands;
    }

    /** Where tasks are made. */
    public Positions tasks() {
        read();
        return tasks;
    }

    /** Where the turns of each task begin. */
    public ByTask turnsOf() {
        read();
        return turnsOf;
    }

    /** Where each task says what it waits for, and what it has in hand. */
    public ByTask pausesOf() {
        read();
        return pausesOf;
    }

    /** The text of a file of the program's own that a frame names, if the trace carries it by now. */
    public Optional<String> source(String file) {
        read();
        return Optional.ofNullable(sources.get(file));
    }
}
