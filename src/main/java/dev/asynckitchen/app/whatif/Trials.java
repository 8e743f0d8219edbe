package dev.asynckitchen.app.whatif;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Cooking;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.files.Watch;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.python.Typist;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.LoopClock;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.whatif.Affected;
import dev.asynckitchen.whatif.Between;
import dev.asynckitchen.whatif.Possible;
import dev.asynckitchen.whatif.WhatIf;
import dev.asynckitchen.words.Messages;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What is tried on the program that is shown: it runs again with that done to it, and stands beside the program as it is. What was done
 * stands in the header of the trace that is shown; here is only what the program did by itself. JavaFX thread only.
 */
public final class Trials {
    static final Messages SAY = Messages.of("trials");

    private final Theatre theatre;
    private final Cooking cooking;
    private final Notices notices;
    private @Nullable Trace truth; // Of the program that was tried last.
    private int wishes;
    private final TrialsBar bar;

    public Trials(Session session) {
        theatre = session.theatre();
        cooking = session.cooking();
        notices = session.notices();
        theatre.performanceProperty().subscribe(_ -> wishes++); // What was asked of another one is not shown any more.
        bar = new TrialsBar(this);
    }

    Theatre theatre() {
        return theatre;
    }

    /** The list of what was done. */
    public Node bar() {
        return bar;
    }

    /**
     * Offers what can be done where the playhead is.
     *
     * @param held what the user points at; absent for nothing in particular
     */
    public void offer(@Nullable Subject held, Veil veil) {
        theatre.endComparison();
        theatre.player().pause();
        String python = theatre.performance().trace().header().implementation();
        if (!cooking.runsAsThat(theatre.performance().trace())) { // What another Python does with it is no answer.
            notices.tell(Notice.good(SAY.text("installed", "python", python)));
            return;
        }
        WhatIfCard.of(this, held, veil::hide).ifPresentOrElse(veil::toggle, () -> notices.tell(Notice.good(SAY.text("none"))));
    }

    /** What was done to the program that is shown, in order. */
    public List<Intervention> done() {
        return theatre.performance().trace().header().interventions();
    }

    /** Whether something can be tried: the embedded Python can run the program again, and nobody is asked what it does. */
    public boolean isPossible() {
        Performance shown = theatre.performance();
        return shown.trace().header().wrongLoop() == null && shown.trace().header().clock().equals("virtual") && shown.score().size() > 0
                && theatre.standstill() == null && !shown.hides();
    }

    /** The moment at the playhead; absent where no turn follows. */
    Optional<Between> now() {
        Performance shown = theatre.performance();
        Playhead playhead = theatre.player().playhead();
        Beat beat = shown.score().beat(playhead.beat());
        boolean waits = beat.kind() == Beat.Kind.ROUND && playhead.progress() < 1 || playhead.progress() <= 0;
        double clock = new LoopClock(shown.score()).at(playhead);
        return Between.at(waits ? beat.firstEvent() : beat.endEvent(), clock, shown.stage().index());
    }

    KitchenState state(Between now) {
        return theatre.performance().kitchen().at(now.position());
    }

    WhatIf whatIf() {
        return new WhatIf(theatre.performance().stage().index(), theatre.performance().kitchen());
    }

    /** To whom something is done that is done to a thing in the kitchen: to itself, or else to who waits for it. */
    Optional<Intervention.Whom> whom(@Nullable Subject subject, KitchenState state) {
        return switch (subject) {
            case Subject.OfTask(int task) -> Optional.of(Intervention.Whom.task(task));
            case Subject.OfHandle(int handle) -> Optional.of(state.rail().stream().filter(ticket -> ticket.handle() == handle)
                    .flatMap(ticket -> Optional.ofNullable(ticket.task()).stream()).findFirst()
                    .map(Intervention.Whom::task).orElse(Intervention.Whom.handle(handle)));
            case Subject.OfResource(int resource) -> Possible.deeds(Intervention.Whom.resource(resource), state).isEmpty()
                    ? Optional.ofNullable(state.fixtures().get(resource)).flatMap(fixture -> Affected.by(fixture.state())).map(Intervention.Whom::task)
                    : Optional.of(Intervention.Whom.resource(resource));
            case Subject.OfCoroutine _, Subject.OfMore _, Subject.OfBatch _, Subject.OfStation _ -> Optional.empty();
            case null -> Optional.ofNullable(theatre.selected()).map(Intervention.Whom::task);
        };
    }

