package dev.asynckitchen.whatif;

import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.trace.ResourceState;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to what tasks share, by methods that asyncio has for it and that need not be awaited: what only a task does for itself,
 * to take a lock or to leave a task group, nobody can do from outside.
 */
final class PossibleToThing {
    private static final String BOUNDED = "BoundedSemaphore";
    private static final int TOLD = 50; // So many items of a queue are told of at the most.

    private PossibleToThing() {}

    /** Why that cannot be done to it now: the key of a reason; null if it can. */
    static @Nullable String whyNot(Deed deed, KitchenState state, int resource) {
        Fixture fixture = state.fixtures().get(resource);
        return fixture == null ? "no-thing" : switch (fixture.state()) {
            case ResourceState.Queue queue -> queue(deed, queue);
            case ResourceState.Lock lock -> deed != Deed.RELEASE ? "not-to-lock" : lock.holder() == null ? "free" : null;
            case ResourceState.Semaphore doors -> deed != Deed.RELEASE ? "not-to-semaphore"
                    : fixture.label().equals(BOUNDED) && doors.value() >= doors.size() ? "bounded" : null;
            case ResourceState.Event event -> switch (deed) {
                case RING -> event.set() ? "set" : null;
                case CLEAR -> event.set() ? null : "not-set";
                default -> "not-to-event";
            };
            case ResourceState.Condition condition -> deed != Deed.NOTIFY ? "not-to-condition"
                    : condition.waiting().isEmpty() ? "nobody-waits" : lockOf(condition, state) instanceof ResourceState.Lock lock
                            && lock.holder() == null && !lock.waiting().isEmpty() ? "promised" : null;
            case ResourceState.Barrier barrier -> deed != Deed.ABORT ? "not-to-barrier" : barrier.phase().equals("broken") ? "broken" : null;
            case ResourceState.Future future -> switch (deed) {
                case CANCEL, RAISE, RING, GIVE -> future.done() ? "over" : null;
                default -> "not-to-future";
            };
            case ResourceState.Gather gather -> deed != Deed.CANCEL ? "not-to-this" : gather.done() ? "over" : null;
            case ResourceState.Shield shield -> deed != Deed.CANCEL ? "not-to-this" : shield.done() ? "over" : null;
            case ResourceState.Timeout timeout -> timeout(deed, timeout);
            case ResourceState.TaskGroup _, ResourceState.Wait _, ResourceState.AsCompleted _, ResourceState.Executor _,
                    ResourceState.AsyncGenerator _, ResourceState.ContextManager _ -> "not-to-this";
        };
    }

    private static @Nullable String queue(Deed deed, ResourceState.Queue queue) {
        return switch (deed) {
            case PUT -> queue.maxsize() > 0 && queue.maxsize() <= TOLD && queue.items().size() >= queue.maxsize() ? "full" : null;
            case TAKE -> queue.items().isEmpty() ? "empty" : null;
            default -> "not-to-queue";
        };
    }

    private static @Nullable String timeout(Deed deed, ResourceState.Timeout timeout) {
        return switch (deed) {
            case CANCEL, DELAY -> !timeout.phase().equals("active") ? "over" : timeout.when() == null ? "no-deadline" : null;
            case RING -> timeout.phase().equals("active") ? null : "over";
            default -> "not-to-timeout";
        };
    }

    private static @Nullable ResourceState lockOf(ResourceState.Condition condition, KitchenState state) {
        Fixture lock = condition.lock() == null ? null : state.fixtures().get(condition.lock());
        return lock == null ? null : lock.state();
    }
}
