package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.index.Ledger;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What a plain callback does in its turn, whose {@code Turn} event stands at {@code start}; it ends at the position of the names. */
record NoteTurn(Trace trace, int start, TraceEvent.Turn turn, Names names) {

    Caption told() {
        TraceEvent.Timer timer = names.ledger().timer(turn.handle());
        var woken = new ArrayList<String>();
        var notes = 0;
        var stamped = new ArrayList<String>();
        boolean trayFull = false;
        for (int i = start + 1; i < names.position(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.Scheduled e when e.task() != null -> woken.add(names.of(e.task()));
                case TraceEvent.Scheduled _ -> notes++;
                case TraceEvent.CancelRequested e -> stamped.add(names.of(e.task()));
                case TraceEvent.Resource e when e.state() instanceof ResourceState.Gather g && g.done() -> trayFull = true;
                default -> { }
            }
        }
        String callback = turn.callback();
        String to = woken.isEmpty() ? "" : " The chef hangs " + Names.list(woken) + " on the rail.";
        String ready = woken.isEmpty() ? "." : "; " + Names.list(woken) + (woken.size() == 1 ? " joins" : " join") + " _ready.";
        if (callback.startsWith("_set_result_unless_cancelled") && timer != null) {
            String whose = timer.task() == null ? "A" : names.of(timer.task()) + "'s";
            return woken.isEmpty()
                    ? new Caption(whose + " pot whistles, but nobody waits for it.", "The sleep's future is already done.")
                    : new Caption(whose + " pot whistles: its time is up." + to, "sleep()'s timer sets its future's result" + ready);
        }
        if (callback.endsWith("_run_until_complete_cb")) {
            return stops(turn);
        }
        if (callback.startsWith("gather.<locals>")) {
            return trayFull
                    ? new Caption(done("A dish") + " is set into its slot, and the tray is full." + to,
                            "gather()'s last child is done: its future gets the results" + ready)
                    : new Caption(done("A dish") + " is set into its slot on the tray.", "gather() counts " + done("one more child") + " as done.");
        }
        if (callback.endsWith("_on_timeout")) {
            return new Caption("The egg timer rings" + (stamped.isEmpty() ? "." : ": " + Names.list(stamped) + (stamped.size() == 1 ? " is" : " are") + " called back."),
                    "The timeout expires" + (stamped.isEmpty() ? "." : " and cancels " + Names.list(stamped) + "."));
        }
        if (callback.endsWith("TaskGroup._on_task_done")) {
            String drops = done("");
            return new Caption(done("A dish") + " is taken off the roped tray." + (stamped.isEmpty() ? "" : " It is burnt: " + Names.list(stamped) + " must go, too.") + to,
                    "TaskGroup._on_task_done()" + (drops.isEmpty() ? "" : " drops " + drops)
                            + (stamped.isEmpty() ? "" : (drops.isEmpty() ? " cancels " : " and cancels ") + Names.list(stamped)) + ready);
        }
        if (callback.endsWith("_read_from_self")) {
            return new Caption("The chef looks up: somebody had knocked.", "The selector was woken: the self-pipe is read.");
        }
        Caption own = ofTheHouse(callback, to, ready);
        if (own != null) {
            return own;
        }
        String plain = Phrases.name(Ledger.plain(callback));
        String more = notes > 0 && woken.isEmpty() ? " It leaves " + Phrases.some(notes, "note") + " on the rail." : "";
        return new Caption("The chef reads a note: " + plain + "." + to + more, "The callback " + plain + " runs" + ready);
    }

    private Caption stops(TraceEvent.Turn turn) {
        TraceEvent.Scheduled scheduled = names.ledger().scheduled(turn.handle());
        Integer task = scheduled == null || scheduled.source() == null ? null : scheduled.source().id();
        String words = task == null ? "That was what the kitchen was opened for"
                : names.isChore(task) ? "That is tidied up"
                : names.of(task) + " was the dish the kitchen was opened for";
        return new Caption(words + ": the loop may stop.", "run_until_complete()'s future is done: the callback calls loop.stop().");
    }

    /** The task whose end left this note; {@code otherwise} where it was none. */
    private String done(String otherwise) {
        TraceEvent.Scheduled scheduled = names.ledger().scheduled(turn.handle());
        Source source = scheduled == null ? null : scheduled.source();
        return source != null && source.kind() == Awaited.Kind.TASK && source.id() != null ? names.of(source.id()) : otherwise;
    }

    /** What asyncio's own callbacks do, where they are no more than an errand; absent for any other. */
    private @Nullable Caption ofTheHouse(String callback, String to, String ready) {
        return switch (Phrases.note(callback)) {
            case "belt" -> new Caption(done("A dish") + " is done and put on the belt." + to, "as_completed() has " + done("one more") + " to give" + ready);
            case "wait" -> new Caption(done("One of the dishes that are waited for") + " is done." + to, "wait() counts " + done("one more") + " as done" + ready);
            case "timer" -> new Caption("Nobody waits any longer than this." + to, "The timeout of wait() releases its waiter" + ready);
            case "shield" -> callback.endsWith("_outer_done_callback")
                    ? new Caption("The stamp has hit the glass dome: the dish below cooks on." + to,
                            "shield()'s outer future is cancelled; the inner one goes on" + ready)
                    : new Caption("The glass dome is lifted." + to, "shield() hands on what became of its inner future" + ready);
            case "porter" -> new Caption("The porter is at the hatch." + to, "The executor's future and the loop's are brought into line" + ready);
            default -> null;
        };
    }
}
