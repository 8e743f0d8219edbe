package dev.asynckitchen.app.parts;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the window that is made, and put into its place, when it is first wanted: what nobody has seen costs the start nothing.
 * JavaFX thread only.
 */
public final class Later<T> implements Supplier<T> {
    private final Supplier<? extends T> making;
    private final Consumer<? super T> place;
    private @Nullable T made;

    /** One that has no place of its own. */
    public Later(Supplier<? extends T> making) {
        this(making, _ -> { });
    }

    public Later(Supplier<? extends T> making, Consumer<? super T> place) {
        this.making = making;
        this.place = place;
    }

    public boolean isMade() {
        return made != null;
    }

    @Override
    public T get() {
        if (made == null) {
            made = making.get();
            place.accept(made);
        }
        return Objects.requireNonNull(made);
    }
}
