package dev.asynckitchen.stage.beside;

import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.kitchen.story.TimeSpent;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.Script;
import dev.asynckitchen.stage.panel.ScriptPose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two performances that are seen side by side: {@link #poseAt} says what is seen of both at a playhead of the pair. A pure function of
 * (traces, playhead); the traces have to be whole. Not thread-safe: it keeps what it last laid out.
 */
public final class BesideStage {
    private static final Messages SAY = Messages.of("beside");

    private final Stage left;
    private final Stage right;
    private final SideBySide pair;
    private final Both<String> names;
    private final Both<TimeSpent> spent;
    private final Difference difference;
    private final @Nullable Text leftText;
    private final @Nullable Text rightText;

    private record Both<T>(T left, T right) {}

    /** A program's text, so many lines of which are in view. */
    private record Text(Script script, int rows) {

        static Text of(Stage stage, int rows) {
            return new Text(new Script(stage, rows), rows);
        }

        /** One that rests is not seen on its way to the next line: the line that ran is in view. */
        ScriptPose at(Playhead playhead) {
            ScriptPose pose = script.at(playhead);
            if (playhead.progress() < 1 || pose.line() == 0) {
                return pose;
            }
            double top = Math.clamp(Math.rint(pose.top()), Math.max(0, pose.line() - rows), pose.line() - 1);
            return new ScriptPose(top, pose.line(), pose.lit(), pose.paused());
        }
    }

    /** By the names of their programs; two of one name are numbered. */
    public BesideStage(Stage left, Stage right, By by) {
        this(left, right, by, name(left, right, 1), name(right, left, 2));
    }

    /** By other names. */
    public BesideStage(Stage left, Stage right, By by, String leftName, String rightName) {
        this(left, right, new SideBySide(left, right, by), new Both<>(leftName, rightName),
                new Both<>(TimeSpent.of(left.trace()), TimeSpent.of(right.trace())),
                Difference.of(program(left).source(), program(right).source()), null, null);
    }

    private BesideStage(
            Stage left, Stage right, SideBySide pair, Both<String> names, Both<TimeSpent> spent, Difference difference,
            @Nullable Text leftText, @Nullable Text rightText) {
        this.left = left;
        this.right = right;
        this.pair = pair;
        this.names = names;
        this.spent = spent;
        this.difference = difference;
        this.leftText = leftText;
        this.rightText = rightText;
    }

    private static String name(Stage stage, Stage other, int number) {
        String name = program(stage).name();
        if (!stage.trace().header().interventions().isEmpty()) {
            return SAY.text("what-if", "name", name);
        }
        return name.equals(program(other).name()) && other.trace().header().interventions().isEmpty() ? SAY.text("numbered", "name", name, "number", Phrases.number(number)) : name;
    }

    /** The same with the programs' texts, so many lines of each in view. */
    public BesideStage withRows(int ofLeft, int ofRight) {
        return new BesideStage(
                left, right, pair, names, spent, difference, Text.of(left, ofLeft), Text.of(right, ofRight));
    }

    /** The same without. */
    public BesideStage withoutRows() {
        return new BesideStage(left, right, pair, names, spent, difference, null, null);
    }

    public Stage left() {
        return left;
    }

    public Stage right() {
        return right;
    }

    /** Their common timetable. */
    public SideBySide pair() {
        return pair;
    }

    /** What the left one is called. */
    public String leftName() {
        return names.left;
    }

    /** What the right one is called. */
    public String rightName() {
        return names.right;
    }

    /** The left one's text. */
    public String leftSource() {
        return program(left).source();
    }

    /** The right one's text. */
    public String rightSource() {
        return program(right).source();
    }

    private static Program program(Stage stage) {
        return stage.trace().header().program();
    }

    /** What the left one's time goes into, all of it. */
    public TimeSpent leftSpent() {
        return spent.left;
    }

    /** What the right one's time goes into, all of it. */
    public TimeSpent rightSpent() {
        return spent.right;
    }

    /** When somebody reached into the left one from outside, in seconds on its clock: from there on it does not what it does by itself. */
    public List<Double> leftHands() {
        return hands(left, pair::leftClock);
    }

    /** The same of the right one. */
    public List<Double> rightHands() {
        return hands(right, pair::rightClock);
    }

    private static List<Double> hands(Stage stage, ToDoubleFunction<Playhead> clock) {
        List<Double> times = new ArrayList<>();
        Positions hands = stage.index().hands();
        for (int i = 0; i < hands.size(); i++) {
            times.add(clock.applyAsDouble(new Playhead(stage.score().beatOfEvent(hands.get(i)), 0)));
        }
        return times;
    }

    public Difference difference() {
        return difference;
    }

    /** What is seen at a playhead of the pair. */
    public BesidePose poseAt(Playhead playhead) {
        BesidePose.Seen here = seen(left, leftText, pair.left(playhead), pair.leftTime(playhead));
        BesidePose.Seen there = seen(right, rightText, pair.right(playhead), pair.rightTime(playhead));
        double time = Math.max(here.time(), there.time());
        return new BesidePose(pair.by(), here, there, time, read(time, pair.runs(playhead)), pair.turn(playhead));
    }

    private static BesidePose.Seen seen(Stage stage, @Nullable Text text, Playhead playhead, double time) {
        int last = stage.score().size() - 1;
        boolean over = last < 0 || playhead.beat() == last && playhead.progress() >= 1;
        return new BesidePose.Seen(stage.poseAt(playhead), text == null ? null : text.at(playhead), time, over);
    }

    /** In tenths while it runs, to the millisecond where it stands. */
    private static String read(double time, boolean runs) {
        return Phrases.clock(runs ? Math.floor(time * 10 + 1e-6) / 10 : time);
    }
}
