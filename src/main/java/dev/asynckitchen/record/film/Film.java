package dev.asynckitchen.record.film;

import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Shots;
import dev.asynckitchen.record.settings.Subtitle;
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
import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a performance cut into frames. What a frame shows depends on its index alone. As thread-safe as its
 * {@link Stage}: not.
 */
public final class Film implements Footage {
    private static final Messages SAY = Messages.of("record");

    private final Stage stage;
    private final double speed;
    private final Pieces pieces;
    private final List<Turn> turns = new ArrayList<>();
    private final @Nullable Script script;
    private final @Nullable Timeline timeline;

    private final Subtitles subtitles = new Subtitles();

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
        double end = ending(stage, recording.to());
        if (end < begin) {
            throw RecordingException.of("ends-before");
        }
        for (Subtitle subtitle : recording.subtitles()) {
            double at = ending(stage, subtitle.at());
            if (at > begin && at <= end) {
                subtitles.say(at, subtitle.seconds() * speed, subtitle.text());
            }
        }
        pieces = new Pieces(subtitles.among(pieces(stage.score(), begin, end, recording.idleLimit())), end, recording.framesPerSecond() / speed);
        for (Shots.Move move : recording.shots().moves()) {
            turns.add(new Turn(pieces.shownAt(beginning(stage, move.at())), move.seconds(), move.sight()));
        }
        Arrangement places = arrangement(stage.trace(), recording);
        script = recording.panels().hasCode() ? new Script(stage, ProgramView.rows(places.code().height(), places.scale())) : null;
        timeline = recording.panels().hasTimeline()
                ? new Timeline(stage, begin, end, TimelineView.seconds(places.timeline().width(), places.scale()),
                        TimelineView.lanes(places.timeline().height(), places.scale()))
                : null;
    }

    /** A beat a piece; where the loop waits longer than is to be shown, it is shown in less time. */
    private static List<Pieces.Piece> pieces(Score score, double begin, double end, double idleLimit) {
        int first = score.at(begin).beat();
        int last = score.at(end).beat();
        List<Pieces.Piece> pieces = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Beat beat = score.beat(i);
            boolean idle = beat.kind() == Beat.Kind.ROUND && beat.duration() > idleLimit;
            pieces.add(new Pieces.Piece(Math.max(begin, score.start(i)), Math.min(end, score.start(i) + beat.duration()),
                    idle ? Math.max(1e-6, idleLimit) / beat.duration() : 1));
        }
        return pieces;
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

    @Override
    public int frames() {
        return pieces.frames();
    }

    /** What frame {@code index} shows of the kitchen, 0 to {@link #frames()} - 1. */
    public Pose pose(int index) {
        double moment = pieces.momentOf(index);
        Pose pose = stage.poseAt(stage.score().at(moment));
        return subtitles.at(moment).map(pose::saying).orElse(pose);
    }

    @Override
    public FilmFrame frame(int index) {
        Playhead playhead = playhead(index);
        return new FilmFrame(pose(index), framing(index), script == null ? null : script.at(playhead),
                timeline == null ? null : timeline.at(playhead));
    }

    private Playhead playhead(int index) {
        return stage.score().at(pieces.momentOf(index));
    }

    /** Where the camera looks in frame {@code index}. */
    public Framing framing(int index) {
        double now = (index + 1) * pieces.step();
        Framing framing = Framing.EVERYTHING;
        for (Turn turn : turns) {
            if (now >= turn.at) {
                framing = framing.towards(Framing.of(turn.sight), turn.seconds <= 0 ? 1 : (now - turn.at) / turn.seconds);
            }
        }
        return framing;
    }

    @Override
    public List<Told> told(double length) {
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < pieces.count(); i++) {
            Playhead playhead = stage.score().at(pieces.from(i) + 1e-6);
            Caption caption = subtitles.at(pieces.from(i) + 1e-6).orElse(stage.caption(playhead.beat()));
            int tick = stage.score().beat(playhead.beat()).tick();
            String heading = tick == 0 ? SAY.text("before-first-tick") : SAY.text("tick", "tick", String.valueOf(tick));
            double begin = pieces.shownFrom(i) / speed;
            double until = i + 1 < pieces.count() ? pieces.shownFrom(i + 1) / speed : length;
            if (!all.isEmpty() && all.getLast().caption().equals(caption)) {
                Told before = all.removeLast();
                all.add(new Told(before.from(), until, before.heading(), before.caption()));
            } else {
                all.add(new Told(begin, until, heading, caption));
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
}
