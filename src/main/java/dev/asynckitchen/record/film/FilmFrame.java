package dev.asynckitchen.record.film;

import dev.asynckitchen.stage.panel.ScriptPose;
import dev.asynckitchen.stage.panel.TimelinePose;
import dev.asynckitchen.stage.pose.Pose;
import org.jspecify.annotations.Nullable;

/**
 * What one frame shows of one kitchen.
 *
 * @param framing where in the kitchen the camera looks
 * @param script the program's text, absent if it is not seen
 * @param timeline absent if it is not seen
 */
public record FilmFrame(Pose pose, Framing framing, @Nullable ScriptPose script, @Nullable TimelinePose timeline) implements FootageFrame.Single {}
