package dev.asynckitchen.app.lesson;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.question.AskedQuestion;
import dev.asynckitchen.app.question.Asking;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.files.kept.CourseProgress;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.lesson.plan.LessonQuestion;
import dev.asynckitchen.lesson.plan.Moments;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.lesson.plan.Spotlight;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The lesson that is taught, and where in it we are: each of its parts brings its program and its moment onto the stage. What the learner
 * does there (steps, runs, edits) is free; the next part brings its own again. JavaFX thread only.
 */
public final class Teaching {
    private static final Messages SAY = Messages.of("teaching");

    private final Session session;
    private final Theatre theatre;
    private final Asking asking;
    private final ReadOnlyObjectWrapper<@Nullable PlannedLesson> lesson = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<Spotlight>> light = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable ChangeVerdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CourseProgress> progress;
    private List<PlannedLesson> own = List.of(); // In place of the course.
    private @Nullable Notice offered;
    private List<Part> parts = List.of();
    private @Nullable Program shown; // The lesson's own that was brought onto the stage last.
    private @Nullable Performance open; // What is shown without the curtain of a step,
    private @Nullable Performance hidden; // and behind it.
    private boolean opening;
    private @Nullable Runnable pending; // What is to be done once the moment has been cooked.

    public Teaching(Session session, Asking asking) {
        this.session = session;
        this.asking = asking;
        theatre = session.theatre();
        progress = new ReadOnlyObjectWrapper<>(session.progress());
        session.editor().documentProperty().subscribe(_ -> {
            if (!opening && lesson.get() != null) {
                leave(); // Something else was opened.
            }
        });
        theatre.performanceProperty().subscribe(_ -> cooked());
        theatre.lengthProperty().subscribe(_ -> cooked());
        theatre.player().playheadProperty().subscribe(_ -> dim());
        asking.askedProperty().subscribe(this::answered);
    }

    // Properties

