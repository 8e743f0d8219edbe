package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/** The kitchen as it changes, event by event. */
final class KitchenFold {
    private static final double MOMENT = 1e-6;

    private int position;
    private boolean open;
    private int tick;
    private int turn;
    private double time;
    private Chef chef = new Chef.OffDuty(null);
    private Chef.@Nullable Cooking cooking; // The turn that runs, also while a call holds the chef.
    private @Nullable Integer hears; // The task that runs, if it was stamped before: it hears of that now.
    private boolean roundBegins;
    private final Rail rail;
    private Dishes dishes = Dishes.NONE;
    private final List<PendingTimer> timers = new ArrayList<>(); // As they are due: what rings is found at the front.
    private TreePMap<Integer, RecipeCard> cards = TreePMap.empty();
    private PMap<Integer, Fixture> fixtures = IntTreePMap.empty();
    private PSet<Integer> hitShields = HashTreePSet.empty(); // Those that are over and stay.
    private final BitSet burners = new BitSet();
    private final BitSet seats = new BitSet();
    private int printed;
    private int done;
    private @Nullable Integer line;
    private @Nullable EndOutcome ended;
    private @Nullable String message;

    /** The kitchen before anything has happened, on that loop. */
    KitchenFold(@Nullable WrongLoop wrong) {
        this(new Rail(wrong));
    }

    private KitchenFold(Rail rail) {
        this.rail = rail;
    }

    int position() {
        return position;
    }

    /** How many things a copy has to copy, or no longer shares with others when much has changed. */
    int weight() {
        return rail.size() + timers.size() + fixtures.size() + dishes.unfinished().size();
    }

    KitchenFold copy() {
        var copy = new KitchenFold(rail.copy());
        copy.position = position;
        copy.open = open;
        copy.tick = tick;
        copy.turn = turn;
        copy.time = time;
        copy.chef = chef;
        copy.cooking = cooking;
        copy.hears = hears;
        copy.roundBegins = roundBegins;
        copy.dishes = dishes;
        copy.timers.addAll(timers);
        copy.cards = cards;
        copy.fixtures = fixtures;
        copy.hitShields = hitShields;
        copy.burners.or(burners);
        copy.seats.or(seats);
        copy.printed = printed;
        copy.done = done;
        copy.line = line;
        copy.ended = ended;
        copy.message = message;
        return copy;
    }

    KitchenState state() {
        return new KitchenState(
                position,
                open,
                tick,
                turn,
                time,
                chef,
                rail.tickets(),
                dishes.all(),
                dishes.unfinished(),
                dishes.served(),
                dishes.binned(),
                List.copyOf(timers),
                cards,
                fixtures,
                printed,
                line,
                ended,
                message);
    }

    void apply(TraceEvent event) {
        position++;
        switch (event) {
            case TraceEvent.LoopOpened _ -> open = true;
            case TraceEvent.LoopClosed _ -> {
                open = false;
                cooking = null;
                rail.clear();
                timers.clear();
                chef = new Chef.OffDuty(line);
            }
            case TraceEvent.Tick e -> tick(e);
            case TraceEvent.Scheduled e -> scheduled(e);
            case TraceEvent.Timer e -> setTimer(new PendingTimer(
                    e.handle(), time, e.when(), e.callback(), e.purpose(), e.task()));
            case TraceEvent.Due e -> due(e);
            case TraceEvent.HandleCancelled e -> cancelled(e.handle());
            case TraceEvent.Turn e -> turn(e);
            case TraceEvent.TurnEnded _ -> {
                hear();
                cooking = null;
                chef = new Chef.AtTheRail();
            }
            case TraceEvent.Line e -> line(e);
            case TraceEvent.CoroutineCreated e ->
                cards = cards.plus(e.coroutine(), new RecipeCard(e.coroutine(), e.function(), e.line(), false));
            case TraceEvent.CoroutineBegun e -> cards = cards.minus(e.coroutine());
            case TraceEvent.CoroutineClosed e -> cards = cards.minus(e.coroutine());
            case TraceEvent.TaskCreated e -> taskCreated(e);
            case TraceEvent.TaskRenamed e -> change(e.task(), d -> with(d, e.name(), d.place(), d.stack(), d.stamped()));
            case TraceEvent.TaskWaiting e -> waiting(e);
            case TraceEvent.CancelRequested e -> stamp(e.task());
            case TraceEvent.TaskDone e -> {
                uncover(e.task());
                change(e.task(), d -> with(
                        d, d.name(), new Place.Done(e.outcome(), e.value(), time, ++done, false), List.of(), false));
            }
            case TraceEvent.Intervened e -> intervened(e);
            case TraceEvent.Resource e -> resource(e);
            case TraceEvent.Output _ -> printed++;
            case TraceEvent.Blocked e -> blocked(e);
            case TraceEvent.Warning e -> warning(e);
            case TraceEvent.Ended e -> {
                ended = e.outcome();
                message = e.message();
                cooking = null;
                chef = new Chef.OffDuty(e.line());
            }
        }
    }

