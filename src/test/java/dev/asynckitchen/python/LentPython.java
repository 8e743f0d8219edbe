package dev.asynckitchen.python;

import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The embedded Python, warm for all tests of a process: each new engine works for seconds until it runs its first program. Whoever closes
 * theirs ends their own programs.
 */
public final class LentPython implements Python {
    private static final class Warm {
        static final Python ENGINE = Pythons.embedded();
    }

    private final Queue<Run> begun = new ConcurrentLinkedQueue<>();

    @Override
    public boolean ready() {
        return Warm.ENGINE.ready();
    }

    @Override
    public CompletableFuture<Void> whenReady() {
        return Warm.ENGINE.whenReady();
    }

    @Override
    public Run start(Program program, RunOptions options) {
        Run run = Warm.ENGINE.start(program, options);
        begun.add(run);
        run.ended().whenComplete((_, _) -> begun.remove(run)); // Its trace is not kept for the whole build.
        return run;
    }

    @Override
    public CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
        return Warm.ENGINE.check(program);
    }

    @Override
    public CompletableFuture<Optional<Syntax>> read(Program program) {
        return Warm.ENGINE.read(program);
    }

    @Override
    public void close() {
        begun.forEach(Run::stop);
    }
}
