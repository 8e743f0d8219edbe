package dev.asynckitchen.app.session;

import dev.asynckitchen.stage.Standstill;
import dev.asynckitchen.stage.score.Situation;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is shown and where in it we are: a performance, its player, the situation at the playhead. JavaFX thread only. */
public final class Theatre {
    private final ReadOnlyObjectWrapper<Performance> performance;
    private final ReadOnlyObjectWrapper<@Nullable Situation> situation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Standstill> standstill = new ReadOnlyObjectWrapper<>();
    private final Player player;

    Theatre(Performance first, Preferences preferences) {
        performance = new ReadOnlyObjectWrapper<>(first);
        player = new Player(first, preferences);
        player.playheadProperty().subscribe(_ -> refreshSituation());
        length.set(first.trace().size());
    }

    public ReadOnlyObjectProperty<Performance> performanceProperty() {
        return performance.getReadOnlyProperty();
    }

    public Performance performance() {
        return performance.get();
    }

    /** What has happened at the playhead; null while nothing has. */
    public ReadOnlyObjectProperty<@Nullable Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    public @Nullable Situation situation() {
        return situation.get();
    }

    /** How many events the trace has: it tells when a trace grows. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    public Player player() {
        return player;
    }

    /**
     * Where the performance waits for somebody who is asked what comes, also in the middle of a turn: nobody in the window shows or tells of it.
     * Null while it waits for nobody.
     */
    public ReadOnlyObjectProperty<@Nullable Standstill> standstillProperty() {
        return standstill.getReadOnlyProperty();
    }

    public @Nullable Standstill standstill() {
        return standstill.get();
    }

    /** Holds the performance, or lets it go on; a playhead that is beyond comes back. */
    public void setStandstill(@Nullable Standstill held) {
        standstill.set(held);
        player.limit(held == null ? null : held.at());
    }

    /** Shows another performance from its beginning; what still cooks is ended. */
    public void show(Performance shown) {
        performance().stop();
        change(shown);
    }

    /** Shows the same performance in another way: what still cooks cooks on. */
    public void change(Performance shown) {
        setStandstill(null);
        situation.set(null); // Situations are compared by position, which means nothing in another trace.
        player.open(shown); // First, for whoever is told of the performance asks it for the playhead.
        performance.set(shown);
        length.set(shown.trace().size());
        refreshSituation();
    }

    /** Sees whether the trace has grown; whether it still can. */
    public boolean look() {
        if (length.get() != performance().trace().size()) {
            length.set(performance().trace().size());
            if (situation.get() == null) {
                refreshSituation();
            }
        }
        return !performance().ended();
    }

    private void refreshSituation() {
        situation.set(performance().situationAt(player.playhead()));
    }
}
