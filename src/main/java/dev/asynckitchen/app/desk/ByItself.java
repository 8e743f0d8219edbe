package dev.asynckitchen.app.desk;

import dev.asynckitchen.app.document.Proofreading;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.score.Situation;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;

/**
 * Runs the program by itself a moment after it has been changed, where the user has that switched on, and goes to the moment that was shown
 * before. While the text is no program, what it did last is still shown. A text that is not finished is never run by an installed Python. JavaFX thread only.
 */
public final class ByItself {
    private final Session session;
    private final Theatre theatre;
    private final BooleanBinding outlived;
    private @Nullable SameMoment wanted;
    private @Nullable Performance left; // From which it was wanted.

    /** Begins to look on at a session. */
    public ByItself(Session session) {
        this.session = session;
        theatre = session.theatre();
        session.proofreading().readingProperty().subscribe(this::read);
        theatre.performanceProperty().subscribe(_ -> seek());
        theatre.lengthProperty().subscribe(_ -> seek());
        theatre.player().playheadProperty().subscribe((_, _) -> forget());
        outlived = Bindings.createBooleanBinding(
                () -> session.preferences().byItselfProperty().get() && session.changedBinding().get()
                        && session.proofreading().readingProperty().get() instanceof Proofreading.Wrong,
                session.preferences().byItselfProperty(), session.changedBinding(), session.proofreading().readingProperty());
    }

    /** Whether what is shown is of the program as it was before it was broken. */
    public BooleanBinding outlivedBinding() {
        return outlived;
    }

    private void read(Proofreading.Reading reading) {
        if (reading instanceof Proofreading.Sound && session.preferences().byItselfProperty().get() && session.changedBinding().get()
                && session.choosing().chosen().isEmbedded() && theatre.comparison() == null && theatre.standstill() == null) {
            Situation situation = theatre.situation();
            left = theatre.performance();
            wanted = situation == null ? null : SameMoment.of(left.trace(), situation);
            session.rerun();
        }
    }

    /** Goes to the moment that was shown, once the other run has come as far. */
    private void seek() {
        SameMoment moment = wanted;
        Performance shown = theatre.performance();
        if (moment == null || shown == left || !shown.source().equals(session.editor().text())) {
            return;
        }
        moment.in(shown.trace(), shown.steps()).ifPresentOrElse(event -> {
            wanted = null;
            left = null;
            theatre.player().seekToEvent(event);
        }, shown::allowMore);
    }

    /** The user has gone elsewhere meanwhile. */
    private void forget() {
        if (theatre.performance() != left) {
            wanted = null;
        }
    }
}
