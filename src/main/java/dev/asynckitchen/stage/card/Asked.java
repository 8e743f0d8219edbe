package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.kitchen.thing.Onlooker;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;

/** The moment that is asked about. */
record Asked(KitchenState state, Narrator narrator) implements Onlooker {
    static final Messages SAY = Messages.of("cards");

    @Override
    public Caption name(int task) {
        return narrator.said(task, state);
    }

    @Override
    public boolean isDone(int task) {
        Dish dish = state.dishes().get(task);
        return dish != null && dish.done();
    }

    @Override
    public int nth(int resource) {
        return narrator.latest().nth(resource);
    }

    @Override
    public double now() {
        return state.time();
    }
}
