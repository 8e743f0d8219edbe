package dev.asynckitchen.view.panel;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.Axis;
import dev.asynckitchen.stage.panel.LaneMarks;
import dev.asynckitchen.stage.panel.LaneRows;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.panel.Wakening;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the visible part of the timeline: no more than a few shapes a pixel, however long the trace is. */
public final class TimelinePainter {
    private static final Messages SAY = Messages.of("view");

    /** Where the lanes begin, after the names. */
    public static final double LEFT = 118;

    /** Where the lanes begin, below the ticks' numbers. */
    public static final double TOP = 22;

    /** The same where what the clock shows stands below those. */
    public static final double BELOW_CLOCK = 36;

    /** How high a lane is. */
    public static final double LANE = 19;

    private static final double BAR = BarPainter.BAR;
    private static final double RIGHT = 14;
    private static final double FOLD = 18;
    private static final double INDENT = 9;

    /** Children's children are no further to the right: their names need room. */
    private static final int DEEPEST = 3;

    /**
     * What is visible.
     *
     * @param inView from when to when
     * @param width the pane's
     * @param height the pane's
     * @param down how far the rows that are not pinned are scrolled
     * @param clock whether the clock has an axis of its own
     */
    public record Window(InView inView, double width, double height, double down, boolean clock) {
        public double x(double seconds) {
            return LEFT + (seconds - inView.from()) / inView.length() * lanes();
        }

        /** The moment at this place, the first one in view for all that is left of it. */
        public double seconds(double x) {
            return inView.from() + (Math.max(x, LEFT) - LEFT) / lanes() * inView.length();
        }

        /** How wide the lanes are. */
        public double lanes() {
            return Math.max(1, width - LEFT - RIGHT);
        }

        /** Where the rows begin. */
        public double top() {
            return clock ? BELOW_CLOCK : TOP;
        }
    }

    private final GraphicsContext g;
    private final TaskLanes lanes;
    private final LaneRows rows;
    private final Narrator narrator;
    private final Score score;
    private final Theme theme;
    private final Window window;
    private final BarPainter bars;
    private final Color ink;
    private final Color paper;

    /** For one drawing; {@code lanes} are of {@code stage}'s trace, and {@code rows} of those. */
    public TimelinePainter(GraphicsContext g, Stage stage, TaskLanes lanes, LaneRows rows, Theme theme, Window window) {
        this.g = g;
        this.lanes = lanes;
        this.rows = rows;
        narrator = stage.narrator();
        score = stage.score();
        this.theme = theme;
        this.window = window;
        bars = new BarPainter(g, theme, LEFT, window.width());
        ink = Palette.tone("captionInk", theme);
        paper = Palette.tone("caption", theme);
    }

    /** Draws it all anew. */
    public void paint() {
        g.clearRect(0, 0, window.width(), window.height());
        if (score.size() == 0) {
            return;
        }
        var axis = new AxisPainter(g, score, window, ink);
        axis.paint();
        rows(0, rows.pinned());
        rows(firstScrolled(), rows.size());
        if (rows.pinned() > 0) {
            g.setStroke(ink.deriveColor(0, 1, 1, 0.35));
            g.setLineWidth(1);
            double y = Math.round(window.top() + rows.pinned() * LANE) + 0.5;
            g.strokeLine(4, y, window.width() - RIGHT, y);
        }
        axis.gaps(paper);
        axis.hands();
        if (rows.size() == 0) {
            Lettering.write(g, SAY.text("lane.none"), Lettering.plain(12), ink.deriveColor(0, 1, 1, 0.75),
                    LEFT, window.top() + LANE / 2, window.lanes(), TextAlignment.LEFT);
        }
    }

    private void rows(int first, int end) {
        g.save();
        clip(first);
        for (int row = first; row < end && rowTop(row) < window.height(); row++) {
            TaskLanes.Lane lane = rows.get(row).lane();
            if (lane == null) {
                loopLane(rowTop(row));
            } else {
                lane(rows.get(row), lane, rowTop(row));
            }
        }
        g.restore();
    }

    /** Rows that are scrolled away are seen neither above the first of theirs nor behind the pinned ones. */
    private void clip(int row) {
        double pixels = g.getTransform().getMyy(); // What is clipped within a pixel is drawn ten times as slowly.
        double top = Math.round((window.top() + (row < rows.pinned() ? 0 : rows.pinned() * LANE) - 1) * pixels) / pixels;
        double right = Math.ceil(window.width() * pixels) / pixels;
        g.beginPath();
        g.rect(0, top, right, Math.max(0, Math.ceil(window.height() * pixels) / pixels - top));
        g.clip();
    }

    /** Draws a frame around the lane of the task that is looked at. */
    public void frame(int task) {
        int row = rows.of(task);
        if (row >= 0 && rowTop(row) + LANE > window.top() && rowTop(row) < window.height()) {
            g.save();
            clip(row);
            g.setStroke(ink);
            g.setLineWidth(1.5);
            g.strokeRoundRect(2, rowTop(row) - 0.5, window.width() - 18, LANE, 7, 7);
            g.restore();
        }
    }

