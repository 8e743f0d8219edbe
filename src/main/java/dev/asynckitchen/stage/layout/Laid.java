package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Sprites;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in one state of the kitchen.
 *
 * @param sprites by their keys, from back to front
 */
public record Laid(Map<String, SpritePose> sprites, KitchenState state, Batches batches) {

    public @Nullable SpritePose get(String key) {
        return sprites.get(key);
    }

    /** The batch in which a task is counted; null where it stands by itself, or nowhere. */
    public @Nullable SpritePose batchOf(int task) {
        return batches.of(task).map(batch -> sprites.get(batch.key())).orElse(null);
    }

    /** The dish of a task that has become one of a batch, as it is put there. */
    public @Nullable SpritePose joined(int task) {
        SpritePose batch = batchOf(task);
        Dish dish = state.dishes().get(task);
        if (batch == null || dish == null) {
            return null;
        }
        SpritePose joined = Sprites.of(Layout.key(dish), batch.sprite().equals("pot") ? "pot" : "dish-" + dish.look().pictureName(), batch.x(), batch.y(), Layer.COUNTER)
                .scaledTo(0.8 * batch.scale()).about(Layout.subject(dish));
        return batch.sprite().equals("pot") ? joined.coloured(dish.look().colour(), dish.look().pictureName()).inState("heating")
                : joined.movedTo(batch.x(), batch.y() - 16 * batch.scale());
    }
}
