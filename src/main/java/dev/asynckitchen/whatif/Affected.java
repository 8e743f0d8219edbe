package dev.asynckitchen.whatif;

import dev.asynckitchen.trace.ResourceState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose turn it would be if something became of a thing that tasks share: a pure function of its state. */
public final class Affected {
    private Affected() {}

    /** The first of the tasks that wait for it, or else the one that holds it; absent where it is nobody's concern. */
    public static Optional<Integer> by(ResourceState thing) {
        return switch (thing) {
            case ResourceState.Lock lock -> first(lock.waiting(), lock.holder());
            case ResourceState.Semaphore semaphore -> first(semaphore.waiting(), semaphore.holders().stream().findFirst().orElse(null));
            case ResourceState.Kept kept -> first(kept.waiting(), null);
            case ResourceState.Future future -> first(future.waiting(), null);
            case ResourceState.TaskGroup group -> first(List.of(), group.owner());
            case ResourceState.Gather gather -> first(List.of(), gather.owner());
            case ResourceState.Wait wait -> first(List.of(), wait.owner());
            case ResourceState.AsCompleted all -> first(List.of(), all.owner());
            case ResourceState.Timeout timeout -> first(List.of(), timeout.task());
            case ResourceState.Shield shield -> first(List.of(), shield.inner());
            case ResourceState.AsyncGenerator belt -> first(List.of(), belt.task());
            case ResourceState.ContextManager apron -> first(List.of(), apron.task());
            case ResourceState.Executor _ -> Optional.empty();
        };
    }

    private static Optional<Integer> first(List<Integer> waiting, @Nullable Integer holder) {
        return waiting.stream().filter(Objects::nonNull).findFirst().or(() -> Optional.ofNullable(holder));
    }
}
