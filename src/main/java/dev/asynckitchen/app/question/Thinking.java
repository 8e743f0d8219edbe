package dev.asynckitchen.app.question;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Cooking;
import dev.asynckitchen.app.session.Curtain;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.question.Question;
import dev.asynckitchen.question.Questions;
import dev.asynckitchen.question.WrongLoops;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Thinks up the questions on a program: once that is over it is run on the wrong loops that are worth it. JavaFX thread only. */
public final class Thinking {
    private static final Messages SAY = Messages.of("asking");

    private record Thought(Trace truth, List<Trace> wrong, List<Question> questions) {}

    private final Cooking cooking;
    private final Notices notices;
    private final Preferences preferences;
    private @Nullable Timeline looking;
    private @Nullable Thought last;
    private volatile int orders;

    public Thinking(Cooking cooking, Notices notices, Preferences preferences) {
        this.cooking = cooking;
        this.notices = notices;
        this.preferences = preferences;
    }

    /** Whether there can be questions on it: what really happened somewhere cannot be run again on another loop. */
    static boolean mayBeAsked(Performance shown) {
        return shown.trace().header().isTrue() && shown.trace().header().clock().equals("virtual") && shown.score().size() > 0;
    }

    /**
     * Makes the questions on what is behind a curtain.
     *
     * @param made is given them, sooner or later
     * @param never is told if there will be none: the program goes on and on
     */
    void about(Curtain curtain, Consumer<List<Question>> made, Runnable never) {
        giveUp();
        int order = orders;
        if (curtain.cooked()) {
            think(curtain.whole(), order, made);
            return;
        }
        var look = new Timeline();
        look.getKeyFrames().setAll(new KeyFrame(Duration.millis(60), _ -> {
            if (order == orders && curtain.cooked()) {
                look.stop();
                think(curtain.whole(), order, made);
            } else if (order == orders && turns(curtain.whole()) >= Performance.AHEAD) {
                look.stop();
                notices.tell(Notice.good(SAY.text("endless")));
                never.run();
            }
        }));
        look.setCycleCount(Animation.INDEFINITE);
        look.play();
        looking = look;
    }

    /** Nobody waits for them any more. */
    void giveUp() {
        orders++;
        last = null;
        if (looking != null) {
            looking.stop();
            looking = null;
        }
    }

    private void think(Trace whole, int order, Consumer<List<Question>> made) {
        Wording wording = preferences.wording();
        cooking.runWrong(whole.header().program(), WrongLoops.worthRunning(whole), () -> order == orders,
                traces -> new Thought(whole, traces, Questions.of(whole, traces, wording)),
                thought -> {
                    if (order == orders) {
                        last = thought;
                        made.accept(wording == preferences.wording() ? thought.questions : again(preferences.wording()));
                    }
                });
    }

    /** The questions that were made last, in that wording. */
    List<Question> again(Wording wording) {
        return last == null ? List.of() : Questions.of(last.truth, last.wrong, wording);
    }

    /** The program on that wrong loop. */
    Optional<Trace> on(WrongLoop loop) {
        return last == null ? Optional.empty() : last.wrong.stream().filter(trace -> trace.header().wrongLoop() == loop).findFirst();
    }

    private static int turns(Trace trace) {
        for (int i = trace.size() - 1; i >= 0; i--) {
            if (trace.get(i) instanceof TraceEvent.Turn turn) {
                return turn.turn();
            }
        }
        return 0;
    }
}
