package dev.asynckitchen.python.embedded;

import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Reads a resource's state from the list that the Python half sends; its order is that of {@code _state} there. */
final class ResourceStates {
    private ResourceStates() {}

    static ResourceState of(String kind, Value s) {
        return switch (kind) {
            case "lock" -> new ResourceState.Lock(first(s.getArrayElement(0)), ints(s, 1));
            case "semaphore" -> new ResourceState.Semaphore(number(s, 0), number(s, 1), ints(s, 2), ints(s, 3));
            case "event" -> new ResourceState.Event(bool(s, 0), ints(s, 1));
            case "condition" -> new ResourceState.Condition(id(s, 0), ints(s, 1));
            case "queue" -> new ResourceState.Queue(
                    number(s, 0), strings(s, 1), ints(s, 2), ints(s, 3), number(s, 4));
            case "barrier" -> new ResourceState.Barrier(number(s, 0), ints(s, 1), text(s, 2));
            case "task-group" -> new ResourceState.TaskGroup(id(s, 0), ints(s, 1), text(s, 2));
            case "timeout" -> new ResourceState.Timeout(id(s, 0), time(s, 1), text(s, 2));
            case "gather" -> new ResourceState.Gather(id(s, 0), ints(s, 1), bool(s, 2));
            case "wait" -> new ResourceState.Wait(id(s, 0), ints(s, 1), text(s, 2), bool(s, 3));
            case "as-completed" ->
                new ResourceState.AsCompleted(id(s, 0), ints(s, 1), ints(s, 2), number(s, 3), bool(s, 4));
            case "shield" -> new ResourceState.Shield(id(s, 0), bool(s, 1), bool(s, 2));
            case "executor" -> new ResourceState.Executor(
                    text(s, 0), s.getArrayElement(1).asDouble(), s.getArrayElement(2).asDouble(), bool(s, 3));
            case "async-generator" ->
                new ResourceState.AsyncGenerator(text(s, 0), id(s, 1), number(s, 2), text(s, 3));
            case "context-manager" -> new ResourceState.ContextManager(text(s, 0), id(s, 1), text(s, 2));
            case "future" -> {
                Value outcome = s.getArrayElement(1);
                Value value = s.getArrayElement(2);
                yield new ResourceState.Future(
                        bool(s, 0),
                        outcome.isNull() ? null : outcome(outcome.asString()),
                        value.isNull() ? null : value.asString(),
                        ints(s, 3));
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static boolean bool(Value state, int index) {
        return state.getArrayElement(index).asBoolean();
    }

    private static int number(Value state, int index) {
        return state.getArrayElement(index).asInt();
    }

    private static String text(Value state, int index) {
        return state.getArrayElement(index).asString();
    }

    private static @Nullable Integer id(Value state, int index) {
        int id = number(state, index);
        return id == 0 ? null : id;
    }

    private static @Nullable Integer first(Value list) {
        return list.getArraySize() == 0 ? null : (Integer) list.getArrayElement(0).asInt();
    }

    private static @Nullable Double time(Value state, int index) {
        double time = state.getArrayElement(index).asDouble();
        return time < 0 ? null : time;
    }

    private static List<Integer> ints(Value state, int index) {
        Value list = state.getArrayElement(index);
        var numbers = new ArrayList<Integer>();
        for (long i = 0; i < list.getArraySize(); i++) {
            numbers.add(list.getArrayElement(i).asInt());
        }
        return numbers;
    }

    private static List<String> strings(Value state, int index) {
        Value list = state.getArrayElement(index);
        var texts = new ArrayList<String>();
        for (long i = 0; i < list.getArraySize(); i++) {
            texts.add(list.getArrayElement(i).asString());
        }
        return texts;
    }

    static Outcome outcome(String name) {
        return switch (name) {
            case "result" -> Outcome.RESULT;
            case "cancelled" -> Outcome.CANCELLED;
            default -> Outcome.EXCEPTION;
        };
    }
}
