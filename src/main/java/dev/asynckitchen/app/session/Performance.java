package dev.asynckitchen.app.session;

import dev.asynckitchen.files.Watch;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.report.Report;
import dev.asynckitchen.report.survey.Survey;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.ConsoleText;
import dev.asynckitchen.stage.panel.LaneMarks;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Rests;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.stage.stop.Halt;
import dev.asynckitchen.stage.stop.Halts;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is shown: a trace, its choreography, and the run that still adds to it. JavaFX thread only. */
public final class Performance implements Playable {
    /** How many turns a program runs ahead of the playhead. */
    public static final int AHEAD = 2_000;

    private static final int PARTS = 100;
    private static final int LATELY = 100; // events

    /** So many findings of each kind are told. */
    private static final int TOP = 20;

    private final Trace trace;
    private final Stage stage;
    private final Rests rests;
    private final TaskLanes lanes;
    private final LaneMarks marks;
    private final ConsoleText console;
    private final Survey survey = new Survey(TOP);
    private final @Nullable Run run;
    private @Nullable Situation lastSituation;

    /** A trace that is whole, or that {@code run} adds to. */
    public Performance(Trace trace, @Nullable Run run) {
        this.trace = trace;
        this.run = run;
        stage = new Stage(trace);
        rests = new Rests(stage.score(), () -> ended() || hides()); // What can be seen ends at the curtain.
        lanes = new TaskLanes(stage.score());
        marks = new LaneMarks(stage.index());
        console = new ConsoleText(stage.index());
        stage.index().tell(survey::follow);
    }

    /** The same behind a curtain, of which nothing is drawn aside yet. */
    public Performance behindCurtain() {
        var curtain = new Curtain(whole(), run instanceof Curtain ? null : run);
        return new Performance(curtain.trace(), curtain);
    }

    /** The same behind a curtain that is drawn aside as far as this playhead's motion is complete. */
    public Performance behindCurtain(Playhead seen) {
        Performance behind = behindCurtain();
        Objects.requireNonNull(behind.curtain()).open(score().beat(seen.beat()).endEvent() + 1);
        return behind;
    }

    /** What hides the rest of it; absent where nothing does. */
    public @Nullable Curtain curtain() {
        return run instanceof Curtain curtain ? curtain : null;
    }

    /** All of the trace, what a curtain hides too. */
    public Trace whole() {
        Curtain curtain = curtain();
        return curtain == null ? trace : curtain.whole();
    }

    /** Whether a curtain hides something of it. */
    public boolean hides() {
        return curtain() != null && !trace.ended();
    }

    /** A program of which nothing has happened: it stands here until it has begun. */
    static Performance nothingYet(Program program) {
        return new Performance(new Trace(TraceHeader.of("virtual", "", "", program)), null);
    }

    /**
     * A whole trace, read through once: whatever is asked of it later is answered at once. Any thread, before others have it.
     *
     * @throws InterruptedIOException if {@code watch} has given it up
     */
    public static Performance readThrough(Trace trace, Watch watch) throws InterruptedIOException {
        var performance = new Performance(trace, null);
        performance.readThrough(watch);
        return performance;
    }

    /** Reads what the trace has grown by. */
    Performance readOn() {
        stage.index().read();
        kitchen().at(trace.size());
        return this;
    }

    /**
     * Reads through what is left of a trace that is whole by now.
     *
     * @throws InterruptedIOException if {@code watch} has given it up
     */
    void readThrough(Watch watch) throws InterruptedIOException {
        stage.index().read();
        for (int part = 1; part <= PARTS; part++) {
            kitchen().at((int) ((long) trace.size() * part / PARTS));
            watch.read(part / (double) PARTS);
        }
        if (score().size() > 0) {
            situationAt(rests.end());
            stage.poseAt(rests.end());
        }
    }

    public Trace trace() {
        return trace;
    }

    /** What there is of it by now, to which nothing will be added; what a curtain hides too. */
    public Trace asItIs() {
        Trace all = whole();
        return all.ended() ? all : new Trace(all.header(), List.copyOf(all.events()));
    }

