package dev.asynckitchen.app.game;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.game.Game;
import dev.asynckitchen.game.Hint;
import dev.asynckitchen.game.Play;
import dev.asynckitchen.game.Verdict;
import dev.asynckitchen.game.Why;
import dev.asynckitchen.game.rule.GameWords;
import dev.asynckitchen.game.script.Level;
import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.stage.Standstill;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A game in the window: where the learner stands, what was said last, and the standstill at which the performance waits for him. The move that is right is
 * then performed by the player. JavaFX thread only.
 */
public final class Playing {
    /** So long one thinks before a hint. */
    static final Duration PAUSE = Duration.seconds(3);

    /**
     * How it stands.
     *
     * @param begun whether the rules were read
     * @param chosen which of the moves or answers that are offered the keys stand at, {@link #NONE} at first
     * @param answered whether it was said why, once it is over
     */
    record Standing(Game game, Play play, boolean begun, int chosen, boolean answered) {
        static final int NONE = -1;

        boolean isOver() {
            return game.isOver(play);
        }

        boolean isAsked() {
            return begun && !isOver();
        }

        /** Whether it is asked why. */
        boolean isAskedWhy() {
            return begun && isOver() && !answered;
        }

        /** How many moves or answers there are to choose from. */
        private int choices() {
            return isAskedWhy() ? game.why(play).answers().size() : offered().size();
        }

        private Standing choosing(int other) {
            return new Standing(game, play, true, other, answered);
        }

        List<LoopMove> offered() {
            return isAsked() ? game.step(play).offered() : List.of();
        }

        GameWords words() {
            return game.words(play);
        }
    }

    private final Theatre theatre;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Remark> remark = new ReadOnlyObjectWrapper<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private int hints;

    public Playing(Theatre theatre, Notices notices) {
        this.theatre = theatre;
        this.notices = notices;
        theatre.performanceProperty().subscribe((_, _) -> leave());
    }

    // Properties

    /** Null while nobody plays. */
    ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    @Nullable Standing standing() {
        return standing.get();
    }

    ReadOnlyObjectProperty<@Nullable Remark> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    public boolean isOn() {
        return standing() != null;
    }

    // Commands

    /** Begins with the round after the playhead; at the end of the program with its first. */
    public void begin(Level level) {
        Situation situation = theatre.situation();
        int position = situation == null ? 0 : situation.position();
        begin(level, position >= theatre.performance().trace().size() ? 0 : position);
    }

    private void begin(Level level, int bookmark) {
        leave();
        if (theatre.performance().score().size() == 0) {
            return;
        }
        if (theatre.performance().hides()) {
            notices.tell(Notice.good(GameWords.SAY.text("questions")));
            return;
        }
        if (!theatre.performance().trace().header().isTrue()) {
            notices.tell(Notice.good(GameWords.SAY.text("not-true")));
            return;
        }
        Game game = new Game(theatre.performance().stage(), level, bookmark);
        if (game.choices() == 0 && bookmark > 0) {
            game = new Game(theatre.performance().stage(), level, 0);
        }
        if (game.choices() == 0) {
            notices.tell(Notice.good(GameWords.SAY.text("nothing", "level", String.valueOf(level.number()))));
            return;
        }
        theatre.player().pause();
        draw(game.script().begin(), game.rules().getFirst());
        theatre.player().seek(game.script().begin());
        standing.set(new Standing(game, game.begin(), false, Standing.NONE, false));
    }

    /** The next stretch of the program, at the same level. */
    void next() {
        Standing now = standing();
        if (now != null && now.isOver()) {
            if (now.game().script().last()) {
                begin(now.game().level(), 0);
            } else {
                begin(now.game().level(), now.game().script().next());
            }
        }
    }

    public void leave() {
        pause.stop();
        hints = 0;
        remark.set(null);
        if (standing() != null) {
            standing.set(null);
            theatre.setStandstill(null);
        }
    }

    /** The keys go on to the next of the moves that are offered, or to the one before. */
    void choose(int by) {
        Standing now = standing();
        int size = now == null ? 0 : now.choices();
        if (now != null && size > 0) {
            standing.set(now.choosing(now.chosen() == Standing.NONE ? by > 0 ? 0 : size - 1 : Math.floorMod(now.chosen() + by, size)));
        }
    }