    /** The lesson; null while none is taught. */
    public ReadOnlyObjectProperty<@Nullable PlannedLesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Which of its parts, 0 to {@link #size()} - 1. */
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** What is lit; nothing while all is. */
    public ReadOnlyObjectProperty<List<Spotlight>> lightProperty() {
        return light.getReadOnlyProperty();
    }

    /** What became of the change; null before it was tried. */
    ReadOnlyObjectProperty<@Nullable ChangeVerdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CourseProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is on the stage now; null while nothing is. */
    @Nullable Pose pose() {
        Performance performance = theatre.performance();
        return performance.score().size() > theatre.player().playhead().beat() ? theatre.pose() : null;
    }

    /** How many parts the lesson has. */
    public int size() {
        return parts.size();
    }

    Part part() {
        return parts.get(place.get());
    }

    // Commands

    /** Offers the course to somebody who is here for the first time. */
    public void offer() {
        offered = Notice.asking(SAY.text("offer"), SAY.text("begin"), () -> open(next()));
        session.notices().tell(offered);
    }

    /** Begins a lesson. */
    public void open(PlannedLesson chosen) {
        if (offered != null && session.notices().noticeProperty().get() == offered) {
            session.notices().tell(null);
        }
        shown = null;
        parts = Part.of(chosen.plan());
        place.set(0);
        lesson.set(chosen);
        bring();
    }

    /** Puts lessons of one's own in the course's place, and begins the first that is not served yet; none brings the course back. */
    public void open(List<PlannedLesson> lessons) {
        own = List.copyOf(lessons);
        open(next());
    }

    /** The lessons that follow each other here: the course, or those of one's own. */
    List<PlannedLesson> shelf() {
        return own.isEmpty() ? Course.lessons() : own;
    }

    /** Whether they are not the course. */
    boolean isOwn() {
        return !own.isEmpty();
    }

    /** What was done of a lesson. */
    CourseProgress.Done done(PlannedLesson one) {
        return progress.get().of(one.key());
    }

    /** The lesson that is not served yet, or the first one. */
    public PlannedLesson next() {
        return shelf().stream().filter(one -> !done(one).served()).findFirst().orElse(shelf().getFirst());
    }

    /** Goes on: from an open question to its answer, else to the next part, and from the last one to the next lesson. */
    public void forward() {
        PlannedLesson now = lesson.get();
        if (now == null) {
            return;
        }
        if (part() instanceof Part.Asks && asking.asked() instanceof AskedQuestion one && !one.over()) {
            asking.skip();
        } else if (place.get() + 1 < parts.size()) {
            go(place.get() + 1);
        } else {
            openNext(true);
        }
    }

    /** Begins the next lesson of the shelf, or the one before; after the last one nothing. */
    public void openNext(boolean forward) {
        List<PlannedLesson> all = shelf();
        int next = all.indexOf(lesson.get()) + (forward ? 1 : -1);
        if (next >= 0 && next < all.size()) {
            open(all.get(next));
        }
    }

    public void back() {
        if (lesson.get() != null && place.get() > 0) {
            go(place.get() - 1);
        }
    }

    private void go(int to) {
        place.set(to);
        bring();
    }

    /** Ends the lesson; what is on the stage stays. */
    public void leave() {
        asking.end();
        drawAside();
        pending = null;
        lesson.set(null);
        light.set(List.of());
        verdict.set(null);
        parts = List.of();
        shown = null;
    }

    /** Puts the change into the program as it may be, and runs it. */
    void showChange() {
        PlannedLesson now = lesson.get();
        if (now != null && part() instanceof Part.Changes(LessonPlan.Change change) && change.solution() != null) {
            try {
                session.editor().textProperty().set(now.home().read(change.solution()));
                session.run();
            } catch (IOException e) {
                session.notices().tell(Notice.trouble(SAY.text("no-file", "file", change.solution())));
            }
        }
    }

    /** Shows the lesson's pair of programs side by side; leaving that leads back here. */
    void compare() {
        PlannedLesson now = lesson.get();
        LessonPlan.Beside pair = now == null ? null : now.plan().beside();
        if (now == null || pair == null) {
            return;
        }
        try {
            Program left = now.program(now.plan().program(pair.left()));
            Program right = now.program(now.plan().program(pair.right()));
            theatre.player().pause();
            session.comparing().open(trace(now, left), trace(now, right), pair.by() == LessonPlan.By.CLOCK ? By.CLOCK : By.TURNS);
        } catch (IOException e) {
            session.notices().tell(Notice.trouble(SAY.text("no-file", "file", now.name())));
        }
    }

    /** What a program does: as it was recorded, or cooked to its end. */
    private CompletableFuture<Trace> trace(PlannedLesson now, Program program) {
        return Course.recorded(now, program).map(CompletableFuture::completedFuture).orElseGet(() -> session.cooking().whole(program));
    }

    // The stage

    /** Brings what this part needs onto the stage. */
    private void bring() {
        asking.end();
        drawAside();
        verdict.set(null);
        light.set(List.of());
        theatre.player().pause();
        PlannedLesson now = Objects.requireNonNull(lesson.get());
        switch (part()) {
            case Part.Seen(LessonPlan.Step step) -> {
                show(now, step.program());
                when(() -> see(step));
            }
            case Part.Asks(LessonPlan.Asked asked) -> {
                show(now, asked.program());
                when(() -> ask(asked));
            }
            case Part.Changes(LessonPlan.Change change) -> show(now, change.program());
        }
        if (parts.subList(place.get() + 1, parts.size()).stream().noneMatch(Part.Seen.class::isInstance)) {
            note(now, done(now).withSeen());
        }
    }

    /** Shows a program of the lesson as it is in the lesson, if it is not what is shown. */
    private void show(PlannedLesson now, @Nullable String program) {
        try {
            Program wanted = now.program(now.plan().program(program));
            boolean there = wanted.equals(shown) && session.editor().text().equals(wanted.source())
                    && theatre.performance().source().equals(wanted.source());
            if (!there) {
                opening = true;
                session.open(wanted, Course.recorded(now, wanted).orElse(null));
                shown = wanted;
            }
        } catch (IOException e) {
            session.notices().tell(Notice.trouble(SAY.text("no-file", "file", now.name())));
        } finally {
            opening = false;
        }
    }

    /** Shows all of what a step has hidden the rest of. */
    private void drawAside() {
        if (open != null && theatre.performance() == hidden) {
            Playhead here = theatre.player().playhead();
            theatre.change(open);
            theatre.player().seek(here);
        }
        open = null;
        hidden = null;
    }

    private void when(Runnable ready) {
        pending = ready;
        cooked();
    }

    /** The trace has grown, or another is shown: perhaps the moment is there. */
    private void cooked() {
        if (pending != null && lesson.get() != null && theatre.performance().ended()) {
            Runnable ready = pending;
            pending = null;
            ready.run();
        }
        judge();
    }

    /** What comes after a step is not seen before the question is answered: it may be what is asked. */
    private void see(LessonPlan.Step step) {
        Performance all = theatre.performance();
        try {
            Playhead there = Moments.find(step.at(), all.stage());
            if (parts.subList(place.get(), parts.size()).stream().anyMatch(Part.Asks.class::isInstance)) {
                Performance behind = all.behindCurtain(there);
                open = all;
                hidden = behind;
                theatre.change(behind);
                theatre.look();
            }
            theatre.player().seek(there);
            light.set(step.spotlight().stream().flatMap(name -> Spotlight.parse(name).stream()).toList());
        } catch (NoSuchMoment e) {
            session.notices().tell(Notice.trouble(e.getMessage()));
        }
    }

    private void ask(LessonPlan.Asked asked) {
        Performance performance = theatre.performance();
        try {
            asking.ask(List.of(LessonQuestion.of(asked, performance.stage())));
            theatre.player().seek(new Playhead(theatre.performance().score().size() - 1, 1));
        } catch (NoSuchMoment e) {
            session.notices().tell(Notice.trouble(e.getMessage()));
        }
    }

    /** Who moves on looks at what he likes. */
    private void dim() {
        if (theatre.player().isMoving()) {
            light.set(List.of());
        }
    }

    // What the learner does

    private void answered(@Nullable AskedQuestion asked) {
        PlannedLesson now = lesson.get();
        if (now != null && asked != null && asked.chosen() != null && part() instanceof Part.Asks) {
            note(now, done(now).withAnswer(asked.chosen().right()));
        }
    }

    /** A program that was changed and has run to its end is held against what the change should bring about. */
    private void judge() {
        PlannedLesson now = lesson.get();
        if (now == null || !(part() instanceof Part.Changes(LessonPlan.Change change)) || shown == null) {
            return;
        }
        Performance performance = theatre.performance();
        boolean changed = !performance.source().equals(shown.source()) && performance.trace().header().program().name().equals(shown.name());
        if (changed && performance.trace().ended()) {
            var found = ChangeVerdict.of(change, performance.stage());
            verdict.set(found);
            if (found.well()) {
                note(now, done(now).withChange());
            }
        } else {
            verdict.set(null);
        }
    }

    private void note(PlannedLesson now, CourseProgress.Done done) {
        if (!done(now).equals(done)) {
            progress.set(progress.get().with(now.key(), done));
            session.keep(progress.get());
        }
    }
}
