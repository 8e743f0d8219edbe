package dev.asynckitchen.python.embedded;

import dev.asynckitchen.loop.Clocks;
import dev.asynckitchen.loop.Numbers;
import dev.asynckitchen.loop.VirtualClock;
import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.embedded.hand.Interventions;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * The one door between the Python half of the bridge and this one. Its exported methods are named as Python names them;
 * 0 stands for no id, no line. Kitchen thread only.
 */
public final class KitchenPort {
    private final Numbers numbers = new Numbers();
    private final TraceRecorder recorder;
    private final Statements statements;
    private final RunOptions options;
    private final LooksPort looks;
    private final ModulesPort modules;
    private final Interventions interventions;
    private final Clocks clocks = new Clocks();
    private @Nullable LoopPort lastLoop;
    private int loops;
    private int tasks;
    private int coroutines;
    private int resources;
    private TraceEvent.@Nullable Ended ended;
    private int exitStatus;
    private boolean pythonChanged;
    private boolean exited;

    /** @param missed is told the name of each module that is nowhere */
    KitchenPort(TraceRecorder recorder, Statements statements, RunOptions options, Consumer<String> missed) {
        this.recorder = recorder;
        this.statements = statements;
        this.options = options;
        looks = new LooksPort(recorder, statements, options);
        modules = new ModulesPort(options.folder(), missed);
        interventions = new Interventions(options.interventions(), recorder::add, recorder::stop);
    }

    TraceRecorder recorder() {
        return recorder;
    }

    Numbers numbers() {
        return numbers;
    }

    VirtualClock clock() {
        return clocks.kitchen();
    }

    TraceEvent.@Nullable Ended ended() {
        return ended;
    }

    int exitStatus() {
        return exitStatus;
    }

    /** The wrong loop that the program runs on, empty for asyncio's own. */
    @HostAccess.Export
    public String wrong_loop() {
        WrongLoop wrong = options.wrongLoop();
        return wrong == null ? "" : wrong.key();
    }

    @Nullable WrongLoop wrongLoop() {
        return options.wrongLoop();
    }

    /** What is done to the program from outside. */
    @HostAccess.Export
    public Interventions interventions() {
        return interventions;
    }

    @HostAccess.Export
    public LoopPort open_loop(Value readFromSelf) {
        lastLoop = new LoopPort(++loops, this, readFromSelf);
        return lastLoop;
    }

    // Time.

    @HostAccess.Export
    public double time() {
        return statements.asking() ? clocks.running().now() : clocks.running().read();
    }

    /** The turn that runs, 0 between two. */
    @HostAccess.Export
    public int turn() {
        Integer turn = recorder.by();
        return turn == null ? 0 : turn;
    }

    @HostAccess.Export
    public void hold(double seconds, String what) {
        if (statements.asking()) {
            return;
        }
        if (!clocks.ofJob()) {
            int line = statements.currentLine();
            recorder.add(new TraceEvent.Blocked(seconds, what, line == 0 ? null : line, recorder.runningTask()));
        }
        clocks.running().advance(seconds);
        if (!clocks.ofJob() && lastLoop != null) {
            lastLoop.loop().timePassed();
        }
    }

    /** By how many seconds the clock of the job that runs is ahead of the kitchen's; 0 if none runs, or by next to nothing. */
    @HostAccess.Export
    public double ahead() {
        return clocks.ahead();
    }

    @HostAccess.Export
    public void porter_leaves(double at) {
        clocks.begin(at);
    }

    @HostAccess.Export
    public double porter_returns() {
        return clocks.end();
    }

    /** Somebody comes back; gives the number by which he need not be expected any more, 0 where no loop waits for him. */
    @HostAccess.Export
    public int expect(double when, Value arrival) {
        return lastLoop == null ? 0 : lastLoop.loop().expect(when, arrival::executeVoid);
    }

