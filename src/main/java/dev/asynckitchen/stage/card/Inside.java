package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a task has in hand at one moment: the frames of its await chain with their variables, its context, and what the things hold that
 * tasks share.
 *
 * @param dish the task
 * @param frames from the innermost out, as of the line that it is at if what is held there is known, else as it paused last; none before it
 *     has, and once it is done
 * @param stale whether it runs now, and may have changed since what it had when it paused last
 * @param context what is set in its context
 * @param contents of the things, that which it waits for first
 */
public record Inside(Dish dish, List<Held> frames, boolean stale, List<Variable> context, List<Content> contents) {
    private static final int SHORT = 120;
    private static final int THINGS = 12;

    /** Of a queue's items the card says so many itself. */
    private static final int SAID = 3;

    /** A frame and what it holds; {@code told} is whether that is known, {@code file} a module's, absent for the program itself. */
    public record Held(String function, int line, @Nullable String file, boolean told, List<Variable> variables) {}

    /** A variable, a short text of what it holds, and whether that is another one than when the task paused before. */
    public record Variable(String name, String value, boolean changed) {}

    /** A thing that tasks share, by its label, and what can be said of it. */
    public record Content(String label, Caption told) {}

    /** At a moment of a trace: {@code position} events of it have happened, which gave this state. Null if there is no such task. */
    public static @Nullable Inside of(int task, KitchenState state, int position, TraceIndex index, Narrator narrator) {
        Dish dish = state.dishes().get(task);
        if (dish == null) {
            return null;
        }
        TraceEvent.TaskWaiting now = pause(index, index.pausesOf().before(task, position));
        TraceEvent.TaskWaiting before = now == null ? null
                : pause(index, index.pausesOf().before(task, index.pausesOf().before(task, position)));
        List<Content> contents = contents(now == null || dish.done() ? null : now.on().id(), new Asked(state, narrator));
        TraceEvent.Line line = dish.done() ? null : line(task, index.pausesOf().before(task, position), position, index);
        if (dish.done() || now == null && line == null) {
            return new Inside(dish, List.of(), false, List.of(), contents);
        }
        List<Held> frames = now == null ? List.of() : frames(now.stack(), before == null ? List.of() : before.stack());
        return new Inside(dish, line == null ? frames : at(line, frames), line == null && dish.place() instanceof Place.Worktop,
                now == null ? List.of() : variables(now.context(), before == null ? null : before.context()), contents);
    }

    /** The line that the task came to last since it paused, if it is known what was held there. */
    private static TraceEvent.@Nullable Line line(int task, int pause, int position, TraceIndex index) {
        int last = index.lines().before(position) - 1;
        return last >= 0 && index.lines().get(last) > pause && index.trace().get(index.lines().get(last)) instanceof TraceEvent.Line line
                && Objects.equals(line.task(), task) && line.locals() != null ? line : null;
    }

    /** The frames as they are once a line runs: what was further in than its function has returned, or it is further in itself. */
    private static List<Held> at(TraceEvent.Line line, List<Held> paused) {
        int same = 0;
        while (same < paused.size() && !paused.get(same).function().equals(line.function())) {
            same++;
        }
        boolean known = same < paused.size();
        Map<String, String> before = known ? paused.get(same).variables().stream().collect(Collectors.toMap(Variable::name, Variable::value)) : null;
        List<Held> frames = new ArrayList<>(known ? paused.subList(same + 1, paused.size()) : paused);
        frames.addFirst(new Held(line.function(), line.line(), null, true, variables(line.locals(), before)));
        return List.copyOf(frames);
    }

    /** Whether anything of what its frames hold is known. */
    public boolean told() {
        return frames.isEmpty() || frames.stream().anyMatch(Held::told);
    }

    /** What a task's innermost frame holds, in one line: {@code n = 5, k = 10}; empty for nothing. */
    static String shortly(Dish dish) {
        Map<String, String> held = dish.stack().isEmpty() ? null : dish.stack().getLast().locals();
        return held == null ? "" : Phrases.shorten(held.entrySet().stream()
                .map(one -> Asked.SAY.text("inside.variable", "name", one.getKey(), "value", one.getValue())).collect(Collectors.joining(", ")), SHORT);
    }

    private static TraceEvent.@Nullable TaskWaiting pause(TraceIndex index, int position) {
        return position < 0 ? null : (TraceEvent.TaskWaiting) index.trace().get(position);
    }

    /** The same coroutine at the same depth is taken for the same frame; a new one has changed nothing. */
    private static List<Held> frames(List<Frame> now, List<Frame> before) {
        List<Held> frames = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Frame frame = now.get(i);
            Frame last = i < before.size() && before.get(i).function().equals(frame.function()) ? before.get(i) : null;
            frames.addFirst(new Held(frame.function(), frame.line(), frame.file(), frame.locals() != null,
                    variables(frame.locals(), last == null ? null : last.locals())));
        }
        return List.copyOf(frames);
    }

    private static List<Variable> variables(@Nullable Map<String, String> now, @Nullable Map<String, String> before) {
        return now == null ? List.of() : now.entrySet().stream().map(one -> new Variable(one.getKey(), one.getValue(),
                before != null && !Objects.equals(before.get(one.getKey()), one.getValue()))).toList();
    }

    private static List<Content> contents(@Nullable Integer awaited, Asked asked) {
        return asked.state().fixtures().values().stream().filter(fixture -> holds(fixture.state()))
                .sorted(Comparator.comparing((Fixture fixture) -> !Objects.equals(fixture.resource(), awaited)).thenComparing(Fixture::resource))
                .limit(THINGS).map(fixture -> new Content(fixture.label().startsWith("_") ? fixture.state().kind() : fixture.label(), told(fixture, asked)))
                .toList();
    }

    private static boolean holds(ResourceState state) {
        return state instanceof ResourceState.Kept || state instanceof ResourceState.Future;
    }

    private static Caption told(Fixture fixture, Asked asked) {
        List<Caption> sentences = new ArrayList<>(fixture.thing().card(asked));
        if (fixture.state() instanceof ResourceState.Queue queue && queue.items().size() > SAID) {
            sentences.add(Asked.SAY.caption("inside.items", "items", Phrases.shorten(String.join(", ", queue.items()), 200)));
        }
        return new Caption(sentences.stream().map(Caption::words).collect(Collectors.joining(" ")),
                sentences.stream().map(Caption::terms).collect(Collectors.joining(" ")));
    }
}
