package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plain callback does in its turn: one of asyncio's own errands, or the program's. */
final class NoteTurn {
    /** A timer that rings no later than this rings in time: a selector always wakes a little late. */
    private static final double IN_TIME = 0.0005;

    private final Around around;
    private final TraceEvent.Turn turn;
    private final Deeds deeds;
    private final Errand errand;
    private final TraceEvent.@Nullable Timer timer;
    private final @Nullable Integer done;

    NoteTurn(Around around, TraceEvent.Turn turn) {
        this.around = around;
        this.turn = turn;
        deeds = Deeds.of(around, turn);
        errand = around.ledger().errand(turn.handle());
        timer = around.ledger().timer(turn.handle());
        done = around.doneTask(turn.handle());
    }

    Told told() {
        Caption headline = switch (errand) {
            case SLEEP -> sleep();
            case TIMEOUT -> timeout();
            case WAIT_TIMEOUT -> say("note.wait-timeout");
            case GATHER -> gather();
            case TASK_GROUP -> group();
            case WAIT -> say("note.wait");
            case AS_COMPLETED -> say("note.as-completed");
            case SHIELD_INNER -> say("note.shield-inner");
            case SHIELD_OUTER -> say(isHit() ? "note.shield-hit" : "note.shield-outer");
            case EXECUTOR -> say(deeds.woken().isEmpty() ? "note.executor"
                    : deeds.woken().stream().allMatch(around::isChore) ? "note.executor-closes" : "note.executor-wakes");
            case STOP -> stop();
            case KNOCK -> say("note.knock");
            case CLOSE_GENERATOR -> own("note.close-generator");
            case CALLBACK, STEP, WAKEUP, OTHER -> own("note.own");
        };
        return new Told(headline, more());
    }

    /** A sentence, and whom it wakes. */
    private Caption say(String key, Object... more) {
        var arguments = new ArrayList<Object>(List.of(more));
        arguments.addAll(List.of(
                "done", done == null ? "none" : around.name(done),
                "outcome", around.outcome(done),
                "name", Phrases.name(Phrases.plain(turn.callback()))));
        Caption said = Around.SAY.caption(key, arguments.toArray());
        return deeds.woken().isEmpty() ? said : Around.SAY.caption("note.wakes", "note", said,
                "wakes", Around.SAY.caption("wakes", "tasks", around.names(deeds.woken()), "count", deeds.woken().size()));
    }

    /** A callback of the program: what it does is what a task would do in its turn. */
    private Caption own(String key) {
        List<Caption> acts = deeds.told();
        return acts.isEmpty() ? say(key) : say(key + ".acts", "acts", Phrases.row(acts));
    }

    private Caption sleep() {
        String whose = timer == null || timer.task() == null ? "none" : "some";
        Caption owner = timer == null || timer.task() == null ? Caption.both("") : around.name(timer.task());
        return say(deeds.woken().isEmpty() ? "note.sleep-in-vain" : "note.sleep", "whose", whose, "owner", owner);
    }

    private Caption timeout() {
        List<Integer> called = deeds.stamped();
        return called.isEmpty() ? say("note.timeout-in-vain") : say("note.timeout", "tasks", around.names(called), "count", called.size());
    }

    private Caption gather() {
        Integer concerned = around.ledger().concerns(turn.handle());
        Optional<ResourceState.Gather> before = gatherOf(around.before(), concerned);
        Optional<ResourceState.Gather> now = before.isEmpty() ? Optional.empty() : Optional.ofNullable(
                concerned != null && deeds.changed(concerned) instanceof ResourceState.Gather changed ? changed : changedGather().orElse(null));
        if (concerned != null && before.isEmpty() && !(deeds.changed(concerned) instanceof ResourceState.Gather)) {
            return say("note.gather-in-vain");
        }
        ResourceState.Gather full = now.or(this::changedGather).filter(ResourceState.Gather::done).orElse(null);
        if (full == null) {
            return say("note.gather");
        }
        List<String> outcomes = full.children().stream().filter(child -> child != 0).map(around::outcome).toList();
        boolean all = outcomes.stream().noneMatch("NONE"::equals);
        return all ? say("note.gather-full") : say("note.gather-called-in");
    }

    private static Optional<ResourceState.Gather> gatherOf(KitchenState state, @Nullable Integer concerned) {
        return Optional.ofNullable(concerned == null ? null : state.fixtures().get(concerned)).map(Fixture::state)
                .filter(ResourceState.Gather.class::isInstance).map(ResourceState.Gather.class::cast);
    }

