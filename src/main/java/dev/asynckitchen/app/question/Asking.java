package dev.asynckitchen.app.question;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Curtain;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.question.Choice;
import dev.asynckitchen.question.Question;
import dev.asynckitchen.question.WrongLoops;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks what comes next, while it is switched on: a performance is shown behind a curtain that is drawn aside up to the next question, and
 * further once that is answered or skipped. JavaFX thread only.
 */
public final class Asking {
    private static final Messages SAY = Messages.of("asking");
    private static final double NEAR = 1e-6;

    private final Theatre theatre;
    private final Notices notices;
    private final Thinking thinking;
    private final Imagining imagining;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable AskedQuestion> asked = new ReadOnlyObjectWrapper<>();
    private List<Question> all = List.of();
    private int done;
    private @Nullable Performance open; // What is shown without the curtain.
    private @Nullable Performance hidden; // The same behind it.
    private boolean plays;

    /** @param thinking makes the questions on a program */
    public Asking(Theatre theatre, Thinking thinking, Notices notices, Preferences preferences) {
        this.theatre = theatre;
        this.thinking = thinking;
        this.notices = notices;
        imagining = new Imagining(theatre);
        on.subscribe(_ -> begin());
        theatre.performanceProperty().subscribe(shown -> {
            if (shown != hidden && shown != open) {
                begin();
            }
        });
        Player player = theatre.player();
        player.playheadProperty().subscribe(_ -> comeOrGo());
        player.movingProperty().subscribe(moves -> {
            if (moves && asked.get() instanceof AskedQuestion one && one.over()) {
                close();
            }
        });
        player.endingProperty().subscribe(ending -> {
            if (ending && theatre.performance().hides()) {
                player.pause(); // Its end is the next question.
            }
        });
        preferences.wordingProperty().subscribe(wording -> say(thinking.again(wording)));
    }

    // Properties

    /** Whether it is asked at all. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Whether questions are being thought up, and nothing can be seen before. */
    public ReadOnlyBooleanProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** The question that stands before the user; null while none does. */
    public ReadOnlyObjectProperty<@Nullable AskedQuestion> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public @Nullable AskedQuestion asked() {
        return asked.get();
    }

    // Commands

    /** Answers the open question by one of its choices, 0-based; nothing where there is no such. */
    public void answer(int choice) {
        if (asked.get() instanceof AskedQuestion one && !one.over() && choice < one.question().choices().size()) {
            asked.set(one.answered(one.question().choices().get(choice)));
        }
    }

    /** Has the open question answered by itself; while questions are being thought up, asks none. */
    public void skip() {
        if (preparing.get()) {
            reveal();
        } else if (asked.get() instanceof AskedQuestion one && !one.over()) {
            asked.set(one.skipped());
        }
    }

    /** Goes on after an answer, and plays on if it played. */
    public void goOn() {
        if (asked.get() instanceof AskedQuestion one && one.over()) {
            close();
            if (plays) {
                theatre.player().play();
            }
        }
    }

    /** Shows the kitchen in which the chosen wrong answer would be right beside the real one, as far as the next question. */
    public void imagine() {
        Choice choice = asked.get() instanceof AskedQuestion one ? one.chosen() : null;
        WrongLoop loop = choice == null ? null : choice.loop();
        if (loop != null && hidden != null) {
            Trace truth = hidden.whole();
            int end = done + 1 < all.size() ? all.get(done + 1).position() + 1 : truth.size();
            thinking.on(loop).ifPresent(other -> imagining.show(truth, end, other, loop, WrongLoops.parts(truth, other)));
        }
    }

    /** Asks these questions, in the order of their positions, on the performance that is shown; from its beginning. */
    public void ask(List<Question> questions) {
        thinking.giveUp();
        asked.set(null);
        hide(theatre.performance() == hidden && open != null ? open : theatre.performance());
        begin(questions);
    }

    /** Puts away the question that was asked by {@link #ask}, and the curtain with it. */
    public void end() {
        if (!on.get()) {
            reveal();
            hidden = null;
            open = null;
        }
    }

    // The curtain

    private void begin() {
        thinking.giveUp();
        asked.set(null);
        Performance shown = theatre.performance();
        if (!on.get()) {
            reveal();
            hidden = null;
            open = null;
        } else if (Thinking.mayBeAsked(shown)) {
            Curtain curtain = hide(shown);
            thinking.about(curtain, this::begin, this::reveal);
        }
    }

    /** Draws the curtain before what is shown; it begins anew. */
    private Curtain hide(Performance shown) {
        all = List.of();
        done = 0;
        preparing.set(true);
        plays = theatre.player().isPlaying();
        Performance behind = shown.behindCurtain();
        open = shown;
        hidden = behind;
        Curtain curtain = curtain();
        curtain.openToTheLoop();
        theatre.change(behind);
        return curtain;
    }

    private Curtain curtain() {
        if (hidden != null && hidden.curtain() instanceof Curtain curtain) {
            return curtain;
        }
        throw new IllegalStateException("there is no curtain");
    }

    private void begin(List<Question> questions) {
        preparing.set(false);
        all = questions;
        if (questions.isEmpty()) {
            notices.tell(Notice.good(SAY.text("none")));
        }
        drawAside();
        if (plays) {
            theatre.player().play();
        }
    }

    private void close() {
        done++;
        asked.set(null);
        drawAside();
    }

    /** Up to the next question, and the event after it: by that the motion before it is known to be complete. */
    private void drawAside() {
        Curtain curtain = curtain();
        curtain.open(done < all.size() ? all.get(done).position() + 1 : curtain.whole().size());
        theatre.look();
        comeOrGo();
    }

    /** Nothing is asked any more. */
    private void reveal() {
        all = List.of();
        done = 0;
        boolean goesOn = theatre.player().isPlaying();
        preparing.set(false);
        asked.set(null);
        Performance whole = open;
        if (hidden != null && whole != null && theatre.performance() == hidden) {
            var here = theatre.player().playhead();
            theatre.change(whole);
            theatre.player().seek(here);
            if (goesOn) {
                theatre.player().play();
            }
        }
    }

    /** A question opens when the playhead comes to the end of what can be seen, and is put off when it goes back. */
    private void comeOrGo() {
        Performance shown = theatre.performance();
        if (shown != hidden || preparing.get() || done >= all.size()) {
            return;
        }
        Player player = theatre.player();
        boolean there = player.playhead().beat() >= shown.score().size() - 1 && player.playhead().progress() >= 1 - NEAR;
        AskedQuestion one = asked.get();
        if (there && one == null) {
            plays = player.isPlaying();
            asked.set(AskedQuestion.open(all.get(done)));
            player.pause();
        } else if (!there && one != null && !one.over()) {
            asked.set(null);
        }
    }

    /** The same questions in other words. */
    private void say(List<Question> questions) {
        if (questions.size() == all.size() && !all.isEmpty()) {
            all = questions;
            if (asked.get() instanceof AskedQuestion one && done < all.size()) {
                asked.set(one.of(all.get(done)));
            }
        }
    }
}
