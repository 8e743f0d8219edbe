package dev.asynckitchen.view.panel;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws the visible part of the timeline: no more than a few shapes a pixel, however long the trace is. */
public final class TimelinePainter {
    private static final Messages SAY = Messages.of("view");

    /** Where the lanes begin, after the names. */
    public static final double LEFT = 118;

    /** Where the lanes begin, below the ticks' numbers. */
    public static final double TOP = 22;

    /** How high a lane is. */
    public static final double LANE = 19;

    private static final double BAR = 13;
    private static final double LABEL_ROOM = 46;
    private static final double FOLD = 18;
    private static final double MARK = 4.5;

    /** What is visible: from and to in seconds of the performance at speed 1, the pane's size, and how far it is scrolled down. */
    public record Window(double from, double to, double width, double height, double down) {
        public double x(double seconds) {
            return LEFT + (seconds - from) / (to - from) * (width - LEFT - 14);
        }

        public double seconds(double x) {
            return from + (Math.max(x, LEFT) - LEFT) / (width - LEFT - 14) * (to - from);
        }
    }

    private final GraphicsContext g;
    private final TaskLanes lanes;
    private final Narrator narrator;
    private final Score score;
    private final Steps steps;
    private final Theme theme;
    private final Window window;
    private final Color ink;
    private final Color paper;

    /** For one drawing; {@code lanes} are of {@code stage}'s trace. */
    public TimelinePainter(GraphicsContext g, Stage stage, TaskLanes lanes, Theme theme, Window window) {
        this.g = g;
        this.lanes = lanes;
        narrator = stage.narrator();
        score = stage.score();
        steps = stage.index().steps();
        this.theme = theme;
        this.window = window;
        ink = Palette.tone("captionInk", theme);
        paper = Palette.tone("caption", theme);
    }

    /** How high all lanes are, in pixels. */
    public static double height(TaskLanes lanes) {
        return (lanes.lanes().size() + 1) * LANE + 4;
    }

    /** Draws it all anew. */
    public void paint() {
        g.clearRect(0, 0, window.width(), window.height());
        if (score.size() == 0) {
            return;
        }
        ticks();
        List<TaskLanes.Lane> all = lanes.lanes();
        int first = Math.max(0, (int) (window.down() / LANE));
        g.save();
        g.beginPath();
        g.rect(0, TOP, window.width(), window.height() - TOP);
        g.clip();
        for (int row = first; row <= all.size() && laneTop(row) < window.height(); row++) {
            if (row == 0) {
                loopLane(laneTop(0));
            } else {
                lane(all.get(row - 1), laneTop(row));
            }
        }
        g.restore();
        hands();
    }

    /** Where somebody reaches into the program from outside: from there on it is not what the program does by itself. */
    private void hands() {
        Positions hands = score.index().hands();
        g.setLineWidth(1.5);
        g.setStroke(ink);
        g.setFill(ink);
        g.setLineDashes(3, 3);
        for (int i = 0; i < hands.size(); i++) {
            double x = Math.round(window.x(score.start(score.beatOfEvent(hands.get(i))))) + 0.5;
            if (x >= LEFT - 1 && x <= window.width()) {
                g.strokeLine(x, TOP - 3, x, window.height());
                g.fillPolygon(new double[] {x - MARK, x, x + MARK, x}, new double[] {TOP - 3, TOP - 3 - MARK, TOP - 3, TOP - 3 + MARK}, 4);
            }
        }
        g.setLineDashes();
    }

    /** Draws a frame around the lane of the task that is looked at. */
    public void frame(int task) {
        List<TaskLanes.Lane> all = lanes.lanes();
        for (int row = 1; row <= all.size(); row++) {
            if (all.get(row - 1).task() == task && laneTop(row) + LANE > TOP && laneTop(row) < window.height()) {
                g.save();
                g.beginPath();
                g.rect(0, TOP, window.width(), window.height() - TOP);
                g.clip();
                g.setStroke(ink);
                g.setLineWidth(1.5);
                g.strokeRoundRect(2, laneTop(row) - 0.5, window.width() - 18, LANE, 7, 7);
                g.restore();
            }
        }
    }

    /** The task whose lane is at this height; empty where there is none. */
    public Optional<Integer> taskAt(double y) {
        int row = (int) Math.floor((y - TOP + window.down()) / LANE);
        List<TaskLanes.Lane> all = lanes.lanes();
        return y < TOP || row < 1 || row > all.size() ? Optional.empty() : Optional.of(all.get(row - 1).task());
    }

