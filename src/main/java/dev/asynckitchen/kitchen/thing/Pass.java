package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code asyncio.Queue}: the pass, a shelf with so many places. */
public record Pass(ResourceState.Queue state) implements Thing.OnWall {
    /** The trace tells of no more things than this: what is beyond is not known. */
    private static final int TOLD = 50;
    private static final int NEXT = 3;
    private static final int LONGEST = 60;

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public List<Caption> card(Onlooker kitchen) {
        int count = state.items().size();
        List<String> next = state.items().stream().limit(NEXT).map(item -> Phrases.shorten(item, LONGEST)).toList();
        return Say.sentences(
                Say.sentence("queue", "count", count, "size", String.valueOf(state.maxsize()), "items", count == 0 ? "none" : Phrases.row(next.stream().map(Caption::both).toList()),
                        "more", count > NEXT ? "some" : "none"),
                Say.listing("queue.putting", kitchen, state.putters()),
                Say.listing("queue.getting", kitchen, state.getters()),
                state.unfinished() > 0 ? Say.sentence("queue.open", "count", state.unfinished()) : Optional.empty());
    }

    @Override
    public List<Caption> deeds(Change change) {
        var was = change.before() instanceof ResourceState.Queue queue ? queue : new ResourceState.Queue(0, List.of(), List.of(), List.of(), 0);
        if (was.items().size() >= TOLD || state.items().size() >= TOLD) {
            return List.of();
        }
        List<String> put = without(state.items(), was.items());
        List<String> taken = without(was.items(), state.items());
        // What was put and taken again in the same turn is seen in nothing but the count of what is to be worked off.
        int workedOff = was.unfinished() + put.size() - state.unfinished();
        return Say.sentences(
                taken.isEmpty() ? Optional.empty() : items("queue.takes", taken, change),
                put.isEmpty() ? Optional.empty() : items("queue.puts", put, change),
                workedOff > 0 ? Say.sentence("queue.done", "count", workedOff, "thing", change.called()) : Optional.empty());
    }

    private static Optional<Caption> items(String key, List<String> items, Change change) {
        return Say.sentence(key, "count", items.size(), "first", Phrases.shorten(items.getFirst(), NEXT * 10), "thing", change.called());
    }

    private static List<String> without(List<String> items, List<String> others) {
        var left = new ArrayList<>(items);
        others.forEach(left::remove);
        return left;
    }
}
