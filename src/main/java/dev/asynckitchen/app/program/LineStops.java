package dev.asynckitchen.app.program;

import dev.asynckitchen.stage.stop.Stops;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Somebody who keeps where the program is to stop. Lines are those of the text as it is now, 1-based. */
public interface LineStops {

    ReadOnlyObjectProperty<Stops> stopsProperty();

    /** Makes a breakpoint at a line that has none, and does away with the one that it has. */
    void toggle(int line);

    /** Has the user say at what condition it stops at a line. */
    void askFor(int line);
}