    /** The task whose lane is at this height; empty where there is none. */
    public Optional<Integer> taskAt(double y) {
        return laneAt(y).map(TaskLanes.Lane::task);
    }

    /** Whether there is a triangle here that puts a task's children away. */
    public boolean foldsAt(double x, double y) {
        int row = rowAt(y);
        return row >= 0 && rows.get(row).children() > 0 && x < left(rows.get(row)) - 4;
    }

    /** Draws what was printed, what held the thread, and where it stops, in the lanes of those who were at work. */
    public void marks(LaneMarks marks, ByTask stops) {
        var painter = new LaneMarkPainter(new MarkPainter(g, theme), score, window);
        for (int row = rows.pinned() > 0 ? 0 : firstScrolled(); row < rows.size(); row = row + 1 == rows.pinned() ? firstScrolled() : row + 1) {
            if (rowTop(row) > window.height()) {
                break;
            }
            TaskLanes.Lane lane = rows.get(row).lane();
            int task = lane == null ? LaneMarks.NOBODY : lane.task();
            g.save();
            clip(row);
            painter.marks(marks, stops, task, rowTop(row) + LANE / 2, lane != null);
            g.restore();
        }
    }

    /** Draws an arrow from the turn that woke this beat's turn to it. */
    public void cause(Wakening wakening) {
        int to = rowOf(lanes.task(score.beat(wakening.woken())));
        int from = rowOf(lanes.task(score.beat(wakening.by())));
        if (to >= 0 && from >= 0) {
            g.save();
            clip(rows.pinned() > 0 && Math.min(to, from) < rows.pinned() ? 0 : rows.size());
            new LaneMarkPainter(new MarkPainter(g, theme), score, window).arrow(wakening, rowTop(from) + LANE / 2, rowTop(to) + LANE / 2);
            g.restore();
        }
    }

    /** The beat of the turn that is to be seen at this place; -1 for none. */
    public int turnAt(double x, double y) {
        int row = rowAt(y);
        if (row < 0 || x < LEFT || score.size() == 0) {
            return -1;
        }
        Beat beat = score.beat(score.at(window.seconds(x)).beat());
        TaskLanes.Lane lane = rows.get(row).lane();
        return beat.kind() == Beat.Kind.TURN && (lane == null || lane.task() == lanes.task(beat)) ? beat.index() : -1;
    }

    /** A task's row, the loop's for nobody's; -1 if it has none. */
    private int rowOf(int task) {
        return task == LaneMarks.NOBODY ? rows.loop() : rows.of(task);
    }

    private int firstScrolled() {
        return rows.pinned() + (int) (window.down() / LANE);
    }

    private Optional<TaskLanes.Lane> laneAt(double y) {
        int row = rowAt(y);
        return row < 0 ? Optional.empty() : Optional.ofNullable(rows.get(row).lane());
    }

    private int rowAt(double y) {
        int above = (int) Math.floor((y - window.top()) / LANE);
        int row = above < rows.pinned() ? above : (int) Math.floor((y - window.top() + window.down()) / LANE);
        return y < window.top() || y > window.height() || row >= rows.size() ? -1 : row;
    }

    /** Draws a curtain before all that happens later than {@code seconds}, and the names of tasks that are made later. */
    public void cover(double seconds) {
        double x = Math.clamp(window.x(seconds), LEFT, window.width());
        g.setFill(paper);
        g.fillRect(x, 0, window.width() - x, window.height());
        for (int row = 0; row < rows.size(); row++) {
            TaskLanes.Lane lane = rows.get(row).lane();
            boolean made = lane == null || lane.size() > 0 && score.start(lane.beat(0)) < seconds;
            if (!made && rowTop(row) + LANE > window.top() && rowTop(row) < window.height()) {
                g.fillRect(0, Math.max(window.top(), rowTop(row)), LEFT, LANE);
            }
        }
        for (double fold = Math.ceil(x / FOLD) * FOLD; fold < window.width(); fold += FOLD) {
            g.setFill(ink.deriveColor(0, 1, 1, 0.07));
            g.fillRect(fold, 0, FOLD / 2, window.height());
        }
    }

    /** What is at this place; empty for nothing. */
    public String told(double x, double y, Wording wording) {
        if (score.size() == 0) {
            return "";
        }
        int beat = score.at(window.seconds(x)).beat();
        String where = SAY.text(score.beat(beat).turn() > 0 ? "turn" : "tick",
                "tick", Phrases.number(score.beat(beat).tick()), "turn", Phrases.number(score.beat(beat).turn()));
        double leap = x < LEFT ? 0 : score.leap(score.beat(beat));
        if (leap > 0) {
            return SAY.text("gap.told", "where", where, "seconds", Phrases.roughly(leap));
        }
        int row = rowAt(y);
        if (row < 0) {
            return y > window.top() || x < LEFT ? "" : SAY.text("axis.told", "where", where, "clock", Phrases.clock(Axis.time(score, beat)));
        }
        TaskLanes.Lane lane = rows.get(row).lane();
        if (lane == null) {
            return SAY.caption("lane.loop.told", "where", where).in(wording);
        }
        String name = narrator.name(lane.task());
        int segment = lane.segmentAt(beat);
        return x < LEFT || segment < 0 ? name
                : SAY.caption("lane.task.told", "task", name, "state", named(lane.state(segment)), "where", where).in(wording);
    }

