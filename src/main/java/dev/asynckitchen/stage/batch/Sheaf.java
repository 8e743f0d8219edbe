package dev.asynckitchen.stage.batch;

import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.stage.pose.Subject;
import java.util.List;

/**
 * Tickets that hang on the rail as one, in their order; a single one hangs by itself.
 *
 * @param what which batch it is, or the one that the single ticket would be in
 */
public record Sheaf(Subject.OfBatch what, List<Ticket> tickets) {
    public boolean single() {
        return tickets.size() == 1;
    }

    public Ticket first() {
        return tickets.getFirst();
    }
}