    /** The text of the program that ran. */
    public String source() {
        return trace.header().program().source();
    }

    public Stage stage() {
        return stage;
    }

    public Score score() {
        return stage.score();
    }

    public Kitchen kitchen() {
        return stage.kitchen();
    }

    public Narrator narrator() {
        return stage.narrator();
    }

    public Steps steps() {
        return stage.index().steps();
    }

    public TaskLanes lanes() {
        return lanes;
    }

    public LaneMarks marks() {
        return marks;
    }

    public ConsoleText console() {
        return console;
    }

    /** What held up the loop, as far as the trace is there by now. */
    public Report report() {
        stage.index().read();
        return Report.of(trace.header(), survey);
    }

    /** Whether the program waits for something to be typed. */
    public boolean reads() {
        return run != null && run.reads();
    }

    /** What it printed last, if it did not end that line: mostly it says what is to be typed. */
    public String prompt() {
        for (int i = trace.size() - 1; i >= 0 && i > trace.size() - LATELY; i--) {
            if (trace.get(i) instanceof TraceEvent.Output output) {
                return output.isTyped() ? "" : output.text().substring(output.text().lastIndexOf('\n') + 1);
            }
        }
        return "";
    }

    /** Types into the program; a line ends with a line feed. */
    public void type(String text) {
        if (run != null) {
            run.type(text);
        }
    }

    /** Nothing more will be typed into it. */
    public void typeNoMore() {
        if (run != null) {
            run.typeNoMore();
        }
    }

    @Override
    public boolean ended() {
        return run == null || trace.ended();
    }

    /** The situation at a playhead; absent while nothing has happened yet. */
    @Nullable Situation situationAt(Playhead playhead) {
        if (score().size() > 0) {
            lastSituation = Situation.at(playhead, score(), kitchen(), lastSituation);
        }
        return lastSituation;
    }

    /** What went wrong inside Async Kitchen, if that ended the program. */
    Optional<Throwable> fault() {
        return run == null || !run.ended().isDone() ? Optional.empty() : run.fault();
    }

    /** The modules that the program has looked for and that are nowhere; none before it is over. */
    Set<String> missing() {
        return run == null || !run.ended().isDone() ? Set.of() : run.missing();
    }

    @Override
    public Playhead end() {
        return rests.end();
    }

    @Override
    public Optional<Playhead> after(Playhead from, Stride stride) {
        return rests.after(from, stride);
    }

    @Override
    public Playhead before(Playhead from, Stride stride) {
        return rests.before(from, stride);
    }

    @Override
    public double duration() {
        return score().duration();
    }

    @Override
    public double secondsOf(Playhead playhead) {
        return score().size() == 0 ? 0 : score().secondsOf(playhead);
    }

    @Override
    public Playhead at(double seconds) {
        return score().at(seconds);
    }

    @Override
    public Optional<Playhead> atEvent(int event) {
        int size = score().size();
        return size == 0 ? Optional.empty() : Optional.of(new Playhead(Math.min(score().beatOfEvent(event), size - 1), 1));
    }

    @Override
    public Optional<Halt> firstHalt(Stops stops, Playhead from, Playhead to) {
        return new Halts(stage, stops).first(from, to);
    }

    @Override
    public Optional<Halt> lastHalt(Stops stops, Playhead from) {
        return new Halts(stage, stops).lastBefore(from);
    }

    @Override
    public int turns() {
        return steps().turns();
    }

    @Override
    public void allowBeyond(Playhead playhead) {
        if (run != null && !trace.ended() && score().size() > 0) {
            int turn = steps().turnBefore(score().beat(playhead.beat()).endEvent());
            if (turn >= 0 && trace.get(turn) instanceof TraceEvent.Turn last) {
                run.allow(last.turn() + AHEAD);
            }
        }
    }

    @Override
    public void allowMore() {
        if (run != null) {
            run.allow(steps().turns() + AHEAD);
        }
    }

    /** Ends the program if it still runs. */
    void stop() {
        if (run != null && !run.ended().isDone()) {
            run.stop();
        }
    }
}