    /** The program runs again with this done to it, too. */
    void tryIt(Intervention wanted) {
        List<Intervention> all = new ArrayList<>(done());
        all.add(wanted);
        runWith(all);
    }

    /** It runs again without one of those that were done to it. */
    void takeBack(int index) {
        List<Intervention> left = new ArrayList<>(done());
        left.remove(index);
        runWith(left);
    }

    /** Shows the program as it is by itself. */
    void takeAllBack() {
        runWith(List.of());
    }

    /** Shows it beside the program as it is. */
    void compare() {
        Trace trace = theatre.performance().asItIs();
        int wish = wishes;
        truth().thenAccept(by -> Platform.runLater(() -> {
            if (wish == wishes) {
                beside(by, trace);
            }
        }));
    }

    /** What the program does by itself. */
    private CompletableFuture<Trace> truth() {
        Performance shown = theatre.performance();
        Program program = shown.trace().header().program();
        if (truth != null && truth.header().program().equals(program)) {
            return CompletableFuture.completedFuture(truth);
        }
        return shown.trace().header().isTrue() && shown.ended() && shown.trace().ended()
                ? CompletableFuture.completedFuture(shown.trace()) : cooking.whole(program, List.of(), typing());
    }

    /** What was typed into it is typed into it again. */
    private Typist typing() {
        return Typist.as(theatre.performance().trace());
    }

    private void runWith(List<Intervention> all) {
        Program program = theatre.performance().trace().header().program();
        int wish = ++wishes;
        CompletableFuture<Trace> before = truth();
        CompletableFuture<Performance> after = (all.isEmpty() ? before : cooking.whole(program, all, typing())).thenApply(Trials::readThrough);
        before.thenAcceptBoth(after, (by, performance) -> Platform.runLater(() -> {
            if (wish == wishes) {
                truth = by;
                show(by, performance, all.size());
            }
        }));
    }

    private static Performance readThrough(Trace trace) {
        try {
            return Performance.readThrough(trace, Watch.NOBODY);
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e); // Nobody gives it up.
        }
    }

    private void show(Trace by, Performance performance, int wanted) {
        Trace trace = performance.trace();
        List<Integer> hands = hands(trace);
        if (hands.size() < wanted && trace.get(trace.size() - 1) instanceof TraceEvent.Ended ended) {
            notices.tell(Notice.trouble(String.valueOf(ended.message())));
            return;
        }
        Playhead was = theatre.player().playhead();
        theatre.show(performance);
        if (hands.isEmpty()) {
            theatre.player().seek(was.beat() < performance.score().size() ? was : performance.end());
            return;
        }
        theatre.player().seek(before(performance, hands.getLast()));
        beside(by, trace);
    }

    private void beside(Trace by, Trace trace) {
        List<Integer> hands = hands(trace);
        theatre.compare(new Comparison(by, SAY.text("as-it-is"), trace, SAY.text("what-if"), By.CLOCK));
        Comparison shown = theatre.comparison();
        if (shown != null && !hands.isEmpty()) {
            int beat = shown.stage().right().score().beatOfEvent(hands.getLast());
            theatre.pairPlayer().seek(shown.stage().pair().whenRight(new Playhead(beat, 0.6)));
        }
    }

    /** Where the hand has not come yet. */
    private static Playhead before(Performance performance, int event) {
        int beat = performance.score().beatOfEvent(event);
        return beat == 0 ? Playhead.START : new Playhead(beat - 1, 1);
    }

    private static List<Integer> hands(Trace trace) {
        List<Integer> hands = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.get(i) instanceof TraceEvent.Intervened) {
                hands.add(i);
            }
        }
        return hands;
    }
}
