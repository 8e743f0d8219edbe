package dev.asynckitchen.python;

import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A Python that runs programs, one after the other or several at once; nothing one program does can be seen by the next.
 * All methods may be called from any thread.
 */
public interface Python extends AutoCloseable {

    /** Whether a program would begin at once. */
    boolean ready();

    /** Completes when the next program would begin at once. */
    CompletableFuture<Void> whenReady();

    /**
     * Begins to run a program; returns at once. With {@link RunLimits#WATCHED} it runs some thousand turns ahead and then waits
     * for {@link Run#allow}; with others it runs to its end.
     *
     * @throws IllegalStateException if this Python is closed
     * @throws UnsupportedOperationException if this Python cannot do what is asked, such as exchange its loop
     */
    Run start(Program program, RunOptions options);

    /** Begins to run a program like any other, to these limits. */
    default Run start(Program program, RunLimits limits) {
        return start(program, RunOptions.of(limits));
    }

    /** Runs a program to its end and gives its whole trace. */
    default Run run(Program program) throws InterruptedException {
        return run(program, RunLimits.WHOLE);
    }

    /** Runs a program to its end, or to one of these limits, and gives its whole trace. */
    default Run run(Program program, RunLimits limits) throws InterruptedException {
        return run(program, RunOptions.of(limits));
    }

    /** Runs a program as is asked to its end, or to one of the limits, and gives its whole trace. */
    default Run run(Program program, RunOptions options) throws InterruptedException {
        Run run = start(program, options);
        try {
            run.ended().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return run;
    }

    /**
     * Looks for a mistake of syntax without running the program; returns at once. What was asked before and is not answered yet is cancelled.
     * A Python that cannot look finds none.
     */
    default CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /**
     * Reads what stands in a program without running it; returns at once. A Python that cannot read without running knows nothing of it.
     */
    default CompletableFuture<Optional<Syntax>> read(Program program) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Ends all that still runs. */
    @Override
    void close();
}
