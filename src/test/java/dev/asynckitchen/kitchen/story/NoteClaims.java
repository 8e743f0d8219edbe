package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState.Gather;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Objects;

/** What is said of a callback's turn besides what a task would do in its own, and what else is to be known of a timer. */
final class NoteClaims {
    private static final double IN_TIME = 0.0005;

    static final List<StoryClaim> ALL = List.of(
            StoryClaim.of("The chef tidies up: {chore}.", "{chore} runs, a task of asyncio.run's own.", s -> s.at().task() != null && s.at().trace().isChore(s.at().task())),
            StoryClaim.of("{owner}'s pot whistles: its time is up.", "sleep()'s timer sets its future's result.",
                    s -> s.at().isFor(Errand.SLEEP) && (!s.has("owner") || s.text("owner").equals("A") && s.at().timer().task() == null || s.names("owner", s.at().timer().task()))
                            && !s.at().woken().isEmpty()),
            StoryClaim.of("A pot whistles: its time is up.", "sleep()'s timer sets its future's result.", s -> s.at().isFor(Errand.SLEEP) && s.at().timer().task() == null && !s.at().woken().isEmpty()),
            StoryClaim.of("<A|{owner}'s> pot whistles, but nobody waits for it.", "The sleep's future is already done.",
                    s -> s.at().isFor(Errand.SLEEP) && s.at().woken().isEmpty() && (!s.has("owner") || s.names("owner", s.at().timer().task()))),
            StoryClaim.of("stamped", "The egg timer rings: {tasks} <is|are> called back.", "The timeout expires and cancels {tasks}.",
                    s -> s.at().isFor(Errand.TIMEOUT) && s.list("tasks", s.at().stamped())),
            StoryClaim.of("The egg timer rings.", "The timeout expires.", s -> s.at().isFor(Errand.TIMEOUT) && s.at().stamped().isEmpty()),
            StoryClaim.of("The time is up that was allowed for the dishes: nobody waits any longer for those that are left.",
                    "The timeout of wait() or as_completed() is over: it is left with what is done by now.", s -> s.at().isFor(Errand.WAIT_TIMEOUT)),

            StoryClaim.of("{done} is set into its slot on the tray<|{burnt}>.", "gather() counts {done} as done<|{burnt}>.", s -> s.at().isFor(Errand.GATHER) && done(s)
                    && (s.at().gather() == null || !s.at().gather().done())),
            StoryClaim.of("{done} is set into its slot<|{burnt}>, and the tray is full.", "gather()'s last child is done: its future <gets the results|is done>.",
                    s -> s.at().isFor(Errand.GATHER) && done(s) && s.at().gather() != null && s.at().gather().done() && isFull(s) && !s.at().gatherWasDone()),
            StoryClaim.of("{done} <is in the bin|is burnt>: the tray is called in at once, and the other dishes cook on.",
                    "{done} <was cancelled|raised>: gather()'s future gets that at once, and the other children run on.",
                    s -> s.at().isFor(Errand.GATHER) && done(s) && s.at().gather() != null && s.at().gather().done() && !isFull(s) && !s.at().gatherWasDone()),
            StoryClaim.of("{done} is done, but nobody waits for its tray any more.", "gather()'s future is done already: {done} changes nothing.",
                    s -> s.at().isFor(Errand.GATHER) && done(s) && s.at().woken().isEmpty()),

            StoryClaim.of("{done} is taken off the roped tray.", "TaskGroup._on_task_done()< drops {done}|>.", s -> s.at().isFor(Errand.TASK_GROUP) && done(s) && s.at().stamped().isEmpty()),
            StoryClaim.of("stamped", "{done} is taken off the roped tray. It is burnt: {others} must go, too.", "TaskGroup._on_task_done()< drops {done} and|> cancels {others}.",
                    s -> s.at().isFor(Errand.TASK_GROUP) && done(s) && burnt(s) && s.list("others", s.at().stamped()) && owner(s) == null),
            StoryClaim.of("stamped", "{done} is taken off the roped tray. It is burnt: {owner} is called back.",
                    "TaskGroup._on_task_done()< drops {done} and|> cancels {owner}, in whose body the group is.",
                    s -> s.at().isFor(Errand.TASK_GROUP) && done(s) && burnt(s) && s.names("owner", owner(s)) && s.at().stamped().size() == 1),
            StoryClaim.of("stamped", "{done} is taken off the roped tray. It is burnt: {others} must go, too, and {owner} is called back.",
                    "TaskGroup._on_task_done()< drops {done} and|> cancels {others}, and {owner}, in whose body the group is.",
                    s -> s.at().isFor(Errand.TASK_GROUP) && done(s) && burnt(s) && s.names("owner", owner(s))
                            && s.list("others", s.at().stamped().stream().filter(task -> !Objects.equals(task, owner(s))).toList())),

            StoryClaim.of("<One of the dishes that are waited for|{done}> is done.", "wait() counts <one more|{done}> as done.", s -> s.at().isFor(Errand.WAIT) && done(s)),
            StoryClaim.of("{done} is done and put on the belt.", "as_completed() has {done} to give.", s -> s.at().isFor(Errand.AS_COMPLETED) && done(s)),
            StoryClaim.of("The glass dome is lifted: what is under it is done.", "shield() hands on what became of its inner future.", s -> s.at().isFor(Errand.SHIELD_INNER)),
            StoryClaim.of("The glass dome is put away.", "shield()'s outer future is done: it no longer looks at the inner one.", s -> s.at().isFor(Errand.SHIELD_OUTER) && !isHit(s)),
            StoryClaim.of("The stamp has hit the glass dome: the dish below cooks on.", "shield()'s outer future is cancelled; the inner one goes on.",
                    s -> s.at().isFor(Errand.SHIELD_OUTER) && isHit(s)),
            StoryClaim.of("The porter's crate is ticked off.", "The executor's future and the loop's are brought into line.", s -> s.at().isFor(Errand.EXECUTOR) && s.at().woken().isEmpty()),
            StoryClaim.of("The porter hands over at the hatch what he did.", "The loop's future takes over what became of the executor's.", s -> s.at().isFor(Errand.EXECUTOR) && !s.at().woken().isEmpty()),
            StoryClaim.of("The porter has put his things away.", "The executor's threads have ended: the loop's future of that is done.",
                    s -> s.at().isFor(Errand.EXECUTOR) && s.at().woken().stream().allMatch(s.at().trace()::isChore)),
            StoryClaim.of("The chef looks up: somebody had knocked.", "The selector was woken: the self-pipe is read.", s -> s.at().isFor(Errand.KNOCK)),
            StoryClaim.of("{task} was the dish the kitchen was opened for: the loop may stop.", "run_until_complete()'s future is done: the callback calls loop.stop().",
                    s -> s.at().isFor(Errand.STOP) && (!s.has("task") || s.names("task", s.at().doneTask()) && !s.at().trace().isChore(s.at().doneTask()))),
            StoryClaim.of("That is tidied up: the loop may stop.", "run_until_complete()'s future is done: the callback calls loop.stop().",
                    s -> s.at().isFor(Errand.STOP) && s.at().doneTask() != null && s.at().trace().isChore(s.at().doneTask())),
            StoryClaim.of("{tasks}, left over at closing time, <is|are> cleared away: the loop may stop.", "What asyncio.run() cancelled is done, {tasks}: the callback calls loop.stop().",
                    s -> s.at().isFor(Errand.STOP) && s.at().concerned(Gather.class) instanceof Gather left && s.list("tasks", left.children())
                            && left.children().stream().allMatch(s.at()::isDone)),
            StoryClaim.of("That was what the kitchen was opened for: the loop may stop.", "run_until_complete()'s future is done: the callback calls loop.stop().",
                    s -> s.at().isFor(Errand.STOP) && s.at().doneTask() == null),
            StoryClaim.of("A conveyor that was left early is to be stopped: the chef reads a note about it.",
                    "The loop's hook for async generators runs: one was left early and is to be closed.", s -> s.at().isFor(Errand.CLOSE_GENERATOR)),

            StoryClaim.of("It was due at {when2}: it <comes|runs> {late} late.", "It was due at {when2}: it runs {late} late.", NoteClaims::late),
            StoryClaim.of("It was due at {when2}: it comes {late} late, for {who} held the chef.", "It was due at {when2}: it runs {late} late, for {who} held the thread.",
                    s -> late(s) && heldMeanwhile(s)),
            StoryClaim.of("{who} has {n} egg timers: <the {place}|one between>, set to {at}, rings.", "{who} has {n} deadlines: <the {place}|one between>, {at}, has come.",
                    s -> s.at().isFor(Errand.TIMEOUT) && s.time("at", s.at().timer().when()) && s.at().stamped().stream().anyMatch(task -> s.names("who", task) && isThatTimer(s, timeouts(s, task)))),
            StoryClaim.of("That {task} is burnt counts as done, too.", "That {task} raised counts as done, too.",
                    s -> s.at().isFor(Errand.WAIT) && s.names("task", s.at().doneTask()) && s.at().outcome(s.at().doneTask()) == Outcome.EXCEPTION));

