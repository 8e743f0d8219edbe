package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that tasks share or wait for, as it is in the kitchen. The one table of them: what is new has a record of its own here, its
 * words in {@code things.properties}, and a drawing in {@code stage.layout}.
 */
public sealed interface Thing {

    static Thing of(ResourceState state) {
        return switch (state) {
            case ResourceState.Lock s -> new Knife(s);
            case ResourceState.Semaphore s -> new Ovens(s);
            case ResourceState.Event s -> new Bell(s);
            case ResourceState.Condition s -> new Intercom(s);
            case ResourceState.Queue s -> new Pass(s);
            case ResourceState.Barrier s -> new Table(s);
            case ResourceState.TaskGroup s -> new RopedTray(s);
            case ResourceState.Timeout s -> new EggTimer(s);
            case ResourceState.Gather s -> new Tray(s);
            case ResourceState.Wait s -> new WaitingTray(s);
            case ResourceState.AsCompleted s -> new Belt(s);
            case ResourceState.Shield s -> new Dome(s);
            case ResourceState.Future s -> new Plate(s);
            case ResourceState.Executor s -> new Crate(s);
            case ResourceState.AsyncGenerator s -> new Conveyor(s);
            case ResourceState.ContextManager s -> new Apron(s);
        };
    }

    /** As the trace tells it. */
    ResourceState state();

    /** What it is and how it stands, sentence by sentence. */
    List<Caption> card(Onlooker kitchen);

    /** What one turn did to it, as parts of a sentence whose subject is whoever had the turn: {@code rings the bell}. */
    List<Caption> deeds(Change change);

    /** What it is called, the {@code nth} of its kind that was made: {@code the knife}, {@code the second knife}. */
    default Caption called(int nth) {
        return Say.THINGS.caption(state().kind() + ".called", "nth", nth);
    }

    /** On the wall. */
    sealed interface OnWall extends Thing permits Knife, Ovens, Bell, Intercom, Pass, Table, Plate, Conveyor, Apron {
        /** Whether it takes two places there. */
        default boolean wide() {
            return false;
        }
    }

    /** In the cupboard below the shelf, where trays are. */
    sealed interface InCupboard extends Thing permits Tray, WaitingTray, RopedTray, Belt {}

    /** In the back room, at the hatch. */
    sealed interface AtHatch extends Thing permits Crate {}

    /** On the dish it is about, or over it. */
    sealed interface OnDish extends Thing permits EggTimer, Dome {}

    /** What becomes of a thing in one turn. */
    record Change(@Nullable ResourceState before, @Nullable Integer by, boolean hears, Caption called, Set<Integer> woken, Onlooker kitchen) {
        /**
         * A change.
         *
         * @param before the thing's state when the turn began, absent if it was made in it
         * @param by the task whose turn it is, absent for a callback's
         * @param hears whether that task hears in it that it was cancelled
         * @param called what the thing is called
         * @param woken the tasks whose tickets were hung on the rail in that turn
         */
        public Change {
            woken = Set.copyOf(woken);
        }

        boolean isBy(@Nullable Integer task) {
            return task != null && task.equals(by);
        }

        Caption name(@Nullable Integer task) {
            return Say.name(kitchen, task);
        }
    }
}
