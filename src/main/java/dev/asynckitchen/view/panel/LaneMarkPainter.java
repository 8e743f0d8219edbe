package dev.asynckitchen.view.panel;

import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.stage.panel.LaneMarks;
import dev.asynckitchen.stage.panel.Wakening;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Cues;
import dev.asynckitchen.stage.score.Score;
import java.util.function.DoubleConsumer;

/** Puts signs on the lanes: of those that would lie on one another the first one. */
final class LaneMarkPainter {
    /** Signs are no nearer to each other. */
    private static final double APART = 8;

    /** A beat that is wider has room to show when in it something happens. */
    private static final double WIDE = 24;

    private final MarkPainter painter;
    private final Score score;
    private final TimelinePainter.Window window;

    LaneMarkPainter(MarkPainter painter, Score score, TimelinePainter.Window window) {
        this.painter = painter;
        this.score = score;
        this.window = window;
    }

    /** Those of a lane; who holds the thread is hatched in the loop's own lane already. */
    void marks(LaneMarks marks, ByTask stops, int task, double middle, boolean withBlocks) {
        if (withBlocks) {
            each(marks.blocks().of(task), x -> painter.block(x, middle));
        }
        each(marks.outputs().of(task), x -> painter.output(x, middle));
        each(stops.of(task), x -> painter.stop(x, middle));
    }

    private void each(Positions positions, DoubleConsumer draw) {
        int size = score.size();
        if (positions.size() == 0 || size == 0) {
            return;
        }
        int first = positions.before(score.beat(score.at(window.inView().from()).beat()).firstEvent());
        for (int i = first; i < positions.size(); ) {
            double x = x(positions.get(i));
            if (x > window.width() || score.beatOfRead(positions.get(i)) >= size) {
                return;
            }
            if (x >= TimelinePainter.LEFT) {
                draw.accept(x);
            }
            int next = score.at(window.seconds(x + APART)).beat();
            i = Math.max(i + 1, positions.before(score.beat(next).firstEvent()));
            while (i < positions.size() && x(positions.get(i)) < x + APART) {
                i++; // Many in one beat.
            }
        }
    }

    private double x(int position) {
        Beat beat = score.beat(Math.min(score.beatOfEvent(position), score.size() - 1));
        double from = window.x(score.start(beat.index()));
        double length = window.x(score.start(beat.index()) + beat.duration()) - from;
        return from + length * (length > WIDE ? Cues.of(score.index().trace(), beat).of(position) : 0.5);
    }

    /** From where the one turn ends to where the other begins. */
    void arrow(Wakening wakening, double fromY, double toY) {
        double from = window.x(score.start(wakening.by()) + score.beat(wakening.by()).duration());
        double to = window.x(score.start(wakening.woken()));
        painter.arrow(Math.max(TimelinePainter.LEFT - 4, from - 3), fromY, to + 1, toY);
    }
}
