package dev.asynckitchen.app.session;

import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is to come, kept from everybody: a trace that has only as much of another one as was drawn aside. Whoever looks on takes it for a
 * program that is no further yet, and so nothing can be told of what lies behind. JavaFX thread only.
 */
public final class Curtain implements Run {
    private final Trace whole;
    private final @Nullable Run run;
    private final Trace shown;
    private final CompletableFuture<TraceEvent.Ended> ended = new CompletableFuture<>();

    Curtain(Trace whole, @Nullable Run run) {
        this.whole = whole;
        this.run = run;
        shown = new Trace(whole.header());
    }

    /** All there is, by now. */
    public Trace whole() {
        return whole;
    }

    /** Whether nothing will be added to that. */
    public boolean cooked() {
        return run == null || whole.ended();
    }

    /** Draws it aside up to this position of the whole. */
    public void open(int position) {
        int end = Math.min(position, whole.size());
        while (shown.size() < end) {
            shown.append(whole.get(shown.size()));
        }
        if (shown.ended() && shown.get(shown.size() - 1) instanceof TraceEvent.Ended last) {
            ended.complete(last);
        }
    }

    /** Draws it aside as far as no event loop has run yet. */
    public void openToTheLoop() {
        int position = 0;
        while (position < whole.size() && !(whole.get(position) instanceof TraceEvent.Tick)) {
            position++;
        }
        open(position);
    }

    @Override
    public Trace trace() {
        return shown;
    }

    @Override
    public CompletableFuture<TraceEvent.Ended> ended() {
        return ended;
    }

    @Override
    public int exitStatus() {
        return run == null ? 0 : run.exitStatus();
    }

    @Override
    public Optional<Throwable> fault() {
        return run == null ? Optional.empty() : run.fault();
    }

    @Override
    public void allow(int turns) {
        if (run != null) {
            run.allow(turns);
        }
    }

    @Override
    public boolean reads() {
        return run != null && run.reads();
    }

    @Override
    public void type(String text) {
        if (run != null) {
            run.type(text);
        }
    }

    @Override
    public void typeNoMore() {
        if (run != null) {
            run.typeNoMore();
        }
    }

    @Override
    public void stop() {
        if (run != null && !run.ended().isDone()) {
            run.stop();
        }
    }
}
