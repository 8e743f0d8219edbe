package dev.asynckitchen.stage.pose;

import dev.asynckitchen.words.Caption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole picture at one moment, in design units (960×540, y down). A value: equal poses are equal pictures.
 *
 * @param sprites everything but the chef, the strings and the fixed parts of the house, from back to front
 * @param clock the loop's clock as the wall clock shows it, in seconds
 * @param tick the number on the tick plaque
 * @param open how far the sign shows OPEN, 0 (CLOSED) to 1
 * @param caption what happens and why, in both wordings
 * @param captionDish the picture beside the caption, absent for none
 * @param captionColour its task colour, -1 for none
 * @param alarm strength of the red frame, 0 to 1
 */
public record Pose(
        ChefPose chef,
        List<SpritePose> sprites,
        List<StringPose> strings,
        double clock,
        int tick,
        double open,
        Caption caption,
        @Nullable String captionDish,
        int captionColour,
        double alarm) {

    /** The same without what tells whose ticket is next: none glows, and none is tilted. */
    public Pose withoutNext() {
        List<SpritePose> plain = sprites.stream().filter(sprite -> !sprite.key().endsWith("/glow"))
                .map(sprite -> sprite.key().startsWith("ticket:") || sprite.key().startsWith("note:") ? sprite.turnedTo(0) : sprite).toList();
        return new Pose(chef, plain, strings, clock, tick, open, caption, captionDish, captionColour, alarm);
    }

    /** The same with something else said below it. */
    public Pose saying(Caption said) {
        return new Pose(chef, sprites, strings, clock, tick, open, said, null, -1, alarm);
    }
}