    @HostAccess.Export
    public void expect_no_more(int arrival) {
        if (lastLoop != null) {
            lastLoop.loop().expectNoMore(arrival);
        }
    }

    // Tasks.

    @HostAccess.Export
    public int task_created(
            String name, String function, Value arguments, int parent, int coroutine, boolean ofTheProgram) {
        statements.changeNothing();
        if (++tasks > options.limits().tasks()) {
            recorder.stop(Reasons.stopped(0, Reasons.text("why.tasks", "most", options.limits().tasks())));
        }
        int line = ofTheProgram ? statements.currentLine() : 0;
        recorder.add(new TraceEvent.TaskCreated(
                tasks,
                name,
                function,
                parent == 0 ? null : parent,
                line == 0 ? null : line,
                coroutine == 0 ? null : coroutine,
                strings(arguments)));
        return tasks;
    }

    @HostAccess.Export
    public int running_task() {
        Integer task = recorder.runningTask();
        return task == null ? 0 : task;
    }

    @HostAccess.Export
    public void task_runs(int task) {
        recorder.taskRuns(task);
    }

    @HostAccess.Export
    public void task_stops() {
        recorder.taskStops();
    }

    @HostAccess.Export
    public void task_renamed(int task, String name) {
        recorder.add(new TraceEvent.TaskRenamed(task, name));
    }

    /**
     * {@code stack} is function, line, function, line ... from the outermost coroutine in, each a line, a module's file after the function
     * and a tab; {@code until} below 0 is unknown.
     */
    @HostAccess.Export
    public void task_waiting(int task, String kind, int id, @Nullable String label, double until, String stack) {
        LooksPort.Variables variables = looks.taken();
        var frames = new ArrayList<Frame>();
        Iterator<String> lines = stack.lines().iterator();
        while (lines.hasNext()) {
            String[] place = lines.next().split("\t", 2);
            frames.add(new Frame(
                    place[0], Integer.parseInt(lines.next()), place.length == 1 ? null : place[1], variables.frame(frames.size())));
        }
        recorder.add(new TraceEvent.TaskWaiting(
                task, new Awaited(Awaited.Kind.of(kind), id == 0 ? null : id, label, until < 0 ? null : until), frames, variables.context()));
    }

    /** What is looked into: variables, and conditions before lines. */
    @HostAccess.Export
    public LooksPort looks() {
        return looks;
    }

    /** What lies beside the program. */
    @HostAccess.Export
    public ModulesPort modules() {
        return modules;
    }

    /** What the frames of the next task that waits hold, a line each, and its context: names and texts in turn, tabs between. */
    @HostAccess.Export
    public void task_variables(String frames, String context) {
        looks.holds(frames, context);
    }

    @HostAccess.Export
    public void cancel_requested(int task, @Nullable String message) {
        recorder.add(new TraceEvent.CancelRequested(task, recorder.by(), message));
    }

    @HostAccess.Export
    public void task_done(int task, String outcome, @Nullable String value) {
        recorder.add(new TraceEvent.TaskDone(task, ResourceStates.outcome(outcome), value));
    }

    // Coroutine objects.

    @HostAccess.Export
    public int coroutine_created(String function, Value arguments, int line) {
        statements.changeNothing();
        recorder.add(new TraceEvent.CoroutineCreated(++coroutines, function, line, strings(arguments)));
        return coroutines;
    }

    @HostAccess.Export
    public void coroutine_begun(int coroutine) {
        recorder.add(new TraceEvent.CoroutineBegun(coroutine));
    }

    @HostAccess.Export
    public void coroutine_closed(int coroutine) {
        recorder.add(new TraceEvent.CoroutineClosed(coroutine));
    }

    private static List<String> strings(Value list) {
        var texts = new ArrayList<String>();
        for (long i = 0; i < list.getArraySize(); i++) {
            texts.add(list.getArrayElement(i).asString());
        }
        return List.copyOf(texts);
    }

    // What tasks share.

