package dev.asynckitchen.python.embedded.hand;

import dev.asynckitchen.loop.Hand;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a program from outside, each at its turn and in the order in which it was asked for. What cannot be done at its moment
 * ends the program, and that is told. Kitchen thread only.
 */
public final class Interventions implements Hand {
    private static final Messages SAY = Messages.of("python");

    private final Consumer<TraceEvent> telling;
    private final Consumer<String> stopping;
    private final List<Intervention> left;
    private @Nullable Value act; // In Python.
    private @Nullable Intervention now;

    /**
     * All that is to be done.
     *
     * @param telling is told what is done
     * @param stopping ends the program, with the sentence why
     */
    public Interventions(List<Intervention> all, Consumer<TraceEvent> telling, Consumer<String> stopping) {
        left = new ArrayList<>(all);
        this.telling = telling;
        this.stopping = stopping;
    }

    /** Whether something is to be done. */
    @HostAccess.Export
    public boolean wanted() {
        return !left.isEmpty();
    }

    /** {@code python(deed, task, handle, resource, many, text)} does it, and gives why not; empty if it was done. */
    @HostAccess.Export
    public void done_by(Value python) {
        act = python;
    }

    @Override
    public double beforeWait(int turn, double now) {
        if (left.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double asked = Double.POSITIVE_INFINITY;
        for (Intervention each : List.copyOf(left)) {
            Double clock = each.when().clock();
            if (each.when().turn() == turn && clock != null) {
                if (clock <= now) {
                    act(each);
                } else {
                    asked = Math.min(asked, clock);
                }
            }
        }
        return asked;
    }

    @Override
    public void beforeTurn(int turn, double now) {
        if (left.isEmpty()) {
            return;
        }
        for (Intervention each : List.copyOf(left)) {
            if (each.when().turn() == turn) {
                Double clock = each.when().clock();
                if (clock != null && clock > now) {
                    refuse(each, SAY.text("hand.no-wait"));
                }
                act(each);
            }
        }
    }

    private void act(Intervention each) {
        left.remove(each);
        now = each;
        Intervention.Whom whom = each.whom();
        Value why = Objects.requireNonNull(act).execute(each.deed(), Objects.requireNonNullElse(whom.task(), 0),
                Objects.requireNonNullElse(whom.handle(), 0), Objects.requireNonNullElse(whom.resource(), 0), each.amount(), each.expression());
        if (!why.asString().isEmpty()) {
            refuse(each, why.asString());
        }
    }

    private void refuse(Intervention each, String why) {
        stopping.accept(SAY.text("hand.refused", "turn", String.valueOf(each.when().turn()), "why", why));
    }

    /** It is being done now: to this handle, 0 for none, which is due at {@code when} from now on, below 0 if it is no timer. */
    @HostAccess.Export
    public void done(int handle, double when) {
        telling.accept(new TraceEvent.Intervened(Objects.requireNonNull(now), handle == 0 ? null : handle, when < 0 ? null : when));
    }

    /** Why something was never done though the program is over; absent if all was. */
    public @Nullable String neverDone(int lastTurn) {
        return left.isEmpty() ? null : SAY.text("hand.never", "turn", String.valueOf(left.getFirst().when().turn()),
                "last", String.valueOf(lastTurn));
    }
}