    /** A callback of the program, or asyncio's own for conveyors, that does what a task would do. */
    static final List<StoryClaim> OWN = List.of(
            StoryClaim.of("The chef reads a note: {name}", "The callback {name} runs", s -> s.at().task() == null
                    && s.text("name").equals(Phrases.name(Phrases.plain(s.at().turn().callback())))),
            StoryClaim.of("A conveyor was left early. The chef reads a note about it", "The loop's hook for async generators runs", s -> s.at().isFor(Errand.CLOSE_GENERATOR)));

    private NoteClaims() {}

    /** The task that is named is done, and what is said of its end is so. */
    private static boolean done(ClaimSaid s) {
        Integer done = s.at().doneTask();
        if (done == null) {
            return !s.has("done") || List.of("A dish", "A child", "one more child", "this child", "one more").contains(s.text("done"));
        }
        Outcome outcome = s.at().outcome(done);
        String burnt = s.has("burnt") ? s.text("burnt") : "";
        String all = s.blanks().group();
        return outcome != null && (!s.has("done") || s.names("done", done)) && (!burnt.isEmpty() || !s.blanks().namedGroups().containsKey("burnt") || outcome == Outcome.RESULT)
                && (!burnt.equals(", burnt") && !burnt.equals(", with its exception") || outcome == Outcome.EXCEPTION)
                && (!burnt.contains("bin") && !burnt.equals(", cancelled") || outcome == Outcome.CANCELLED)
                && (!all.contains(" is burnt:") && !all.contains(" raised:") || outcome == Outcome.EXCEPTION)
                && (!all.contains(" is in the bin:") && !all.contains(" was cancelled:") || outcome == Outcome.CANCELLED);
    }

