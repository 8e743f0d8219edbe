package dev.asynckitchen.app.session;

import dev.asynckitchen.stage.Standstill;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is shown and where in it we are: a performance, its player, the situation at the playhead; and two side by side in its place, while
 * somebody compares. JavaFX thread only.
 */
public final class Theatre {
    private final ReadOnlyObjectWrapper<Performance> performance;
    private final ReadOnlyObjectWrapper<@Nullable Situation> situation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Standstill> standstill = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Integer> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reads = new ReadOnlyBooleanWrapper();
    private final Player player;
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Player> transport;
    private final Player pairPlayer;

    Theatre(Performance first, Preferences preferences) {
        performance = new ReadOnlyObjectWrapper<>(first);
        player = new Player(first, preferences);
        player.playheadProperty().subscribe(_ -> refreshSituation());
        pairPlayer = new Player(first, preferences);
        transport = new ReadOnlyObjectWrapper<>(player);
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

    /** Whether the program waits for something to be typed. */
    public ReadOnlyBooleanProperty readsProperty() {
        return reads.getReadOnlyProperty();
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

    /** The task that is looked at wherever there is something of it; null for none. */
    public ReadOnlyObjectProperty<@Nullable Integer> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public @Nullable Integer selected() {
        return selected.get();
    }

    /** Has a task looked at everywhere. */
    public void select(int task) {
        selected.set(task);
    }

    /** Has no task looked at more than others. */
    public void unselect() {
        selected.set(null);
    }

    /** What is seen at the playhead: the task that is looked at by itself, however many there are. */
    public Pose pose() {
        return performance().stage().poseAt(player.playhead(), selected());
    }

    // Two side by side

    /** What stands in place of the performance: two side by side; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public @Nullable Comparison comparison() {
        return comparison.get();
    }

    /** The player of the comparison. */
    public Player pairPlayer() {
        return pairPlayer;
    }

    /** The player that buttons and keys move: the comparison's while there is one. */
    public ReadOnlyObjectProperty<Player> transportProperty() {
        return transport.getReadOnlyProperty();
    }

    public Player transport() {
        return transport.get();
    }

    /** Shows two performances side by side from their beginnings, in place of what is open, as far as they have come by now. */
    public void compare(Performance left, Performance right, By by) {
        compare(new Comparison(left.asItIs(), right.asItIs(), by));
    }

    /** Shows a comparison from its beginning in place of what is open. */
    public void compare(Comparison shown) {
        player.pause();
        pairPlayer.open(shown);
        transport.set(pairPlayer);
        comparison.set(shown);
    }

    /** Pairs what is compared in another way; the left one stays where it is. */
    public void compareBy(By by) {
        Comparison now = comparison();
        if (now != null && now.by() != by) {
            Playhead left = now.stage().pair().left(pairPlayer.playhead());
            Comparison other = now.paired(by);
            compare(other);
            pairPlayer.seek(other.stage().pair().whenLeft(left));
        }
    }

    /** Goes back to what is open; it is as it was. */
    public void endComparison() {
        pairPlayer.pause();
        transport.set(player);
        comparison.set(null);
    }

    /** Shows another performance from its beginning; what still cooks is ended. */
    public void show(Performance shown) {
        endComparison();
        performance().stop();
        change(shown);
    }

    /** Shows the same performance in another way: what still cooks cooks on. */
    public void change(Performance shown) {
        setStandstill(null);
        unselect(); // Numbers mean other tasks in another performance.
        situation.set(null); // Situations are compared by position, which means nothing in another trace.
        player.open(shown); // First, for whoever is told of the performance asks it for the playhead.
        performance.set(shown);
        length.set(shown.trace().size());
        reads.set(shown.reads());
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
        reads.set(performance().reads());
        return !performance().ended();
    }

    private void refreshSituation() {
        situation.set(performance().situationAt(player.playhead()));
    }
}