    private void tick(TraceEvent.Tick e) {
        chef = e.waited() > MOMENT ? new Chef.Idle(e.time() - e.waited(), e.time()) : new Chef.AtTheRail();
        roundBegins = true;
        tick = e.tick();
        time = e.time();
        rail.roundBegins();
    }

    private void scheduled(TraceEvent.Scheduled e) {
        // What is handed in before the round's first turn, from outside, is still cooked in it.
        rail.hang(new Ticket(e.handle(), e.task(), e.callback(), e.purpose(), roundBegins, false));
        if (e.task() != null) {
            change(e.task(), d -> d.done() ? d : with(d, d.name(), new Place.Rail(e.handle()), d.stack(), d.stamped()));
        }
    }

    private void setTimer(PendingTimer timer) {
        int found = Collections.binarySearch(timers, timer, PendingTimer.BY_TIME);
        timers.add(found >= 0 ? found : -found - 1, timer);
    }

    private @Nullable PendingTimer takeTimer(int handle) {
        for (int i = 0; i < timers.size(); i++) {
            if (timers.get(i).handle() == handle) {
                return timers.remove(i);
            }
        }
        return null;
    }

    private void due(TraceEvent.Due e) {
        PendingTimer timer = takeTimer(e.handle());
        if (timer != null) {
            rail.hangDue(new Ticket(e.handle(), timer.sleeper(), timer.callback(), timer.errand(), true, false));
        }
    }

    private void cancelled(int handle) {
        if (takeTimer(handle) == null) {
            rail.callOff(handle);
        }
    }

    private void intervened(TraceEvent.Intervened e) {
        roundBegins = false; // What it hangs on the rail is not of this round any more.
        if (e.handle() == null) {
            return;
        }
        Double when = e.when();
        PendingTimer timer = when == null ? null : takeTimer(e.handle());
        if (when == null || timer == null) {
            rail.moveBack(e.handle());
            return;
        }
        setTimer(new PendingTimer(timer.handle(), timer.since(), when, timer.callback(), timer.errand(), timer.setBy()));
        if (timer.sleeper() != null) {
            change(timer.sleeper(), d -> d.place() instanceof Place.Stove stove
                    ? with(d, d.name(), new Place.Stove(stove.since(), when, stove.burner()), d.stack(), d.stamped()) : d);
        }
    }

    private void turn(TraceEvent.Turn e) {
        turn = e.turn();
        roundBegins = false;
        Errand errand = rail.take(e.handle()).map(Ticket::errand).orElse(Errand.CALLBACK);
        cooking = new Chef.Cooking(e.turn(), e.handle(), e.callback(), errand, e.task(), null);
        chef = cooking;
        if (e.task() != null) {
            hears = dishes.get(e.task()) instanceof Dish dish && dish.stamped() ? e.task() : null;
            change(e.task(), d -> d.done() ? d : with(d, d.name(), new Place.Worktop(), d.stack(), d.stamped()));
        }
    }

    private void stamp(int task) {
        change(task, d -> with(d, d.name(), d.place(), d.stack(), true));
        if (hears != null && hears == task) {
            hears = null; // It will hear of this one, too.
        }
    }

    /** A stamp that was heard of goes, and so does one that whatever was waited for has swallowed. */
    private void hear() {
        if (hears != null) {
            change(hears, d -> with(d, d.name(), d.place(), d.stack(), false));
            hears = null;
        }
    }

    private void line(TraceEvent.Line e) {
        line = e.line();
        if (cooking != null) {
            cooking = cooking.at(e.line());
            chef = cooking;
        } else {
            chef = new Chef.OffDuty(e.line()); // The program's own lines, outside any loop that runs.
        }
    }

