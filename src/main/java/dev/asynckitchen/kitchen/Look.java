package dev.asynckitchen.kitchen;

import java.util.List;

/**
 * What a dish looks like, for ever: task colour and picture, both following from the task's id alone.
 *
 * @param colour index into the palette's task colours, 0 to {@link #COLOURS} - 1
 * @param picture index into {@link #PICTURES}
 */
public record Look(int colour, int picture) {
    public static final int COLOURS = 8;

    /** The pictures in order of use; each is the sprite {@code dish-NAME}. Neighbours differ in shape as well as in colour. */
    public static final List<String> PICTURES = List.of(
            "cake", "fish", "cheese", "carrot", "soup", "egg", "pie", "tomato", "mushroom", "bread", "pepper", "lemon",
            "onion", "corn", "grapes", "shrimp", "pumpkin", "cupcake");

    /** The look of task {@code id}; tasks 1 to 72 all differ in colour or picture. */
    public static Look of(int id) {
        int n = Math.max(0, id - 1);
        return new Look(n % COLOURS, n % PICTURES.size());
    }

    /** The picture's name, such as {@code carrot}. */
    public String pictureName() {
        return PICTURES.get(picture);
    }
}
