package dev.asynckitchen.record.film;

import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Subtitle;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** What is recorded: one performance, two side by side, or several such one after the other. Traces are whole. */
public sealed interface Act {

    /** What is seen in one picture from beginning to end. */
    sealed interface Single extends Act {}

    record One(Trace trace) implements Single {}

    record Two(Trace left, Trace right, By by) implements Single {
        public BesideStage stage() {
            return new BesideStage(new Stage(left), new Stage(right), by);
        }
    }

    record Chapters(List<Chapter> all) implements Act {
        public Chapters {
            all = List.copyOf(all);
        }

        private Footage film(Recording recording) throws RecordingException {
            List<Footage> films = new ArrayList<>();
            for (Chapter chapter : all) {
                films.add(chapter.act.footage(recording.cut(chapter.to, chapter.subtitles)));
            }
            return new ChaptersFilm(films, recording.framesPerSecond());
        }
    }

    /**
     * One of several: from its beginning to a moment.
     *
     * @param subtitles what is said in it, in the order of time
     */
    record Chapter(Single act, Moment to, List<Subtitle> subtitles) {}

    /**
     * Cuts what a recording asks for out of it, with a stage of its own.
     *
     * @throws RecordingException if its moments are not there or are in the wrong order, or it asks for what such a picture does not have
     */
    default Footage footage(Recording recording) throws RecordingException {
        return switch (this) {
            case One(Trace trace) -> new Film(new Stage(trace), recording);
            case Two two -> new BesideFilm(two.stage(), recording);
            case Chapters chapters -> chapters.film(recording);
        };
    }
}