    private void taskCreated(TraceEvent.TaskCreated e) {
        if (e.coroutine() != null) {
            cards = cards.minus(e.coroutine());
        }
        dishes = dishes.plus(new Dish(
                e.task(), e.name(), e.function(), Look.of(e), new Place.Nowhere(), List.of(), false, List.of(),
                e.parent(), e.line()));
    }

    private void waiting(TraceEvent.TaskWaiting e) {
        if (hears != null && hears == e.task()) {
            hear();
        }
        change(e.task(), d -> {
            if (d.place() instanceof Place.Rail) {
                return with(d, d.name(), d.place(), e.stack(), d.stamped());
            }
            Double until = e.on().until();
            Place place = e.on().kind() == Awaited.Kind.SLEEP && until != null
                    ? new Place.Stove(time, until, burners.nextClearBit(0))
                    : new Place.Waiting(e.on(), time, seats.nextClearBit(0));
            return with(d, d.name(), place, e.stack(), d.stamped());
        });
    }

    private void resource(TraceEvent.Resource e) {
        boolean over = e.state().over();
        boolean stays = over && shieldsOn(e.state());
        fixtures = over && !stays
                ? fixtures.minus(e.resource()) : fixtures.plus(e.resource(), new Fixture(e.resource(), e.label(), e.state()));
        hitShields = stays ? hitShields.plus(e.resource()) : hitShields.minus(e.resource());
        if (e.state() instanceof ResourceState.Timeout timeout && timeout.task() != null) {
            boolean hangs = !over && timeout.when() != null; // It rings while it is expiring.
            change(timeout.task(), d -> withTimeout(d, e.resource(), hangs));
        }
    }

    /** A dome that was hit stays until the dish below it is done. */
    private boolean shieldsOn(ResourceState state) {
        return state instanceof ResourceState.Shield shield && shield.hit() && shield.inner() != null
                && dishes.get(shield.inner()) instanceof Dish dish && !dish.done();
    }

    /** The dish below is done: its domes go. */
    private void uncover(int task) {
        for (int resource : hitShields) {
            if (fixtures.get(resource) instanceof Fixture dome && dome.state() instanceof ResourceState.Shield shield
                    && shield.inner() != null && shield.inner() == task) {
                hitShields = hitShields.minus(resource);
                fixtures = fixtures.minus(resource);
            }
        }
    }

    private void blocked(TraceEvent.Blocked e) {
        chef = new Chef.Blocked(e.task(), e.line(), e.seconds(), e.what());
        time += e.seconds();
    }

    private void warning(TraceEvent.Warning e) {
        if (e.kind().equals("exception-never-retrieved") && e.task() != null) {
            change(e.task(), d -> d.place() instanceof Place.Done burnt
                    ? with(d, d.name(), new Place.Done(burnt.outcome(), burnt.value(), burnt.at(), ++done, true), d.stack(), false)
                    : d);
        }
        if (e.kind().equals("never-awaited") && e.coroutine() != null && cards.get(e.coroutine()) instanceof RecipeCard card) {
            cards = cards.plus(card.coroutine(), new RecipeCard(card.coroutine(), card.function(), card.line(), true));
        }
    }

    private void change(int task, UnaryOperator<Dish> change) {
        Dish dish = dishes.get(task);
        if (dish != null) {
            Dish changed = change.apply(dish);
            occupy(dish.place(), false);
            occupy(changed.place(), true);
            dishes = dishes.plus(changed);
        }
    }

    /** A burner or seat is kept as long as the dish stands there: pots do not slide about when another one leaves. */
    private void occupy(Place place, boolean taken) {
        if (place instanceof Place.Stove stove) {
            burners.set(stove.burner(), taken);
        } else if (place instanceof Place.Waiting waiting) {
            seats.set(waiting.seat(), taken);
        }
    }

    private static Dish with(Dish d, String name, Place place, List<Frame> stack, boolean stamped) {
        return new Dish(d.task(), name, d.function(), d.look(), place, stack, stamped, d.timeouts(), d.parent(), d.line());
    }

    private static Dish withTimeout(Dish d, int timeout, boolean hangs) {
        var timeouts = new ArrayList<>(d.timeouts());
        timeouts.remove((Integer) timeout);
        if (hangs) {
            timeouts.add(timeout);
        }
        return new Dish(
                d.task(), d.name(), d.function(), d.look(), d.place(), d.stack(), d.stamped(), List.copyOf(timeouts),
                d.parent(), d.line());
    }
}
