package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.TraceEvent;
import java.util.List;

/**
 * What a dish looks like, for ever: task colour and picture, both following from the task's id alone.
 *
 * @param colour index into the palette's task colours, 0 to {@link #COLOURS} - 1; -1 for plain paper
 * @param picture index into {@link #PICTURES}; -1 for the broom
 */
public record Look(int colour, int picture) {
    public static final int COLOURS = 8;

    /** The pictures in order of use; each is the sprite {@code dish-NAME}. Neighbours differ in shape as well as in colour. */
    public static final List<String> PICTURES = List.of(
            "cake", "fish", "cheese", "carrot", "soup", "egg", "pie", "tomato", "mushroom", "bread", "pepper", "lemon",
            "onion", "corn", "grapes", "shrimp", "pumpkin", "cupcake");

    /** The look of the house's own chores: the tasks by which {@code asyncio.run} tidies up. */
    public static final Look CHORE = new Look(-1, -1);

    /** The look of task {@code id}; tasks 1 to 72 all differ in colour or picture. */
    public static Look of(int id) {
        int n = Math.max(0, id - 1);
        return new Look(n % COLOURS, n % PICTURES.size());
    }

    /** The look of a new task. */
    public static Look of(TraceEvent.TaskCreated task) {
        return task.line() == null && task.function().startsWith("BaseEventLoop.") ? CHORE : of(task.task());
    }

    /** The picture's name, such as {@code carrot}. */
    public String pictureName() {
        return picture < 0 ? "broom" : PICTURES.get(picture);
    }
}