    /** Draws a curtain before all that happens later than {@code seconds}, and the names of tasks that are made later. */
    public void cover(double seconds) {
        double x = Math.clamp(window.x(seconds), LEFT, window.width());
        List<TaskLanes.Lane> all = lanes.lanes();
        int known = (int) all.stream().filter(lane -> lane.size() > 0 && score.start(lane.beat(0)) < seconds).count();
        double top = Math.max(TOP, laneTop(known + 1));
        g.setFill(paper);
        g.fillRect(x, 0, window.width() - x, window.height());
        g.fillRect(0, top, LEFT, window.height() - top);
        for (double fold = Math.ceil(x / FOLD) * FOLD; fold < window.width(); fold += FOLD) {
            g.setFill(ink.deriveColor(0, 1, 1, 0.07));
            g.fillRect(fold, 0, FOLD / 2, window.height());
        }
    }

    /** What is at this place; empty for nothing. */
    public String told(double x, double y, Wording wording) {
        int row = (int) Math.floor((y - TOP + window.down()) / LANE);
        List<TaskLanes.Lane> all = lanes.lanes();
        if (score.size() == 0 || y < TOP || row < 0 || row > all.size()) {
            return "";
        }
        int beat = score.at(window.seconds(x)).beat();
        String where = SAY.text(score.beat(beat).turn() > 0 ? "turn" : "tick",
                "tick", Phrases.number(score.beat(beat).tick()), "turn", Phrases.number(score.beat(beat).turn()));
        if (row == 0) {
            return SAY.caption("lane.loop.told", "where", where).in(wording);
        }
        TaskLanes.Lane lane = all.get(row - 1);
        String name = narrator.name(lane.task());
        int segment = lane.segmentAt(beat);
        return x < LEFT || segment < 0 ? name
                : SAY.caption("lane.task.told", "task", name, "state", named(lane.state(segment)), "where", where).in(wording);
    }

    private static Caption named(TaskLanes.State state) {
        return SAY.caption("lane." + state.name().toLowerCase(Locale.ROOT));
    }

    /** The first one says what it is the number of. */
    private static String label(int tick, boolean first) {
        return first ? SAY.text("tick", "tick", Phrases.number(tick)) : Phrases.number(tick);
    }

    private double laneTop(int row) {
        return TOP + row * LANE - window.down();
    }

