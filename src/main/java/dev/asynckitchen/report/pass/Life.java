package dev.asynckitchen.report.pass;

import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.finding.Who;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task while it is not done. */
public final class Life {
    private final int task;
    private final String function;
    private final Whereabouts made;
    private String name;
    private TraceEvent.@Nullable TaskWaiting paused; // Where it paused last.
    private @Nullable Whereabouts since; // Since when it waits; absent while it does not.

    /** @param name and {@code function} are empty where the trace does not tell that it was made */
    public Life(int task, String name, String function, Whereabouts made) {
        this.task = task;
        this.name = name;
        this.function = function;
        this.made = made;
    }

    public Who who() {
        return new Who(task, name, function);
    }

    public String function() {
        return function;
    }

    public Whereabouts made() {
        return made;
    }

    public void rename(String other) {
        name = other;
    }

    public void pause(TraceEvent.TaskWaiting at, Whereabouts place) {
        paused = at;
        since = place.at(line());
    }

    public void goOn() {
        since = null;
    }

    /** Since when and where it waits; absent while it does not. */
    public @Nullable Whereabouts since() {
        return since;
    }

    /** What it awaited last; absent before its first await. */
    public @Nullable Awaited awaited() {
        return paused == null ? null : paused.on();
    }

    /** The await chain with which it paused last, outermost first; empty before its first await. */
    public List<Frame> chain() {
        return paused == null ? List.of() : paused.stack();
    }

    /** The program's line it paused at last, absent where the trace does not tell. */
    public @Nullable Integer line() {
        Frame last = Frame.innermost(chain());
        return last == null ? null : last.line();
    }
}
