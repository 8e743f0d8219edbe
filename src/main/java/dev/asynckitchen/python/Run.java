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

    /** Ends the program wherever it is; its trace ends as {@code stopped}. */
    void stop();
}
