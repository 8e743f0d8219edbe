package dev.asynckitchen.loop;

import java.util.List;

/** Writes down ticks and whose turn it is, in their order. */
final class ToldTurns extends Nobody {
    private final List<String> story;

    ToldTurns(List<String> story) {
        this.story = story;
    }

    @Override
    public void tick(int number, double time, double waited) {
        story.add("tick " + number);
    }

    @Override
    public void turn(int number, Handle handle) {
        story.add(String.valueOf(handle.tag()));
    }
}
