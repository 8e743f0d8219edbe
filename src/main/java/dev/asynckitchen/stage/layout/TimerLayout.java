package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject;
import java.util.List;

/** Timers that no dish sleeps by, set with {@code call_later}: they have no pot and hang on no dish, so their number stands below the clock. */
final class TimerLayout {
    private final Layout layout;

    TimerLayout(Layout layout) {
        this.layout = layout;
    }

    /** Next first. */
    void lay(List<PendingTimer> timers) {
        if (!timers.isEmpty()) {
            layout.add(Sprites.of("timers", "chip", House.CLOCK_X, House.BELOW_TIME_Y, Layer.WALL).withLabel("text", Layout.SAY.text("timers", "count", timers.size()))
                    .about(timers.size() > 1 ? Batches.TIMERS : new Subject.OfHandle(timers.getFirst().handle())));
        }
    }
}
