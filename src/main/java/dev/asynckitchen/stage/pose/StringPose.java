package dev.asynckitchen.stage.pose;

import org.jspecify.annotations.Nullable;

/**
 * The string from a waiting dish to what it waits for, over the eyelets on the wall.
 *
 * @param key the same from frame to frame
 * @param fromX the waiting dish's bow
 * @param fromY the waiting dish's bow
 * @param toX where it is tied
 * @param toY where it is tied
 * @param tension 0 slack, 1 pulled tight
 * @param smoke how far smoke has come along it, from what burnt (0) to the waiter (1); 0 for none
 */
public record StringPose(
        String key,
        double fromX,
        double fromY,
        double toX,
        double toY,
        double tension,
        double smoke,
        double opacity,
        @Nullable Subject subject) {}
