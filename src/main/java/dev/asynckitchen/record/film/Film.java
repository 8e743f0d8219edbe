package dev.asynckitchen.record.film;

import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Shots;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.stage.panel.Script;
import dev.asynckitchen.stage.panel.Timeline;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.view.panel.ProgramView;
import dev.asynckitchen.view.panel.TimelineView;
import dev.asynckitchen.words.Caption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a performance cut into frames. What a frame shows depends on its index alone. As thread-safe as its
 * {@link Stage}: not.
 */
public final class Film {
    private final Stage stage;
    private final double speed;
    private final double step;
    private final double end;
    private final int frames;
    private final List<Turn> turns = new ArrayList<>();
    private final @Nullable Script script;
    private final @Nullable Timeline timeline;

    // The performance is cut into pieces, the waits shortened: piece i is shown from shownFrom[i] on and begins at from[i].
    private final double[] shownFrom;
    private final double[] from;
    private final double[] stretch;

    /** A caption and when it is shown, in seconds of the film. */
    public record Told(double from, double to, int tick, Caption caption) {}

    /** The camera's move as seconds of the film. */
    private record Turn(double at, double seconds, Sight sight) {}

    /**
     * Cuts what a recording asks for out of a performance.
     *
     * @throws RecordingException if its moments are not there or are in the wrong order
     */
    public Film(Stage stage, Recording recording) throws RecordingException {
        this.stage = stage;
        if (recording.panels().hasCode() && stage.trace().header().program().source().isBlank()) {
            throw RecordingException.of("no-source");
        }
        speed = recording.speed();
        double begin = beginning(stage, recording.from());
        end = ending(stage, recording.to());
        if (end < begin) {
            throw RecordingException.of("ends-before");
        }
        Score score = stage.score();
        int first = score.at(begin).beat();
        int last = score.at(end).beat();
        int pieces = last - first + 1;
        shownFrom = new double[pieces];
        from = new double[pieces];
        stretch = new double[pieces];
        double shown = 0;
        for (int i = 0; i < pieces; i++) {
            Beat beat = score.beat(first + i);
            double pieceFrom = Math.max(begin, score.start(first + i));
            double pieceTo = Math.min(end, score.start(first + i) + beat.duration());
            boolean idle = beat.kind() == Beat.Kind.ROUND && beat.duration() > recording.idleLimit();
            from[i] = pieceFrom;
            shownFrom[i] = shown;
            stretch[i] = idle ? Math.max(1e-6, recording.idleLimit()) / beat.duration() : 1;
            shown += (pieceTo - pieceFrom) * stretch[i];
        }
        frames = Math.max(1, (int) Math.round(shown * recording.framesPerSecond() / speed));
        step = shown / frames; // so that the last frame is the end itself, not half a frame before or after it
        for (Shots.Move move : recording.shots().moves()) {
            turns.add(new Turn(shownAt(beginning(stage, move.at())), move.seconds(), move.sight()));
        }
        Arrangement places = arrangement(stage.trace(), recording);
        script = recording.panels().hasCode() ? new Script(stage, ProgramView.rows(places.code().height(), places.scale())) : null;
        timeline = recording.panels().hasTimeline()
                ? new Timeline(stage, begin, end, TimelineView.seconds(places.timeline().width(), places.scale()),
                        TimelineView.lanes(places.timeline().height(), places.scale()))
                : null;
    }

    /** Where the parts of its pictures lie. */
    public static Arrangement arrangement(Trace trace, Recording recording) {
        int lanes = 1;
        for (int i = 0; recording.panels().hasTimeline() && i < trace.size(); i++) {
            lanes += trace.get(i) instanceof TraceEvent.TaskCreated ? 1 : 0;
        }
        return Arrangement.of(
                recording.panels(), recording.width(), recording.height(), trace.header().program().source(), lanes);
    }

    /** How many frames there are, at least 1. */
    public int frames() {
        return frames;
    }

    /** What frame {@code index} shows of the kitchen, 0 to {@link #frames()} - 1. */
    public Pose pose(int index) {
        return stage.poseAt(playhead(index));
    }

    /** All that frame {@code index} shows. */
    public FilmFrame frame(int index) {
        Playhead playhead = playhead(index);
        return new FilmFrame(stage.poseAt(playhead), framing(index), script == null ? null : script.at(playhead),
                timeline == null ? null : timeline.at(playhead));
    }

    /** Each frame shows its moment's end, so the last one is the end itself. */
    private Playhead playhead(int index) {
        return stage.score().at(index + 1 == frames ? end : momentOf((index + 1) * step));
    }

    /** Where the camera looks in frame {@code index}. */
    public Framing framing(int index) {
        double now = (index + 1) * step;
        Framing framing = Framing.EVERYTHING;
        for (Turn turn : turns) {
            if (now >= turn.at) {
                framing = framing.towards(Framing.of(turn.sight), turn.seconds <= 0 ? 1 : (now - turn.at) / turn.seconds);
            }
        }
        return framing;
    }

    /** What is told meanwhile, in order; the last one until {@code length} seconds. */
    public List<Told> told(double length) {
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            Playhead playhead = stage.score().at(from[i] + 1e-6);
            Caption caption = stage.caption(playhead.beat());
            int tick = stage.score().beat(playhead.beat()).tick();
            double begin = shownFrom[i] / speed;
            double until = i + 1 < from.length ? shownFrom[i + 1] / speed : length;
            if (!all.isEmpty() && all.getLast().caption.equals(caption)) {
                Told before = all.removeLast();
                all.add(new Told(before.from, until, before.tick, before.caption));
            } else {
                all.add(new Told(begin, until, tick, caption));
            }
        }
        return all;
    }

    private static double beginning(Stage stage, Moment moment) throws RecordingException {
        try {
            return moment.begins(stage);
        } catch (NoSuchMoment e) {
            throw new RecordingException(e.getMessage());
        }
    }

    private static double ending(Stage stage, Moment moment) throws RecordingException {
        try {
            return moment.ends(stage);
        } catch (NoSuchMoment e) {
            throw new RecordingException(e.getMessage());
        }
    }

    /** From seconds of the cut film, at speed 1, to seconds of the performance. */
    private double momentOf(double shown) {
        int piece = piece(shownFrom, shown);
        return from[piece] + (shown - shownFrom[piece]) / stretch[piece];
    }

    private double shownAt(double moment) {
        int piece = piece(from, moment);
        return shownFrom[piece] + (moment - from[piece]) * stretch[piece];
    }

    private static int piece(double[] starts, double at) {
        int found = Arrays.binarySearch(starts, at);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }
}