    private Optional<ResourceState.Gather> changedGather() {
        return deeds.changed().values().stream()
                .filter(ResourceState.Gather.class::isInstance).map(ResourceState.Gather.class::cast).findFirst();
    }

    /** A dish leaves its group; if it is burnt, the others are stamped and the group's owner is called back. */
    private Caption group() {
        List<Integer> stamped = deeds.stamped();
        Integer owner = group(around.ledger().concerns(turn.handle()));
        boolean calledBack = owner != null && stamped.contains(owner);
        List<Integer> others = stamped.stream().filter(task -> !Objects.equals(task, owner)).toList();
        return say("note.group" + (others.isEmpty() ? "" : ".others") + (calledBack ? ".owner" : ""),
                "others", others.isEmpty() ? "" : around.names(others), "owner", owner == null ? "" : around.name(owner));
    }

    private @Nullable Integer group(@Nullable Integer concerned) {
        Fixture fixture = concerned == null ? null : around.before().fixtures().get(concerned);
        return fixture != null && fixture.state() instanceof ResourceState.TaskGroup group ? group.owner() : null;
    }

    private boolean isHit() {
        TraceEvent.Scheduled scheduled = around.ledger().scheduled(turn.handle());
        Source source = scheduled == null ? null : scheduled.source();
        Integer dome = around.ledger().concerns(turn.handle());
        dome = dome != null ? dome : source == null ? null : source.id();
        return dome != null && around.ledger().stateBefore(dome, around.before().position()) instanceof ResourceState.Shield shield
                && shield.hit() && shield.inner() != null && !around.isDone(shield.inner());
    }

    private Caption stop() {
        if (done != null) {
            return say(around.isChore(done) ? "note.stop-chore" : "note.stop", "task", around.name(done));
        }
        TraceEvent.Scheduled scheduled = around.ledger().scheduled(turn.handle());
        Source source = scheduled == null ? null : scheduled.source();
        List<Integer> left = source != null && source.id() != null
                && around.ledger().stateBefore(source.id(), around.before().position()) instanceof ResourceState.Gather gather
                ? gather.children().stream().filter(child -> child != 0).toList() : List.of();
        return left.isEmpty() ? say("note.stop-other") : say("note.stop-leftovers", "tasks", around.names(left), "count", left.size());
    }

    private List<Caption> more() {
        var more = new ArrayList<Caption>();
        late().ifPresent(more::add);
        if (errand == Errand.TIMEOUT) {
            which().ifPresent(more::add);
        }
        if (errand == Errand.WAIT && done != null && around.outcome(done).equals(Outcome.EXCEPTION.name())) {
            more.add(Around.SAY.caption("more.burnt-counts", "task", around.name(done)));
        }
        return more;
    }

    /** That a timer rings long after its time, and who held the chef meanwhile. */
    private Optional<Caption> late() {
        if (timer == null || !(around.before().time() - timer.when() > IN_TIME)) {
            return Optional.empty();
        }
        Object[] arguments = {"when", Phrases.clock(timer.when()), "late", Phrases.seconds(around.before().time() - timer.when())};
        for (int i = around.before().position() - 1; i >= 0; i--) {
            TraceEvent event = around.trace().get(i);
            if (event instanceof TraceEvent.Blocked blocked) {
                Caption who = blocked.task() == null ? Caption.both(blocked.what()) : around.name(blocked.task());
                return Optional.of(Around.SAY.caption("more.late-held", "who", who, arguments[0], arguments[1], arguments[2], arguments[3]));
            }
            if (event instanceof TraceEvent.Tick tick && tick.time() <= timer.when()) {
                break;
            }
        }
        return Optional.of(Around.SAY.caption("more.late", arguments));
    }

    /** Which of several egg timers on one dish it is that rings: they may well be set to the same time. */
    private Optional<Caption> which() {
        Integer rings = around.ledger().concerns(turn.handle());
        return deeds.stamped().stream().map(task -> around.before().dishes().get(task)).filter(Objects::nonNull)
                .filter(dish -> dish.timeouts().size() > 1 && timer != null && rings != null && dish.timeouts().contains(rings)).findFirst()
                .map(dish -> which(dish, dish.timeouts().stream().sorted().toList().indexOf(rings)));
    }

    private Caption which(Dish dish, int nth) {
        return Around.SAY.caption("more.which-timer", "who", around.name(dish.task()), "count", dish.timeouts().size(),
                "place", nth == 0 ? "outermost" : nth == dish.timeouts().size() - 1 ? "innermost" : "between",
                "when", timer == null ? "" : Phrases.clock(timer.when()));
    }
}