    private static boolean burnt(ClaimSaid s) {
        return s.at().doneTask() == null || s.at().outcome(s.at().doneTask()) == Outcome.EXCEPTION;
    }

    private static boolean isFull(ClaimSaid s) {
        return s.at().gather().children().stream().allMatch(child -> child == 0 || s.at().isDone(child));
    }

    /** The task in whose body the group is, if it is stamped. */
    private static Integer owner(ClaimSaid s) {
        ResourceState.TaskGroup group = s.at().concerned(ResourceState.TaskGroup.class);
        return group != null && group.owner() != null && s.at().stamped().contains(group.owner()) ? group.owner() : null;
    }

    private static boolean isHit(ClaimSaid s) {
        ResourceState.Shield dome = s.at().concerned(ResourceState.Shield.class);
        return dome != null && dome.hit() && dome.inner() != null && !s.at().isDone(dome.inner());
    }

    private static boolean late(ClaimSaid s) {
        TraceEvent.Timer timer = s.at().timer();
        double late = timer == null ? 0 : s.at().trace().clock(s.at().from()) - timer.when();
        return late > IN_TIME && s.time("when2", timer.when()) && s.time("late", late);
    }

    /** Whether whoever is named held the thread when the timer was due, or after that. */
    private static boolean heldMeanwhile(ClaimSaid s) {
        List<TraceEvent> events = s.at().trace().events();
        for (int i = s.at().from() - 1; i >= 0; i--) {
            if (events.get(i) instanceof TraceEvent.Blocked held && s.at().trace().clock(i + 1) > s.at().timer().when()
                    && (held.task() == null ? s.text("who").equals(held.what()) : s.names("who", held.task()))) {
                return true;
            }
        }
        return false;
    }

    /** That are set and run, or have rung and are not taken off yet, from the outermost in. */
    private static List<Integer> timeouts(ClaimSaid s, int task) {
        return s.at().trace().things("timeout").stream().filter(thing -> s.at().before(thing) instanceof ResourceState.Timeout timeout
                && s.at().same(timeout.task(), task) && timeout.when() != null && (timeout.phase().equals("active") || timeout.phase().equals("expiring"))).sorted().toList();
    }

    private static boolean isThatTimer(ClaimSaid s, List<Integer> timeouts) {
        Integer rings = s.at().timer().concerns();
        String place = s.at().same(timeouts.getFirst(), rings) ? "outermost" : s.at().same(timeouts.getLast(), rings) ? "innermost" : null;
        return s.count(timeouts.size()) && timeouts.contains(rings) && (s.has("place") ? s.text("place").equals(place) : place == null);
    }
}