    /** The rules are read; or the move that the keys stand at is made; or, at the end, it goes on. */
    void enter() {
        Standing now = standing();
        if (now == null) {
            return;
        }
        if (!now.begun()) {
            now.game().firstNotes().forEach(note -> remark.set(Remark.of(Remark.Kind.PLAYED, note)));
            go(now.game(), now.play());
        } else if (now.isAskedWhy() && now.chosen() != Standing.NONE) {
            answer(now.chosen());
        } else if (now.isOver()) {
            next();
        } else if (now.chosen() != Standing.NONE) {
            make(now.offered().get(now.chosen()));
        }
    }

    /** Says why, once it is over. */
    void answer(int choice) {
        Standing now = standing();
        if (now != null && now.isAskedWhy()) {
            Why why = now.game().why(now.play());
            boolean right = choice == why.right();
            remark.set(Remark.of(right ? Remark.Kind.RIGHT : Remark.Kind.WRONG,
                    right ? GameWords.SAY.caption("why.right") : GameWords.SAY.caption("why.wrong", "rule", why.rule())));
            standing.set(new Standing(now.game(), now.play(), true, Standing.NONE, true));
        }
    }

    /** Makes a move, if it is one of those that are offered. */
    void make(LoopMove move) {
        Standing now = standing();
        if (now == null || !now.offered().contains(move)) {
            return;
        }
        theatre.player().seek(now.game().at(now.play())); // Whoever makes a move while the last is performed has seen enough of it.
        pause.stop();
        switch (now.game().tried(now.play(), move)) {
            case Verdict.Right(Play next, List<Caption> notes) -> {
                remark.set(Remark.of(notes.isEmpty() ? Remark.Kind.RIGHT : Remark.Kind.PLAYED,
                        notes.isEmpty() ? GameWords.SAY.caption("right") : notes.getFirst()));
                go(now.game(), next);
            }
            case Verdict.Wrong wrong -> {
                remark.set(said(Remark.Kind.WRONG, wrong, wrong.why()));
                standing.set(new Standing(now.game(), wrong.next(), true, now.offered().indexOf(move), false));
            }
            case Verdict.Played(Play next, Verdict.Wrong wrong, Caption right, List<Caption> _) -> {
                remark.set(said(Remark.Kind.PLAYED, wrong, GameWords.SAY.caption("played", "why", wrong.why(), "move", right)));
                go(now.game(), next);
            }
        }
    }

    private static Remark said(Remark.Kind kind, Verdict.Wrong wrong, Caption text) {
        return new Remark(kind, text, Optional.of(wrong.spot()), wrong.source().orElse(""));
    }

    void undo() {
        Standing now = standing();
        if (now != null && now.begun()) {
            Play before = now.game().undo(now.play());
            remark.set(null);
            go(now.game(), before);
        }
    }

    /** A hint, after a pause in which one may find it oneself: where to look, then the rule, then the move. */
    void hint() {
        Standing now = standing();
        if (now == null || !now.isAsked() || pause.getStatus() == Animation.Status.RUNNING) {
            return;
        }
        remark.set(Remark.of(Remark.Kind.PAUSE, GameWords.SAY.caption("pause")));
        pause.setOnFinished(_ -> give(Hint.Grade.values()[Math.min(hints++, Hint.Grade.values().length - 1)]));
        pause.playFromStart();
    }

    /** The pause before a hint is over. */
    private void give(Hint.Grade grade) {
        Standing now = standing();
        if (now != null && now.isAsked()) {
            Hint hint = now.game().hint(now.play(), grade);
            remark.set(new Remark(Remark.Kind.HINT, hint.told(), hint.spot(), ""));
            standing.set(new Standing(now.game(), hint.next(), true, now.chosen(), false));
        }
    }

    /** The move is performed, and all that plays itself after it, up to the next question. */
    private void go(Game game, Play play) {
        hints = 0;
        pause.stop();
        var next = new Standing(game, play, true, Standing.NONE, false);
        draw(game.at(play), next.isOver() ? GameWords.SAY.caption("matched", "turns", game.script().turns()) : next.words().question());
        theatre.player().glideTo(game.at(play));
        standing.set(next);
    }

    /** A beat's beginning is the end of the one before it, where nothing of it is told yet. */
    private void draw(Playhead at, Caption says) {
        theatre.setStandstill(new Standstill(at.progress() == 0 && at.beat() > 0 ? new Playhead(at.beat() - 1, 1) : at, says));
    }
}
