package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Crowd;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.report.pass.ReadyHandles;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the ready queue grows: its longest now, and a few hundred steps however long the trace is. */
final class Crowding {
    private static final int STEPS = 256;

    private final Now now;
    private final ReadyHandles handles;
    private final List<Crowd.Step> steps = new ArrayList<>();
    private int ticksAStep = 1;
    private int ticksOfLast;
    private int longest;
    private @Nullable Whereabouts place;

    Crowding(Now now, ReadyHandles handles) {
        this.now = now;
        this.handles = handles;
    }

    void follow(TraceEvent event) {
        if (event instanceof TraceEvent.Tick && (steps.isEmpty() || ++ticksOfLast >= ticksAStep)) {
            ticksOfLast = 0;
            halve();
            steps.add(new Crowd.Step(now.clock(), handles.size()));
        }
        int ready = handles.size();
        if (ready > longest) {
            longest = ready;
            place = now.place(null);
        }
        if (!steps.isEmpty() && ready > steps.getLast().ready()) {
            steps.add(new Crowd.Step(steps.removeLast().time(), ready));
        }
    }

    /** Where there are too many steps, two become one. */
    private void halve() {
        if (steps.size() < STEPS) {
            return;
        }
        List<Crowd.Step> all = List.copyOf(steps);
        steps.clear();
        for (int i = 0; i < all.size(); i += 2) {
            steps.add(new Crowd.Step(all.get(i).time(), Math.max(all.get(i).ready(), all.get(i + 1).ready())));
        }
        ticksAStep *= 2;
    }

    @Nullable Crowd found() {
        return place == null ? null : new Crowd(longest, place, steps);
    }
}