    @HostAccess.Export
    public int resource_created() {
        return ++resources;
    }

    @HostAccess.Export
    public void resource(int number, String kind, String label, Value state) {
        recorder.add(new TraceEvent.Resource(number, label, ResourceStates.of(kind, state)));
    }

    // The program.

    /** What a job prints is read when the kitchen's clock shows what the job's does. */
    @HostAccess.Export
    public void output(String stream, String text) {
        if (lastLoop != null && ahead() > 0) {
            lastLoop.loop().meanwhile(clocks.running().now(), () -> recorder.output(stream, text));
        } else {
            recorder.output(stream, text);
        }
    }

    @HostAccess.Export
    public void warning(String kind, String message, int line, int task, int coroutine) {
        recorder.add(new TraceEvent.Warning(
                kind, message, line == 0 ? null : line, task == 0 ? null : task, coroutine == 0 ? null : coroutine));
    }

    /** Tells the program's functions as name, qualified name, first line. */
    @HostAccess.Export
    public void program_shape(Value functions) {
        var all = new ArrayList<Statements.Function>();
        for (long i = 0; i + 2 < functions.getArraySize(); i += 3) {
            all.add(new Statements.Function(
                    functions.getArrayElement(i).asString(),
                    functions.getArrayElement(i + 1).asString(),
                    functions.getArrayElement(i + 2).asInt()));
        }
        statements.shape(all);
    }

    /** @throws IllegalStateException if a condition is asked, which is not to change what runs */
    void changesWhatRuns() {
        statements.changeNothing();
    }

    /** What Python says where the kitchen is not as the world is. */
    @HostAccess.Export
    public String sentence(String key, Object... arguments) {
        return Reasons.text(key, arguments);
    }

    /** A module is imported or the program read, which is no work of the program's. */
    @HostAccess.Export
    public void imports() {
        recorder.imports();
    }

    @HostAccess.Export
    public void recursion_limit(int frames) {
        statements.recursionLimit(frames);
    }

    /** How many frames of the library are below what runs from now on. Gives how many there were. */
    @HostAccess.Export
    public int library_depth(int frames) {
        return statements.libraryDepth(frames);
    }

    /** The line at which calls went too deep last, 0 if they never did. */
    @HostAccess.Export
    public int too_deep_at() {
        return statements.tooDeepAt();
    }

    /** The program has replaced or deleted built-ins, and then the bridge failed. */
    @HostAccess.Export
    public void changed_python() {
        pythonChanged = true;
    }

    boolean pythonChanged() {
        return pythonChanged;
    }

    /** Python itself found that there is not enough memory. */
    @HostAccess.Export
    public void out_of_memory(int line) {
        recorder.stop(Reasons.stopped(line, Reasons.text("why.memory")));
    }

    /** The program sent itself a signal which, with no handler, ends a process. */
    @HostAccess.Export
    public void killed(String signal) {
        recorder.stop(Reasons.stopped(recorder.lastLine(), Reasons.text("why.signal", "signal", signal)));
    }

    /** {@code os._exit}: the program ends at once, and nobody is asked. */
    @HostAccess.Export
    public void exit(int status) {
        exited = true;
        exitStatus = status;
        ended = status == 0
                ? new TraceEvent.Ended(EndOutcome.OK, null, null)
                : new TraceEvent.Ended(EndOutcome.EXCEPTION, "os._exit(" + status + ")", statements.currentLine());
        recorder.leave();
    }

    /** Whether it has ended so. */
    boolean exited() {
        return exited;
    }

    @HostAccess.Export
    public void ended(String outcome, @Nullable String message, int line, int status) {
        if (lastLoop != null) {
            lastLoop.loop().letHappen();
        }
        EndOutcome end = outcome.equals("ok") ? EndOutcome.OK : EndOutcome.EXCEPTION;
        ended = new TraceEvent.Ended(end, message, line == 0 ? null : line);
        exitStatus = status;
    }
}
