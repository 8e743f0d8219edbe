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
        Value why = switch (each) {
            case Intervention.Cancel _ -> act(each, "cancel", 0, "");
            case Intervention.Raise raise -> act(each, "raise", 0, raise.exception());
            case Intervention.Ring _ -> act(each, "ring", 0, "");
            case Intervention.Delay delay -> act(each, "delay", delay.seconds(), "");
            case Intervention.Give give -> act(each, "give", 0, give.value());
            case Intervention.Last _ -> act(each, "last", 0, "");
            case Intervention.Put put -> act(each, "put", 0, put.value());
            case Intervention.Take _ -> act(each, "take", 0, "");
            case Intervention.Release _ -> act(each, "release", 0, "");
            case Intervention.Clear _ -> act(each, "clear", 0, "");
            case Intervention.Notify notify -> act(each, "notify", notify.many(), "");
            case Intervention.Abort _ -> act(each, "abort", 0, "");
        };
        if (!why.asString().isEmpty()) {
            refuse(each, why.asString());
        }
    }

    private Value act(Intervention each, String deed, double many, String text) {
        Intervention.Whom whom = each.whom();
        return Objects.requireNonNull(act).execute(deed, Objects.requireNonNullElse(whom.task(), 0), Objects.requireNonNullElse(whom.handle(), 0),
                Objects.requireNonNullElse(whom.resource(), 0), many, text);
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
