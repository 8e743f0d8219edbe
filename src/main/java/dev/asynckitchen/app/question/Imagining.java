package dev.asynckitchen.app.question;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.WrongLoop;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The kitchen that somebody had in mind, shown instead of the true one for a while. JavaFX thread only. */
public final class Imagining {

    /** A program on a wrong loop, which parts from the truth at this position. */
    record Other(Trace trace, WrongLoop loop, int parts) {}

    private record Shown(Performance wrong, Performance truth, Playhead there) {}

    private final Theatre theatre;
    private final ReadOnlyObjectWrapper<@Nullable WrongLoop> loop = new ReadOnlyObjectWrapper<>();
    private @Nullable Shown shown;

    Imagining(Theatre theatre) {
        this.theatre = theatre;
    }

    /** The wrong loop whose kitchen is shown; null while the true one is. */
    public ReadOnlyObjectProperty<@Nullable WrongLoop> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    boolean isOn() {
        return shown != null;
    }

    boolean shows(Performance performance) {
        return shown != null && (shown.wrong == performance || shown.truth == performance);
    }

    /** Plays it from where both parted, or from where the playhead is if that is before. */
    void show(Other other) {
        if (shown == null) {
            Playhead here = theatre.player().playhead();
            var wrong = new Performance(other.trace(), null);
            shown = new Shown(wrong, theatre.performance(), here);
            theatre.change(wrong);
            int beat = wrong.score().beatOfEvent(other.parts());
            Playhead parts = beat == 0 ? Playhead.START : new Playhead(beat - 1, 1);
            theatre.player().seek(parts.compareTo(here) < 0 ? parts : here);
            loop.set(other.loop());
            theatre.player().play();
        }
    }

    /** Back to the true one, where that was left. */
    public void end() {
        Shown was = shown;
        if (was != null) {
            theatre.player().pause();
            theatre.change(was.truth);
            theatre.player().seek(was.there);
            forget();
        }
    }

    void forget() {
        shown = null;
        loop.set(null);
    }
}
