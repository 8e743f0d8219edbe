package dev.asynckitchen.app.document;

import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.trace.Program;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a mistake of syntax in the text a moment after typing stops. What it finds is of the text as it is: while somebody types, nothing
 * is told. JavaFX thread only.
 */
public final class Proofreading {
    private static final Duration PAUSE = Duration.millis(450);

    /** A program that was just opened is cooked first. */
    private static final Duration OPENING = Duration.seconds(3);

    /** What is known of the text as it is. */
    public sealed interface Reading {}

    /** Nothing yet. */
    public record Unread() implements Reading {}

    /** It is a program. */
    public record Sound() implements Reading {}

    /** It is none. */
    public record Wrong(SyntaxMistake mistake) implements Reading {}

    private final Editor editor;
    private final Notices notices;
    private final Function<Program, CompletableFuture<Optional<SyntaxMistake>>> reader;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(new Unread());
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /** @param reader looks at a program on whatever thread, and is cancelled when there is another one */
    public Proofreading(Editor editor, Notices notices, Function<Program, CompletableFuture<Optional<SyntaxMistake>>> reader) {
        this.editor = editor;
        this.notices = notices;
        this.reader = reader;
        pause.setOnFinished(_ -> read());
        editor.textProperty().subscribe((_, _) -> {
            reading.set(new Unread());
            pause.setDuration(editor.isEdited() ? PAUSE : OPENING);
            pause.playFromStart();
        });
    }

    /** What is known of the text as it is. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The mistake that is known of; null without one. */
    public @Nullable SyntaxMistake mistake() {
        return reading.get() instanceof Wrong(SyntaxMistake mistake) ? mistake : null;
    }

    /** Looks at once. */
    public void read() {
        pause.stop();
        String text = editor.text();
        reader.apply(new Program(editor.document().name(), text)).whenComplete((mistake, failure) -> {
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause == null) {
                Platform.runLater(() -> found(text, mistake));
            } else if (!(cause instanceof CancellationException)) {
                notices.fault(Sentences.of("doing.proofreading"), cause);
            }
        });
    }

    private void found(String text, Optional<SyntaxMistake> mistake) {
        if (text.equals(editor.text())) {
            reading.set(mistake.<Reading>map(Wrong::new).orElseGet(Sound::new));
        }
    }
}
