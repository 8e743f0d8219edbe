package dev.asynckitchen.report.exchange;

import dev.asynckitchen.report.pass.Lives;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.report.pass.ReadyHandles;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A trace gone through turn by turn. */
abstract class TurnByTurn {
    final Now now = new Now();
    final Lives lives = new Lives(now);
    final ReadyHandles handles = new ReadyHandles(now);
    private @Nullable Running running;

    /**
     * The turn that runs, as it began.
     *
     * @param tick the tick it is in
     * @param time when it began, in seconds on the loop's clock
     * @param handle whose turn it is; absent where the trace has not told of it
     */
    record Running(TraceEvent.Turn turn, int tick, double time, ReadyHandles.@Nullable Ready handle) {}

    final void through(EventStream trace) throws IOException {
        trace.forEach((position, event) -> {
            Running over = running;
            boolean ends = switch (event) {
                case TraceEvent.TurnEnded _, TraceEvent.Turn _, TraceEvent.Tick _, TraceEvent.LoopClosed _, TraceEvent.Ended _ -> true;
                default -> false;
            };
            double clock = now.clock();
            now.follow(position, event);
            if (over != null && ends) {
                running = null;
                ended(over, event instanceof TraceEvent.TurnEnded ? now.clock() : clock);
            }
            lives.follow(event);
            handles.follow(event);
            if (event instanceof TraceEvent.Turn turn) {
                running = new Running(turn, now.place(null).tick(), now.clock(), handles.running());
                begun(running);
            }
            follow(event);
            if (event instanceof TraceEvent.TaskDone done) {
                lives.forget(done.task());
            }
            return true;
        });
    }

    /** A turn has begun. */
    void begun(Running turn) throws IOException {}

    /** A turn is over, in whatever way, at that time of the loop's clock; its task is known as it was then. */
    abstract void ended(Running turn, double time) throws IOException;

    /** Any event, once it is known. */
    abstract void follow(TraceEvent event) throws IOException;
}