    private static Caption named(TaskLanes.State state) {
        return SAY.caption("lane." + state.name().toLowerCase(Locale.ROOT));
    }

    private double rowTop(int row) {
        return window.top() + row * LANE - (row < rows.pinned() ? 0 : window.down());
    }

    /** The loop's own lane: whose turn it is; callbacks in a plain tone; where it slept, nothing but a line. */
    private void loopLane(double y) {
        name(SAY.text(lanes.lanes().isEmpty() ? "lane.program" : "lane.loop"), 12, y, 0.75);
        int size = score.size();
        double middle = y + LANE / 2;
        for (int beat = score.at(window.inView().from()).beat(); beat < size; ) {
            double from = window.x(score.start(beat));
            if (from > window.width()) {
                break;
            }
            Beat now = score.beat(beat);
            double to = window.x(score.start(beat) + now.duration());
            switch (lanes.loop(now)) {
                case TASK -> bars.bar(from, Math.max(to, from + 1), middle, BAR, colour(lanes.task(now)));
                case CALLBACK -> bars.bar(from, Math.max(to, from + 1), middle, BAR, plain());
                case PROGRAM -> bars.bar(from, Math.max(to, from + 1), middle, 3, plain());
                case SLEEP -> bars.rest(from, to, middle, ink.deriveColor(0, 1, 1, 0.4));
                case NOTHING -> { }
            }
            if (to - from > 2 && lanes.isBlocked(now)) {
                boolean turn = now.kind() == Beat.Kind.TURN;
                bars.bar(from, to, turn ? middle + BAR / 2 - 1 : middle, turn ? 4 : BAR, Palette.tone("red", theme));
                bars.hatch(from, to, turn ? middle + BAR / 2 - 1 : middle, turn ? 4 : BAR);
            }
            beat = next(beat, from, to);
        }
    }

    private void lane(LaneRows.Row row, TaskLanes.Lane lane, double y) {
        Color fill = colour(lane.task());
        label(row, narrator.name(lane.task()), y, fill);
        double middle = y + LANE / 2;
        int beats = score.size();
        int from = score.at(window.inView().from()).beat();
        for (int i = Math.max(0, lane.segmentAt(from)); i < lane.size(); ) {
            int begins = lane.beat(i);
            int ends = i + 1 < lane.size() ? lane.beat(i + 1) : beats;
            double x1 = window.x(begins < beats ? score.start(begins) : score.duration());
            double x2 = window.x(ends < beats ? score.start(ends) : score.duration());
            if (x1 > window.width()) {
                break;
            }
            bars.segment(lane.state(i), x1, Math.max(x2, x1 + 1), middle, fill, i + 1 == lane.size());
            i = x2 - x1 >= 1 ? i + 1 : Math.max(i + 1, lane.segmentAt(score.at(window.seconds(x1 + 1)).beat()));
        }
    }

    private Color colour(int task) {
        Look look = narrator.look(task);
        return look.equals(Look.CHORE) ? plain() : Palette.task(look.colour());
    }

    /** What is not the program's own: callbacks, and the tasks by which asyncio.run tidies up. */
    private Color plain() {
        return ink.interpolate(paper, 0.6);
    }

    private int next(int beat, double from, double to) {
        return to - from >= 1 ? beat + 1 : Math.max(beat + 1, score.at(window.seconds(from + 1)).beat());
    }

    /** Where a row's name begins. */
    private static double left(LaneRows.Row row) {
        return 28 + INDENT * Math.min(DEEPEST, row.depth());
    }

    private void label(LaneRows.Row row, String name, double y, Color fill) {
        double middle = y + LANE / 2;
        double left = left(row);
        g.setFill(fill);
        g.fillOval(left - 16, middle - 5, 10, 10);
        if (row.children() > 0) {
            triangle(left - 22, middle, row.folded());
        }
        name(row.folded() ? SAY.text("lane.folded", "task", name, "children", Phrases.number(row.children())) : name, left, y, 1);
    }

    /** It points down to what is below, and to the right where that is put away. */
    private void triangle(double x, double y, boolean folded) {
        g.setFill(ink.deriveColor(0, 1, 1, 0.75));
        g.fillPolygon(folded ? new double[] {x - 2, x + 3, x - 2} : new double[] {x - 4, x + 4, x},
                folded ? new double[] {y - 4, y, y + 4} : new double[] {y - 2, y - 2, y + 3}, 3);
    }

    private void name(String name, double left, double y, double strength) {
        Lettering.write(g, name, Lettering.plain(12), ink.deriveColor(0, 1, 1, strength), left, y + LANE / 2, LEFT - left - 4, TextAlignment.LEFT);
    }
}
