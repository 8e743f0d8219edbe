package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.asynckitchen.Permitted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of something tasks share or wait for. Numbers in lists are task ids, in waiting order.
 * In JSON the event's {@code kind} names the type.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
    @Type(name = "lock", value = ResourceState.Lock.class),
    @Type(name = "semaphore", value = ResourceState.Semaphore.class),
    @Type(name = "event", value = ResourceState.Event.class),
    @Type(name = "condition", value = ResourceState.Condition.class),
    @Type(name = "queue", value = ResourceState.Queue.class),
    @Type(name = "barrier", value = ResourceState.Barrier.class),
    @Type(name = "task-group", value = ResourceState.TaskGroup.class),
    @Type(name = "timeout", value = ResourceState.Timeout.class),
    @Type(name = "gather", value = ResourceState.Gather.class),
    @Type(name = "wait", value = ResourceState.Wait.class),
    @Type(name = "as-completed", value = ResourceState.AsCompleted.class),
    @Type(name = "shield", value = ResourceState.Shield.class),
    @Type(name = "future", value = ResourceState.Future.class),
    @Type(name = "executor", value = ResourceState.Executor.class),
    @Type(name = "async-generator", value = ResourceState.AsyncGenerator.class),
    @Type(name = "context-manager", value = ResourceState.ContextManager.class)
})
public sealed interface ResourceState {

    /** {@code asyncio.Lock}: who holds it, and the queue before it. */
    record Lock(@Nullable Integer holder, List<Integer> waiting) implements Kept {}

    /** {@code asyncio.Semaphore}: {@code value} of {@code size} are free. */
    record Semaphore(int size, int value, List<Integer> holders, List<Integer> waiting) implements Kept {}

    /** {@code asyncio.Event}. */
    record Event(boolean set, List<Integer> waiting) implements Kept {}

    /** {@code asyncio.Condition}; {@code lock} is its lock's resource id. */
    record Condition(@Nullable Integer lock, List<Integer> waiting) implements Kept {}

    /** {@code asyncio.Queue}: {@code maxsize} 0 is without limit; {@code items} are short {@code repr}s, next first. */
    record Queue(int maxsize, List<String> items, List<Integer> getters, List<Integer> putters, int unfinished)
            implements Kept {
        @Override
        public List<Integer> waiting() {
            return Stream.concat(getters.stream(), putters.stream()).toList();
        }
    }

    /** {@code asyncio.Barrier}: {@code waiting} of {@code parties} have come. */
    record Barrier(int parties, List<Integer> waiting, String phase) implements Kept {}

    /** {@code asyncio.TaskGroup}; {@code phase} is {@code open}, {@code waiting}, {@code aborting} or {@code closed}. */
    record TaskGroup(@Nullable Integer owner, List<Integer> tasks, String phase) implements ResourceState {
        @Override
        public boolean over() {
            return phase.equals("closed");
        }
    }

    /** {@code asyncio.timeout}, {@code wait_for}; {@code phase} is {@code active}, {@code expiring}, {@code expired} or {@code exited}. */
    record Timeout(@Nullable Integer task, @Nullable Double when, String phase) implements ResourceState {
        @Override
        public boolean over() {
            return phase.equals("expired") || phase.equals("exited");
        }
    }

    /** {@code asyncio.gather}: its children in slot order, and whether it is done. Tasks only; a bare future is {@code 0}. */
    record Gather(@Nullable Integer owner, List<Integer> children, boolean done) implements Ends {}

    /**
     * {@code asyncio.wait}; {@code until} is {@code FIRST_COMPLETED}, {@code FIRST_EXCEPTION} or {@code ALL_COMPLETED}, and
     * {@code as_completed} in a recording that knows no more of that.
     */
    record Wait(@Nullable Integer owner, List<Integer> children, String until, boolean done) implements Ends {}

    /**
     * {@code asyncio.as_completed}.
     *
     * @param owner who goes through it
     * @param children all that it was given, in order of creation; a bare future is {@code 0}
     * @param came those that are done and were not handed over yet, next first
     * @param given how many were handed over
     * @param done whether nothing more is handed over: all were, or time ran out, or its owner is done
     */
    record AsCompleted(@Nullable Integer owner, List<Integer> children, List<Integer> came, int given, boolean done)
            implements Ends {}

    /** {@code asyncio.shield}: the task under the dome, and whether the outer future was cancelled. */
    record Shield(@Nullable Integer inner, boolean hit, boolean done) implements Ends {}

    /** A bare {@code Future}: {@code value} is a short {@code repr} once it is done. */
    record Future(boolean done, @Nullable Outcome outcome, @Nullable String value, List<Integer> waiting)
            implements Ends {}

    /** A job for an executor: {@code until} is when the porter comes back, in seconds. */
    record Executor(String function, double since, double until, boolean done) implements Ends {}

    /** An async generator that has begun: {@code phase} is {@code suspended} or {@code closed}; an older trace has {@code running}, too. */
    record AsyncGenerator(String function, @Nullable Integer task, int given, String phase) implements ResourceState {
        @Override
        public boolean over() {
            return phase.equals("closed");
        }
    }

    /** An {@code async with} of the program's own: {@code phase} is {@code entering}, {@code inside}, {@code exiting} or {@code exited}. */
    @Permitted(to = "Manager", because = "It is Python's own word for it.")
    record ContextManager(String type, @Nullable Integer task, String phase) implements ResourceState {
        @Override
        public boolean over() {
            return phase.equals("exited");
        }
    }

    /** Whether nothing more becomes of it. */
    boolean over();

    /** The resource's {@code kind}, as in JSON. */
    default String kind() {
        return Objects.requireNonNull(Kinds.NAMES.get(getClass()));
    }

    /** What a program has as long as it likes. */
    sealed interface Kept extends ResourceState permits Lock, Semaphore, Event, Condition, Queue, Barrier {
        /** The tasks that wait for it. */
        List<Integer> waiting();

        @Override
        default boolean over() {
            return false;
        }
    }

    /** What is done one day. */
    sealed interface Ends extends ResourceState permits Gather, Wait, AsCompleted, Shield, Future, Executor {
        boolean done();

        @Override
        default boolean over() {
            return done();
        }
    }

    /** What the types are called in JSON. */
    final class Kinds {
        private static final Map<String, Class<? extends ResourceState>> TYPES = Arrays.stream(ResourceState.class.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toUnmodifiableMap(Type::name, type -> type.value().asSubclass(ResourceState.class)));
        private static final Map<Class<?>, String> NAMES = TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(TYPES::get, Function.identity()));

        private Kinds() {}

        /** The type of that kind; empty for one that is not known. */
        public static Optional<Class<? extends ResourceState>> type(String kind) {
            return Optional.ofNullable(TYPES.get(kind));
        }
    }
}
