package dev.asynckitchen.stage.beside;

import dev.asynckitchen.stage.panel.ScriptPose;
import dev.asynckitchen.stage.pose.Pose;
import org.jspecify.annotations.Nullable;

/**
 * Two kitchens at one moment.
 *
 * @param time what the clock they share says, in seconds: that of the one that goes on longer; by turns it is nobody's
 * @param clock the same as it is read off
 * @param turn the turn that is or was last in either, 0 before the first
 */
public record BesidePose(By by, Seen left, Seen right, double time, String clock, int turn) {

    /**
     * One of them.
     *
     * @param script its program's text, absent if it is not seen
     * @param time what its own clock says, in seconds
     * @param over whether its program is over
     */
    public record Seen(Pose pose, @Nullable ScriptPose script, double time, boolean over) {}
}
