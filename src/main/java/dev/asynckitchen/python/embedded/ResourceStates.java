package dev.asynckitchen.python.embedded;

import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Reads a resource's state: the dictionary that the Python half sends has the names of the record's components, and None where one is absent. */
final class ResourceStates {
    private static final Map<String, ResourceStates> KINDS = new ConcurrentHashMap<>();

    private final Constructor<? extends ResourceState> constructor;
    private final List<Part> parts;

    private record Part(String name, Function<Value, Object> read) {}

    private ResourceStates(Class<? extends ResourceState> type) {
        RecordComponent[] components = type.getRecordComponents();
        parts = Arrays.stream(components).map(each -> new Part(each.getName(), reading(each.getGenericType()))).toList();
        try {
            constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // Each record has it.
        }
    }

    /** @throws IllegalArgumentException if there is no such kind, or the dictionary is not one of its kind */
    static ResourceState of(String kind, Value state) {
        return KINDS.computeIfAbsent(kind, known -> new ResourceStates(
                ResourceState.Kinds.type(known).orElseThrow(() -> new IllegalArgumentException(known)))).read(state);
    }

    private ResourceState read(Value state) {
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Value value = state.getHashValue(parts.get(i).name());
            values[i] = value == null || value.isNull() ? null : parts.get(i).read().apply(value);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Function<Value, Object> reading(Type type) {
        return switch (type) {
            case ParameterizedType list -> each(reading(list.getActualTypeArguments()[0]));
            case Class<?> one when one == int.class || one == Integer.class -> Value::asInt;
            case Class<?> one when one == double.class || one == Double.class -> Value::asDouble;
            case Class<?> one when one == boolean.class -> Value::asBoolean;
            case Class<?> one when one == String.class -> Value::asString;
            case Class<?> one when one == Outcome.class -> name -> outcome(name.asString());
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private static Function<Value, Object> each(Function<Value, Object> read) {
        return list -> {
            var all = new ArrayList<Object>();
            for (long i = 0; i < list.getArraySize(); i++) {
                all.add(read.apply(list.getArrayElement(i)));
            }
            return all;
        };
    }

    static Outcome outcome(String name) {
        return Outcome.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