    /** Tick boundaries: every one that has room, its number where that has. */
    private void ticks() {
        g.setFont(Lettering.plain(11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double lastLine = -10;
        double lastLabel = -LABEL_ROOM;
        int size = score.size();
        int beat = round(score.at(window.from()).beat());
        while (beat < size && window.x(score.start(beat)) <= window.width()) {
            double x = window.x(score.start(beat));
            if (x >= LEFT - 1 && x - lastLine >= 5) {
                boolean labelled = x - lastLabel >= LABEL_ROOM && x < window.width() - 20;
                g.setStroke(ink.deriveColor(0, 1, 1, labelled ? 0.32 : 0.14));
                g.setLineWidth(1);
                g.strokeLine(Math.round(x) + 0.5, labelled ? 6 : TOP - 4, Math.round(x) + 0.5, window.height());
                lastLine = x;
                if (labelled) {
                    g.setFill(ink.deriveColor(0, 1, 1, 0.75));
                    g.fillText(label(score.beat(beat).tick(), lastLabel < 0), Math.round(x) + 4, 12);
                    lastLabel = x;
                }
            }
            beat = round(Math.max(beat + 1, score.at(window.seconds(lastLine + 5)).beat()));
        }
    }

    /** The first beat from this one on in which a tick begins; past the last one if none does. */
    private int round(int beat) {
        int size = score.size();
        int tick = beat < size ? steps.tickFrom(score.beat(beat).firstEvent()) : -1;
        int found = tick < 0 ? size : score.beatOfEvent(tick);
        return found < size && score.beat(found).kind() == Beat.Kind.ROUND ? found : size;
    }

    /** The loop's own lane: whose turn it is; callbacks in a plain tone; where it slept, nothing but a line. */
    private void loopLane(double y) {
        name(SAY.text(lanes.lanes().isEmpty() ? "lane.program" : "lane.loop"), y, null);
        int size = score.size();
        double middle = y + LANE / 2;
        for (int beat = score.at(window.from()).beat(); beat < size; ) {
            double from = window.x(score.start(beat));
            if (from > window.width()) {
                break;
            }
            Beat now = score.beat(beat);
            double to = window.x(score.start(beat) + now.duration());
            switch (lanes.loop(now)) {
                case TASK -> bar(from, Math.max(to, from + 1), middle, BAR, colour(lanes.task(now)));
                case CALLBACK -> bar(from, Math.max(to, from + 1), middle, BAR, plain());
                case PROGRAM -> bar(from, Math.max(to, from + 1), middle, 3, plain());
                case SLEEP -> rest(from, to, middle, ink.deriveColor(0, 1, 1, 0.4));
                case NOTHING -> { }
            }
            if (to - from > 2 && lanes.isBlocked(now)) {
                boolean turn = now.kind() == Beat.Kind.TURN;
                bar(from, to, turn ? middle + BAR / 2 - 1 : middle, turn ? 4 : BAR, Palette.tone("red", theme));
                hatch(from, to, turn ? middle + BAR / 2 - 1 : middle, turn ? 4 : BAR);
            }
            beat = next(beat, from, to);
        }
    }

    private void lane(TaskLanes.Lane lane, double y) {
        Color fill = colour(lane.task());
        name(narrator.name(lane.task()), y, fill);
        double middle = y + LANE / 2;
        int beats = score.size();
        int from = score.at(window.from()).beat();
        for (int i = Math.max(0, lane.segmentAt(from)); i < lane.size(); ) {
            int begins = lane.beat(i);
            int ends = i + 1 < lane.size() ? lane.beat(i + 1) : beats;
            double x1 = window.x(begins < beats ? score.start(begins) : score.duration());
            double x2 = window.x(ends < beats ? score.start(ends) : score.duration());
            if (x1 > window.width()) {
                break;
            }
            segment(lane.state(i), x1, Math.max(x2, x1 + 1), middle, fill, i + 1 == lane.size());
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

    private void segment(TaskLanes.State state, double x1, double x2, double middle, Color fill, boolean last) {
        switch (state) {
            case RUNNING -> bar(x1, x2, middle, BAR, fill);
            case READY -> bar(x1, x2, middle, 5, fill.interpolate(paper, 0.45));
            case SLEEPING -> rest(x1, x2, middle, fill.interpolate(ink, 0.15));
            case WAITING -> {
                g.setStroke(fill.interpolate(ink, 0.15));
                g.setLineWidth(1.5);
                line(x1, x2, middle);
            }
            case SERVED, BURNT, CANCELLED -> {
                if (last && x1 >= LEFT) {
                    end(state, Math.min(x1 + 7, window.width() - 8), middle);
                }
            }
        }
    }

    /** A tick for served, a cross for the others. */
    private void end(TaskLanes.State state, double x, double y) {
        g.setLineWidth(2);
        if (state == TaskLanes.State.SERVED) {
            g.setStroke(ink.deriveColor(0, 1, 1, 0.7));
            g.strokePolyline(new double[] {x - 4, x - 1, x + 4}, new double[] {y, y + 3, y - 4}, 3);
        } else {
            g.setStroke(Palette.tone("red", theme));
            g.strokeLine(x - 3.5, y - 3.5, x + 3.5, y + 3.5);
            g.strokeLine(x - 3.5, y + 3.5, x + 3.5, y - 3.5);
        }
    }

    private int next(int beat, double from, double to) {
        return to - from >= 1 ? beat + 1 : Math.max(beat + 1, score.at(window.seconds(from + 1)).beat());
    }

    private void bar(double x1, double x2, double middle, double height, Color fill) {
        double left = Math.max(LEFT, x1);
        if (x2 <= left) {
            return;
        }
        double gap = x2 - left > 6 ? 1 : 0;
        g.setFill(fill);
        g.fillRoundRect(left, middle - height / 2, x2 - left - gap, height, gap * 6, gap * 6);
    }

    /** Stripes across a bar: whoever does not see red sees them. */
    private void hatch(double x1, double x2, double middle, double height) {
        g.setStroke(paper.deriveColor(0, 1, 1, 0.85));
        g.setLineWidth(1.2);
        for (double x = Math.max(LEFT, x1) + 2; x + height / 2 < x2 - 2; x += 6) {
            g.strokeLine(x, middle + height / 2, x + height / 2, middle - height / 2);
        }
    }

    private void rest(double x1, double x2, double middle, Color stroke) {
        g.setStroke(stroke);
        g.setLineWidth(1.5);
        g.setLineDashes(3, 4);
        line(x1, x2, middle);
        g.setLineDashes();
    }

    private void line(double x1, double x2, double middle) {
        if (x2 > LEFT) {
            g.strokeLine(Math.max(LEFT, x1), Math.round(middle) + 0.5, x2 - 1, Math.round(middle) + 0.5);
        }
    }

    private void name(String name, double y, @Nullable Color fill) {
        double middle = y + LANE / 2;
        if (fill != null) {
            g.setFill(fill);
            g.fillOval(12, middle - 5, 10, 10);
        }
        double left = fill == null ? 12 : 28;
        Color colour = ink.deriveColor(0, 1, 1, fill == null ? 0.75 : 1);
        Lettering.write(g, name, Lettering.plain(12), colour, left, middle, LEFT - left - 4, TextAlignment.LEFT);
    }
}
