package dev.asynckitchen.record;

import dev.asynckitchen.stage.Pose;
import dev.asynckitchen.stage.ScriptPose;
import dev.asynckitchen.stage.TimelinePose;
import org.jspecify.annotations.Nullable;

/**
 * What one frame shows.
 *
 * @param framing where in the kitchen the camera looks
 * @param script the program's text, absent if it is not seen
 * @param timeline absent if it is not seen
 */
record FilmFrame(Pose pose, Framing framing, @Nullable ScriptPose script, @Nullable TimelinePose timeline) {}
