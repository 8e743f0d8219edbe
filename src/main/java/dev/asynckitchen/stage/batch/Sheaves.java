package dev.asynckitchen.stage.batch;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.thing.Errands;
import dev.asynckitchen.stage.pose.Subject.OfBatch.At;
import dev.asynckitchen.stage.pose.Subject.OfBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a long rail is put into sheaves: the first tickets hang as themselves, the others by round and recipe, as the first of each comes. */
final class Sheaves {
    static final String NOW = "now";
    static final String LATER = "later";

    /** As many tickets hang by themselves before the sheaves. */
    private static final int FIRST = 3;
    private static final int MOST = 4;

    private Sheaves() {}

    static List<Sheaf> of(KitchenState state, @Nullable Integer chosen) {
        List<Ticket> rail = state.rail();
        List<Sheaf> hung = new ArrayList<>();
        Map<OfBatch, List<Ticket>> now = new LinkedHashMap<>();
        Map<OfBatch, List<Ticket>> later = new LinkedHashMap<>();
        for (Ticket ticket : rail) {
            OfBatch what = new OfBatch(At.RAIL, recipe(ticket, state), ticket.thisRound() ? NOW : LATER);
            if (hung.size() < FIRST || ticket.task() != null && Objects.equals(ticket.task(), chosen)) {
                hung.add(new Sheaf(what, List.of(ticket)));
            } else {
                (ticket.thisRound() ? now : later).computeIfAbsent(what, _ -> new ArrayList<>()).add(ticket);
            }
        }
        int forNow = later.isEmpty() ? MOST : later.size() == 1 ? MOST - 1 : Math.max(MOST / 2, MOST - later.size());
        List<Sheaf> nowSheaves = limited(now, NOW, forNow);
        hung.addAll(nowSheaves);
        hung.addAll(limited(later, LATER, MOST - nowSheaves.size()));
        hung.sort(Comparator.comparing(sheaf -> !sheaf.first().thisRound())); // What is for the next round hangs behind the divider.
        return List.copyOf(hung);
    }

    private static String recipe(Ticket ticket, KitchenState state) {
        Dish dish = ticket.task() == null ? null : state.dishes().get(ticket.task());
        return dish == null ? Errands.note(ticket.errand(), ticket.callback()) : dish.function();
    }

    private static List<Sheaf> limited(Map<OfBatch, List<Ticket>> by, String round, int most) {
        List<Sheaf> sheaves = new ArrayList<>();
        List<Ticket> others = new ArrayList<>();
        by.forEach((what, tickets) -> {
            if (by.size() <= most || sheaves.size() < most - 1) {
                sheaves.add(new Sheaf(what, List.copyOf(tickets)));
            } else {
                others.addAll(tickets);
            }
        });
        if (!others.isEmpty()) {
            sheaves.add(new Sheaf(new OfBatch(At.RAIL, OfBatch.MIXED, round), List.copyOf(others)));
        }
        return sheaves;
    }
}
