package dev.asynckitchen.record.film;

import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Subtitle;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.beside.SideBySide;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Two performances side by side, cut into frames. A moment is the left one's; from the first to the last is both from end to end. */
public final class BesideFilm implements Footage {
    private static final Messages SAY = Messages.of("record");

    private final BesideStage stage;
    private final SideBySide pair;
    private final double speed;
    private final Pieces pieces;
    private final Subtitles subtitles = new Subtitles();

    /** @throws RecordingException if its moments are not there or in the wrong order, or it moves a camera */
    public BesideFilm(BesideStage stage, Recording recording) throws RecordingException {
        this.stage = stage;
        pair = stage.pair();
        speed = recording.speed();
        if (!recording.shots().moves().isEmpty()) {
            throw RecordingException.of("beside.camera");
        }
        if (recording.panels().hasCode() && (isBlank(stage.left()) || isBlank(stage.right()))) {
            throw RecordingException.of("no-source");
        }
        double begin = pair.secondsOf(at(recording.from(), true));
        double end = pair.secondsOf(at(recording.to(), false));
        if (end < begin) {
            throw RecordingException.of("ends-before");
        }
        for (Subtitle subtitle : recording.subtitles()) {
            double at = pair.secondsOf(at(subtitle.at(), false));
            if (at > begin && at <= end) {
                subtitles.say(at, subtitle.seconds() * speed, subtitle.text());
            }
        }
        pieces = new Pieces(subtitles.among(pieces(begin, end, recording.idleLimit())), end, recording.framesPerSecond() / speed);
    }

    private static boolean isBlank(Stage stage) {
        return stage.trace().header().program().source().isBlank();
    }

    private Playhead at(Moment moment, boolean begins) throws RecordingException {
        if (moment.equals(Moment.BEGINNING) || moment.equals(Moment.END)) {
            return moment.equals(Moment.BEGINNING) ? Playhead.START : pair.end();
        }
        try {
            Stage left = stage.left();
            return pair.whenLeft(left.score().at(begins ? moment.begins(left) : moment.ends(left)));
        } catch (NoSuchMoment e) {
            throw new RecordingException(e.getMessage());
        }
    }

    /** A stretch a piece; where the clocks run longer than is to be shown, they are shown in less time. */
    private List<Pieces.Piece> pieces(double begin, double end, double idleLimit) {
        List<Pieces.Piece> all = new ArrayList<>();
        int last = pair.at(end).beat();
        for (int i = pair.at(begin).beat(); i <= last; i++) {
            double from = pair.secondsOf(new Playhead(i, 0));
            double to = pair.secondsOf(new Playhead(i, 1));
            boolean idle = pair.runs(new Playhead(i, 0)) && to - from > idleLimit;
            all.add(new Pieces.Piece(Math.max(begin, from), Math.min(end, to), idle ? Math.max(1e-6, idleLimit) / (to - from) : 1));
        }
        return all;
    }

    @Override
    public int frames() {
        return pieces.frames();
    }

    @Override
    public FootageFrame.OfPair frame(int index) {
        double moment = pieces.momentOf(index);
        return new FootageFrame.OfPair(pair.at(moment), subtitles.at(moment).orElse(null));
    }

    /** Each time one of them says something else, both are told by their programs' names. */
    @Override
    public List<Told> told(double length) {
        List<Told> all = new ArrayList<>();
        String left = stage.leftName();
        String right = stage.rightName();
        for (int i = 0; i < pieces.count(); i++) {
            Playhead playhead = pair.at(pieces.from(i) + 1e-6);
            Caption caption = subtitles.at(pieces.from(i) + 1e-6).orElseGet(() -> SAY.caption("beside.told",
                    "left", left, "here", stage.left().caption(pair.left(playhead).beat()),
                    "right", right, "there", stage.right().caption(pair.right(playhead).beat())));
            double begin = pieces.shownFrom(i) / speed;
            double until = i + 1 < pieces.count() ? pieces.shownFrom(i + 1) / speed : length;
            if (!all.isEmpty() && all.getLast().caption().equals(caption)) {
                Told before = all.removeLast();
                all.add(new Told(before.from(), until, before.heading(), before.caption()));
            } else {
                all.add(new Told(begin, until, heading(playhead), caption));
            }
        }
        return all;
    }

    private String heading(Playhead playhead) {
        return pair.by() == By.CLOCK
                ? SAY.text("beside.time", "time", Phrases.clock(Math.max(pair.leftTime(playhead), pair.rightTime(playhead))))
                : SAY.text("beside.turn", "turn", Phrases.number(pair.turn(playhead)));
    }
}
