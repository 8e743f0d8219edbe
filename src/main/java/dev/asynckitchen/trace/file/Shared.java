package dev.asynckitchen.trace.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/**
 * What was read lately, so that an equal value need not be kept twice: a trace of a million turns has some thousand callbacks, names,
 * numbers and stacks, again and again. Forgets what was not met for a while. For one reading, by one thread.
 */
final class Shared {
    private static final int BITS = 14;

    private final @Nullable Object[] known = new Object[1 << BITS];

    /** A value equal to this one, the one that was met lately if there is one. */
    @SuppressWarnings("unchecked") // What equals a string, a number or a list is of its kind.
    private <T> T same(T value) {
        int place = value.hashCode() * 0x9E3779B9 >>> 32 - BITS;
        Object there = known[place];
        if (there != null && value.equals(there)) {
            return (T) there;
        }
        known[place] = value;
        return value;
    }

    private static <T> T same(T value, DeserializationContext context) {
        return context.getAttribute(Shared.class) instanceof Shared shared ? shared.same(value) : value;
    }

    /** What makes a mapper share strings, numbers and lists, where it reads with the attribute {@code Shared.class}. */
    static JacksonModule module() {
        return new SimpleModule("shared").addDeserializer(String.class, new Strings()).addDeserializer(Integer.class, new Numbers())
                .setDeserializerModifier(new ValueDeserializerModifier() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public ValueDeserializer<?> modifyCollectionDeserializer(
                            DeserializationConfig config, CollectionType type, BeanDescription.Supplier bean, ValueDeserializer<?> lists) {
                        return new Lists(lists);
                    }
                });
    }

    private static final class Strings extends StdScalarDeserializer<String> {
        Strings() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return same(StringDeserializer.instance.deserialize(parser, context), context);
        }
    }

    private static final class Numbers extends StdScalarDeserializer<Integer> {
        Numbers() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            return same(_parseIntPrimitive(parser, context), context);
        }
    }

    /** Lists are as long as they are, and never change. */
    private static final class Lists extends DelegatingDeserializer {
        Lists(ValueDeserializer<?> lists) {
            super(lists);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> lists) {
            return new Lists(lists);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            var list = (List<?>) super.deserialize(parser, context);
            return list.contains(null) ? context.reportInputMismatch(this, TraceFormatException.SAY.text("null-in-list"))
                    : same(List.copyOf(list), context);
        }
    }
}
