package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.thing.Errands;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.batch.Group;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a part of the house is for, and how it stands now, in both wordings. */
final class StationWords {
    private final Asked asked;
    private final KitchenState state;
    private final Batches batches;

    private StationWords(Asked asked) {
        this.asked = asked;
        this.state = asked.state();
        this.batches = Batches.of(state, null);
    }

    static Optional<Caption> of(Station station, Asked asked, Pose pose) {
        return new StationWords(asked).of(station, pose);
    }

    private Optional<Caption> of(Station station, Pose pose) {
        return switch (station) {
            case RAIL -> rail();
            case DIVIDER -> say("divider");
            case TICK -> pose.tick() == 0 ? say("tick.none") : say("tick", "tick", Phrases.number(pose.tick()));
            case CLOCK -> say("clock", "time", Phrases.clock(state.time()));
            case SIGN -> say(state.open() ? "open" : "closed");
            case END -> Optional.of(asked.narrator().end().told());
            case STOVE -> counted("stove", Place.Stove.class::isInstance, batches.stove());
            case SHELF -> counted("shelf", Place.Waiting.class::isInstance, batches.shelf());
            case PASS -> counted("pass", state.served().size());
            case BIN -> say("bin");
            case DESK -> say("desk", "count", state.cards().size());
            case HATCH -> say("hatch");
            case PORTER -> say("porter", "count", state.fixtures().values().stream()
                    .filter(fixture -> fixture.thing() instanceof Thing.AtHatch && !fixture.state().over()).count());
            case SPEECH -> pose.sprites().stream().filter(sprite -> sprite.sprite().equals("speech")).findFirst()
                    .flatMap(sprite -> say("speech", "text", sprite.labels().getOrDefault("text", "")));
            case CAPTION -> Optional.of(pose.caption());
            case WORKTOP, CHEF -> chef();
        };
    }

    private static Optional<Caption> say(String key, Object... arguments) {
        return Optional.of(Asked.SAY.caption(key, arguments));
    }

    private Optional<Caption> rail() {
        long now = tickets(Ticket::thisRound);
        long later = tickets(ticket -> !ticket.thisRound());
        Caption rail = Asked.SAY.caption("rail", "empty", String.valueOf(now + later == 0), "now", now, "later", later);
        return BatchWords.sheaves(batches.rail()).map(what -> say("rail.of", "rail", rail, "what", what)).orElse(Optional.of(rail));
    }

    private long tickets(Predicate<Ticket> which) {
        return state.rail().stream().filter(which).filter(ticket -> !ticket.cancelled()).count();
    }

    private Optional<Caption> counted(String key, Predicate<Place> there, List<Group> groups) {
        int count = (int) state.unfinished().values().stream().filter(dish -> there.test(dish.place()) && !dish.chore()).count();
        return BatchWords.counts(groups, asked).map(what -> say(key, "now", Asked.SAY.caption("now.of", "count", count, "what", what)))
                .orElseGet(() -> counted(key, count));
    }

    private static Optional<Caption> counted(String key, int count) {
        return say(key, "now", Asked.SAY.caption("now", "count", count));
    }

    private Optional<Caption> chef() {
        return switch (state.chef()) {
            case Chef.OffDuty(Integer line) -> say("chef.off", "line", line == null ? "none" : Phrases.number(line));
            case Chef.Cooking cooking -> say("chef.cooks",
                    "what", cooking.task() != null ? asked.name(cooking.task())
                            : Asked.SAY.caption("chef.note", "note", Errands.note(cooking.errand(), cooking.callback()), "callback", cooking.callback()),
                    "line", cooking.line() == null ? "none" : Phrases.number(cooking.line()));
            case Chef.Blocked blocked -> say("chef.held", "seconds", Phrases.seconds(blocked.seconds()), "what", blocked.what());
            case Chef.AtTheRail _ -> say("chef.looks");
            case Chef.Idle(double since, double until) -> say("chef.idle", "since", Phrases.clock(since), "until", Phrases.clock(until));
        };
    }
}
