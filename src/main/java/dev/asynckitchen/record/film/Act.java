package dev.asynckitchen.record.film;

import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.trace.Trace;

/** What is recorded: one performance, or two side by side. Traces are whole. */
public sealed interface Act {

    record One(Trace trace) implements Act {}

    record Two(Trace left, Trace right, By by) implements Act {
        BesideStage stage() {
            return new BesideStage(new Stage(left), new Stage(right), by);
        }
    }

    /**
     * Cuts what a recording asks for out of it, with a stage of its own.
     *
     * @throws RecordingException if its moments are not there or are in the wrong order, or it asks for what such a picture does not have
     */
    default Footage footage(Recording recording) throws RecordingException {
        return switch (this) {
            case One(Trace trace) -> new Film(new Stage(trace), recording);
            case Two two -> new BesideFilm(two.stage(), recording);
        };
    }
}
