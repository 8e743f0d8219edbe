package dev.asynckitchen.stage.batch;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.stage.pose.Subject;
import java.util.List;

/**
 * The dishes of a batch, in the order in which they were made; a single one stands by itself.
 *
 * @param what which batch it is, or the one that the single dish would be in
 */
public record Group(Subject.OfBatch what, List<Dish> dishes) {
    public boolean single() {
        return dishes.size() == 1;
    }
}
