package dev.asynckitchen.app.program;

import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.lint.Lint;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.trace.Trace;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Looks for common mistakes in what is shown, once its program has ended: behind the window, and with the text that ran. Where somebody is
 * taught, nothing is told before it is seen. JavaFX thread only.
 */
final class Linting {
    private final Theatre theatre;
    private final Session session;
    private final ObservableValue<?> lesson;
    private final ReadOnlyObjectWrapper<List<Finding>> told = new ReadOnlyObjectWrapper<>(List.of());
    private List<Finding> findings = List.of();
    private @Nullable Performance looked;

    /** @param lesson has one while somebody is taught */
    Linting(Session session, ObservableValue<?> lesson) {
        this.session = session;
        this.lesson = lesson;
        theatre = session.theatre();
        theatre.performanceProperty().subscribe(_ -> look());
        theatre.lengthProperty().subscribe(_ -> look());
        theatre.situationProperty().subscribe(_ -> tell());
        theatre.standstillProperty().subscribe(_ -> tell());
        session.editor().documentProperty().subscribe(_ -> tell());
        lesson.subscribe(_ -> tell());
    }

    /** What is told of the program that is shown, as one reads it. */
    ReadOnlyObjectProperty<List<Finding>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    private void look() {
        Performance shown = theatre.performance();
        if (shown == looked) {
            return;
        }
        findings = List.of();
        tell();
        Trace trace = shown.trace();
        if (shown.hides() || !trace.ended()) {
            return;
        }
        looked = shown;
        session.cooking().read(trace.header().program()).exceptionally(_ -> Optional.empty())
                .thenApplyAsync(syntax -> Lint.of(trace, syntax.orElse(null))).whenComplete((found, failure) -> {
                    if (failure != null) {
                        session.notices().fault(Sentences.of("doing.linting"), failure);
                    } else {
                        Platform.runLater(() -> found(shown, found));
                    }
                });
    }

    private void found(Performance shown, List<Finding> found) {
        if (shown == theatre.performance()) {
            findings = found;
            tell();
        }
    }

    private void tell() {
        var situation = theatre.situation();
        boolean taught = lesson.getValue() != null || session.editor().document().lesson() != null;
        int seen = !taught ? Integer.MAX_VALUE : situation == null ? 0 : situation.position();
        int end = theatre.performance().trace().size() - 1; // What the text alone shows is told of a lesson when all of it was seen.
        List<Finding> now = theatre.standstill() != null ? List.of()
                : findings.stream().filter(one -> (one.event() == null ? end : one.event()) < seen).toList();
        if (!now.equals(told.get())) {
            told.set(now);
        }
    }
}
