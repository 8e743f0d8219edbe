package dev.asynckitchen.app.program;

import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Somebody who asks for lines of the program. */
public interface LinesAsked {

    /**
     * What is asked.
     *
     * @param lines those one may choose from, 1-based in the program that ran
     * @param chosen the one that the keys stand at, 0 for none
     * @param pointed the one that something is said of, 0 for none
     */
    record Asked(Set<Integer> lines, int chosen, int pointed) {
        public static final Asked NOTHING = new Asked(Set.of(), 0, 0);

        public Asked {
            lines = Set.copyOf(lines);
        }
    }

    ReadOnlyObjectProperty<Asked> askedProperty();

    /** Whether the program is only read meanwhile. */
    ReadOnlyBooleanProperty readingProperty();

    /** That line was clicked, which is one of those asked for. */
    void choose(int line);
}
