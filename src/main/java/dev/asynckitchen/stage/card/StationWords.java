package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a part of the house is for, and how it stands now, in both wordings. */
final class StationWords {
    private StationWords() {}

    static Optional<Caption> of(Station station, KitchenState state, Narrator narrator, Pose pose) {
        return Optional.ofNullable(switch (station) {
            case RAIL -> rail(state);
            case DIVIDER -> new Caption(
                    "The divider: what hangs behind it is for the next round.", "The end of this tick's batch: what is behind it runs in the next tick.");
            case TICK -> pose.tick() == 0
                    ? new Caption("The rounds of the chef are counted here; the first has not begun.", "No tick of the event loop has begun yet.")
                    : new Caption("The chef's round " + pose.tick() + ": look at the timers, take what hangs on the rail, cook each once.",
                            "Tick " + pose.tick() + " of the event loop: one iteration of _run_once().");
            case CLOCK -> new Caption("The kitchen clock: " + Phrases.clock(state.time()) + ".", "loop.time(): " + Phrases.clock(state.time()) + ".");
            case SIGN -> state.open()
                    ? new Caption("The kitchen is open.", "An event loop runs.")
                    : new Caption("The kitchen is closed.", "No event loop runs.");
            case END -> end(state);
            case STOVE -> stove(state);
            case SHELF -> counted(count(state, Place.Waiting.class::isInstance),
                    "The waiting shelf: dishes that wait for something else.", "Tasks that await something.");
            case PASS -> counted(count(state, place -> place instanceof Place.Done done && !done.binned()),
                    "The pass: here dishes are served.", "Tasks that are done.");
            case BIN -> new Caption("The bin: dishes that were called off end here, and at closing time the burnt ones that nobody asked for.",
                    "Cancelled tasks end here, and at the end those whose exception was never retrieved.");
            case DESK -> state.cards().isEmpty()
                    ? new Caption("The desk: recipe cards lie here until they are cooked.", "Coroutine objects that nothing drives yet: none now.")
                    : new Caption("The desk: " + Phrases.count(state.cards().size(), "recipe card") + ", not cooked yet.",
                            Phrases.count(state.cards().size(), "coroutine object") + " that nothing drives yet.");
            case HATCH -> new Caption("The hatch to the back room, where the porter works.", "Executors: threads beside the event loop's.");
            case PORTER -> porter(state);
            case SPEECH -> speech(pose);
            case CAPTION -> pose.caption();
            case WORKTOP, CHEF -> chef(state, narrator);
        });
    }

    private static Caption rail(KitchenState state) {
        long now = state.rail().stream().filter(ticket -> ticket.thisRound() && !ticket.cancelled()).count();
        long later = state.rail().stream().filter(ticket -> !ticket.thisRound() && !ticket.cancelled()).count();
        String count = now + " for this round, " + later + " for the next.";
        return new Caption(
                "The ticket rail: what can be cooked, first in, first out. " + (now + later == 0 ? "It is empty." : count),
                "_ready, the loop's ready queue. " + (now + later == 0 ? "It is empty." : count.replace("round", "tick")));
    }

    private static Caption stove(KitchenState state) {
        return counted(count(state, Place.Stove.class::isInstance),
                "The stove: a pot on a burner is a dish that sleeps.", "Tasks in asyncio.sleep(), each with a timer in _scheduled.");
    }

    private static int count(KitchenState state, Predicate<Place> there) {
        return (int) state.dishes().values().stream().filter(dish -> there.test(dish.place()) && !dish.chore()).count();
    }

    private static Caption counted(int count, String words, String terms) {
        String now = count == 0 ? " None now." : " " + count + " now.";
        return new Caption(words + now, terms + now);
    }

    private static Caption end(KitchenState state) {
        String message = state.message();
        return message == null
                ? new Caption("Everything is served: the program has ended.", "The program has ended.")
                : new Caption("The kitchen closes early: " + message, "The program has ended: " + message);
    }

    private static @Nullable Caption speech(Pose pose) {
        return pose.sprites().stream().filter(sprite -> sprite.sprite().equals("speech")).findFirst()
                .map(sprite -> sprite.labels().getOrDefault("text", ""))
                .map(text -> new Caption("The chef says what the program prints: " + text, "The program prints: " + text))
                .orElse(null);
    }

    private static Caption porter(KitchenState state) {
        int jobs = (int) state.fixtures().values().stream()
                .filter(fixture -> fixture.state() instanceof ResourceState.Executor job && !job.done()).count();
        return new Caption(
                "The porter works in the back room, on his own: " + Phrases.count(jobs, "crate") + ".",
                "An executor's threads run beside the loop: " + Phrases.count(jobs, "job") + ".");
    }

    private static Caption chef(KitchenState state, Narrator narrator) {
        String always = "The chef does one thing at a time, always. ";
        String loop = "The event loop: one thread, one handle at a time. ";
        return switch (state.chef()) {
            case Chef.OffDuty(Integer line) -> new Caption(
                    "The chef is off duty: no kitchen is open.", "No event loop runs" + (line == null ? "." : "; the program is at line " + line + "."));
            case Chef.Cooking cooking -> {
                String what = cooking.task() != null ? narrator.name(cooking.task(), state) : "the note " + Phrases.note(cooking.callback());
                String handle = cooking.task() != null ? narrator.name(cooking.task(), state) : cooking.callback();
                String at = cooking.line() == null ? "" : ", line " + cooking.line();
                yield new Caption(always + "Now: " + what + at + ".", loop + "Now: " + handle + at + ".");
            }
            case Chef.Blocked blocked -> {
                String held = Phrases.seconds(blocked.seconds()) + " in " + blocked.what();
                yield new Caption("The chef is held up for " + held + ": nothing else is cooked meanwhile.",
                        "The event loop is blocked for " + held + ": no other handle can run.");
            }
            case Chef.AtTheRail _ -> new Caption(always + "Now he looks at the rail.", loop + "Now it is between two handles.");
            case Chef.Idle(double since, double until) -> new Caption(
                    "Nothing can be cooked: the chef waits from " + Phrases.clock(since) + " until " + Phrases.clock(until) + ".",
                    "Nothing is ready: select() waits from " + Phrases.clock(since) + " until " + Phrases.clock(until) + ".");
        };
    }
}
