package dev.asynckitchen.python;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One run of a program. Its trace grows while it goes on; any thread may look and ask. */
public interface Run {

    Trace trace();

    /** Completes with the trace's last event when the program is over. */
    CompletableFuture<TraceEvent.Ended> ended();

    /** The exit status as Python's; meaningful once it has ended. A program that a limit stopped has 3. */
    int exitStatus();

    /** What went wrong inside the Python or its bridge, if that ended the run: the program is not to blame for it. */
    default Optional<Throwable> fault() {
        return Optional.empty();
    }

    /** The modules that it looked for and did not find, by their whole names; of a Python that does not tell, none. */
    default Set<String> missing() {
        return Set.of();
    }

    /** Lets the program go on to this turn. It never takes back what was allowed before. */
    void allow(int turns);

    /** Whether the program waits for something to be typed. */
    default boolean reads() {
        return false;
    }

    /** Waits until the program wants something to be typed, or is over, in which case it gives false. */
    default boolean awaitReads() throws InterruptedException {
        return false;
    }

    /** Types into the program's standard input; whole lines end with a line feed. It waits for nobody. */
    default void type(String text) {}

    /** Ends the program's standard input: nothing more will be typed. */
    default void typeNoMore() {}

    /** Ends the program wherever it is; its trace ends as {@code stopped}. */
    void stop();
}
