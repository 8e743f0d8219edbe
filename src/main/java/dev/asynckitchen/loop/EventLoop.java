package dev.asynckitchen.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler model: asyncio's event loop, name for name beside CPython 3.12's {@code base_events.py}.
 *
 * <p>It holds the ready queue, the timer heap and the clock, and runs handles. What surrounds it in asyncio
 * ({@code run_forever}, {@code run_until_complete}, {@code close}) stays in Python and calls {@link #tick()}. Its
 * selector has no files to watch; what can wake it from outside is what {@link #expect} says.
 *
 * <p>Not thread-safe: everything happens on the thread that runs it.
 */
public final class EventLoop {
    /** {@code _MIN_SCHEDULED_TIMER_HANDLES}: below it cancelled timers are dropped from the head only. */
    static final int MIN_SCHEDULED_TIMER_HANDLES = 100;

    /** {@code _MIN_CANCELLED_TIMER_HANDLES_FRACTION}: above it cancelled timers are dropped in bulk. */
    static final double MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5;

    /** {@code MAXIMUM_SELECT_TIMEOUT}, seconds: a longer wait is cut into iterations that find nothing to do. */
    static final double MAXIMUM_SELECT_TIMEOUT = 24 * 3600;

    /** {@code time.get_clock_info('monotonic').resolution}, seconds. */
    static final double CLOCK_RESOLUTION = 1e-9;

    // A loop that is never idle for so many iterations is polling; from then on each costs a millisecond, so it ends.
    private static final int BUSY_TICKS = 10_000;
    private static final double BUSY_TICK_COST = 1e-3;

    private final VirtualClock clock;
    private final Numbers numbers;
    private final LoopListener listener;
    private final Supplier<Handle> readFromSelf;

    private final Deque<Handle> ready = new ArrayDeque<>();
    private final HeapQueue<TimerHandle> scheduled = new HeapQueue<>((a, b) -> a.when() < b.when());
    private final Queue<Completion> arrivals = new PriorityQueue<>();
    private final Queue<Completion> happenings = new PriorityQueue<>();
    private int completions;
    private int timerCancelledCount;
    private boolean stopping;
    private boolean selfPipeWritten;
    private @Nullable Handle selfPipeReader;
    private int busyTicks;
    private final @Nullable Belief belief;
    private final Hand hand;
    private int leftInRound;
    private double lastWake; // Of those who sleep one at a time.

    /** Something outside the loop that comes at a known time; of several at the same time the first that was known. */
    private record Completion(double when, int number, Runnable action) implements Comparable<Completion> {
        @Override
        public int compareTo(Completion other) {
            int byTime = Double.compare(when, other.when);
            return byTime != 0 ? byTime : Integer.compare(number, other.number);
        }
    }

    /**
     * asyncio's loop on this clock.
     *
     * @param readFromSelf makes the handle that asyncio's selector loop runs whenever another thread has woken it
     */
    public EventLoop(VirtualClock clock, Numbers numbers, LoopListener listener, Supplier<Handle> readFromSelf) {
        this(clock, numbers, listener, readFromSelf, null);
    }

    /** A wrong loop, that does as {@code belief} says; asyncio's without one. */
    public EventLoop(
            VirtualClock clock, Numbers numbers, LoopListener listener, Supplier<Handle> readFromSelf, @Nullable Belief belief) {
        this(clock, numbers, listener, readFromSelf, belief, Hand.NONE);
    }

    /** The same, with somebody outside who may do something between two turns. */
    public EventLoop(
            VirtualClock clock, Numbers numbers, LoopListener listener, Supplier<Handle> readFromSelf, @Nullable Belief belief, Hand hand) {
        this.hand = hand;
        this.clock = clock;
        this.numbers = numbers;
        this.listener = listener;
        this.readFromSelf = readFromSelf;
        this.belief = belief;
    }

    /** {@code loop.time()}, in seconds; reading it moves it by a picosecond. */
    public double time() {
        return clock.read();
    }

    /** {@code loop.call_soon}: the handle joins the ready queue, and runs in the next iteration. */
    public void callSoon(Handle handle) {
        handle.number(numbers.nextHandle());
        ready.add(handle);
        listener.scheduled(handle);
    }

    /** {@code loop.call_soon_threadsafe}: as {@link #callSoon}, and writes to the self-pipe. */
    public void callSoonThreadsafe(Handle handle) {
        callSoon(handle);
        writeToSelf();
    }

    /** {@code loop._write_to_self}: the next iteration's select returns at once, with the self-pipe's reader. */
    public void writeToSelf() {
        selfPipeWritten = true;
    }

    /**
     * Somebody outside comes back at {@code when}, in seconds on this clock: {@code arrival} runs while the loop waits, on
     * the loop's thread, and usually calls {@link #callSoonThreadsafe}.
     *
     * @return a number for {@link #expectNoMore}
     */
    public int expect(double when, Runnable arrival) {
        arrivals.add(new Completion(when, ++completions, arrival));
        return completions;
    }

    /** Who was expected has come while nobody waited, or has already arrived. */
    public void expectNoMore(int arrival) {
        arrivals.removeIf(expected -> expected.number == arrival);
    }

    /** Something happens outside at {@code when} that does not wake the loop: it is done as soon as the clock shows that time. */
    public void meanwhile(double when, Runnable happening) {
        happenings.add(new Completion(when, ++completions, happening));
    }

    /** Time went by within a turn: what happened outside meanwhile is done. */
    public void timePassed() {
        happenUntil(clock.now());
    }

    /** Does what is still to happen outside: nobody will look at the clock again. */
    public void letHappen() {
        happenUntil(Double.POSITIVE_INFINITY);
    }

    private void happenUntil(double until) {
        while (!happenings.isEmpty() && happenings.element().when <= until) {
            happenings.remove().action.run();
        }
    }

    /** {@code loop.call_at}: the timer joins the heap. */
    public void callAt(TimerHandle handle) {
        handle.number(numbers.nextHandle());
        scheduled.push(handle);
        handle.scheduled(true);
        listener.timer(handle);
    }

    /** When a sleep that is to last until {@code when} ends, in seconds: then, but where sleeps follow each other. */
    public double wakes(double when) {
        if (belief != Belief.WAITS_ADD_UP) {
            return when;
        }
        double now = clock.now();
        lastWake = Math.max(lastWake, now) + Math.max(0, when - now);
        return lastWake;
    }

    /** {@code Handle.cancel()}: the handle stays where it is and is skipped when its turn comes. */
    public void cancel(Handle handle) {
        if (handle.cancelled()) {
            return;
        }
        handle.markCancelled();
        if (handle instanceof TimerHandle timer && timer.scheduled()) {
            timerCancelledCount++;
        }
        listener.cancelled(handle);
    }

    /** From outside: a timer that is in the heap is due at {@code when} from now on. */
    public void move(TimerHandle timer, double when) {
        scheduled.retain(other -> other != timer);
        timer.when(when);
        scheduled.push(timer);
    }

    /** From outside: a handle that is ready becomes the last of those that run in the same iteration as it; whether it was not. */
    public boolean moveBack(Handle handle) {
        List<Handle> order = new ArrayList<>(ready);
        int place = order.indexOf(handle);
        int last = place < leftInRound ? leftInRound - 1 : order.size() - 1;
        if (place < 0 || place == last) {
            return false;
        }
        order.remove(place);
        order.add(last, handle);
        ready.clear();
        ready.addAll(order);
        return true;
    }

    /** {@code loop._stopping}: the coming iteration does not wait. */
    public void stopping(boolean value) {
        stopping = value;
    }

    /** {@code loop.close()}: forgets everything that is scheduled. */
    public void clear() {
        ready.clear();
        scheduled.retain(_ -> false);
        arrivals.clear();
        letHappen();
        selfPipeWritten = false;
    }

    /** {@code loop._ready}, next first. */
    public List<Handle> ready() {
        return List.copyOf(ready);
    }

    /** {@code loop._scheduled}, in the heap's own order. */
    public List<TimerHandle> scheduled() {
        return scheduled.items();
    }

    /**
     * {@code loop._run_once}: waits for the first timer if nothing is ready, moves what is due to the ready queue, and
     * runs the handles that are ready at that moment once each. Handles added meanwhile wait for the next tick.
     *
     * @throws NothingToWaitFor if it would wait for ever
     */
    public void tick() {
        leftInRound = 0; // A handle of the last one may have raised.
        double asked = hand.beforeWait(numbers.comingTurn(), clock.now());
        dropCancelledTimers();
        double waited = select(selectTimeout(), asked);
        double endTime = time() + CLOCK_RESOLUTION;
        listener.tick(numbers.nextTick(), clock.now(), waited);
        int due = 0;
        while (!scheduled.isEmpty() && !(scheduled.first().when() >= endTime)) { // What is not a number is due, as there.
            TimerHandle timer = popTimer();
            ready.add(timer);
            listener.due(timer);
            due++;
        }
        if (belief != null) {
            rearrange(belief, due);
        }
        runRound(ready.size());
        while (belief == Belief.NO_DIVIDER && !ready.isEmpty() && !stopping) {
            runRound(ready.size());
        }
    }

    /** Where a wrong loop has another order: the last {@code due} have just been added. */
    private void rearrange(Belief wrong, int due) {
        switch (wrong) {
            case NEWEST_FIRST -> {
                List<Handle> newestFirst = List.copyOf(ready.reversed());
                ready.clear();
                ready.addAll(newestFirst);
            }
            case DUE_FIRST -> {
                for (int i = 0; i < due; i++) {
                    ready.addFirst(ready.removeLast());
                }
            }
            case NO_DIVIDER, WAITS_ADD_UP -> { } // They have asyncio's order.
        }
    }

    private void runRound(int todo) {
        leftInRound = todo;
        while (leftInRound > 0) {
            Handle handle = ready.peek();
            if (handle == null) {
                leftInRound = 0;
                return; // The loop was closed by the handle before.
            }
            if (!handle.cancelled()) {
                hand.beforeTurn(numbers.comingTurn(), clock.now());
            }
            handle = ready.remove();
            leftInRound--;
            if (!handle.cancelled()) {
                run(handle);
            }
        }
    }

    private void run(Handle handle) {
        int turn = numbers.nextTurn();
        double begun = clock.now();
        if (handle == selfPipeReader) {
            selfPipeWritten = false; // It reads whatever was written until now.
            selfPipeReader = null;
        }
        listener.turn(turn, handle);
        try {
            handle.run();
        } finally {
            listener.turnEnded(turn, clock.now() - begun);
        }
    }

    private void dropCancelledTimers() {
        int count = scheduled.size();
        if (count > MIN_SCHEDULED_TIMER_HANDLES
                && (double) timerCancelledCount / count > MIN_CANCELLED_TIMER_HANDLES_FRACTION) {
            scheduled.retain(timer -> {
                timer.scheduled(!timer.cancelled());
                return !timer.cancelled();
            });
            timerCancelledCount = 0;
        } else {
            while (!scheduled.isEmpty() && scheduled.first().cancelled()) {
                timerCancelledCount--;
                popTimer();
            }
        }
    }

    private TimerHandle popTimer() {
        TimerHandle timer = scheduled.pop();
        timer.scheduled(false);
        return timer;
    }

    /** How long to wait at the most: 0 where something is ready, infinity where nothing is scheduled. */
    private double selectTimeout() {
        if (!ready.isEmpty() || stopping) {
            return 0;
        }
        if (scheduled.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double left = scheduled.first().when() - time();
        return left > 0 ? Math.min(left, MAXIMUM_SELECT_TIMEOUT) : 0;
    }

    /** {@code selector.select} and {@code _process_events}: lets time pass, but not beyond {@code asked}, and hears those who woke the loop. */
    private double select(double timeout, double asked) {
        double begun = clock.now();
        if (selfPipeWritten || timeout == 0) {
            spendBusyTick();
        } else {
            Completion first = arrivals.peek();
            if (first == null && Math.min(timeout, asked) == Double.POSITIVE_INFINITY) {
                throw new NothingToWaitFor();
            }
            double until = Math.min(begun + timeout, asked);
            clock.waitUntil(first == null ? until : Math.min(first.when, until));
            busyTicks = 0;
        }
        hearOutside();
        if (selfPipeWritten) {
            Handle reader = readFromSelf.get();
            selfPipeReader = reader;
            reader.number(numbers.nextHandle());
            ready.add(reader);
            listener.scheduled(reader);
        }
        return clock.now() - begun;
    }

    private void spendBusyTick() {
        if (++busyTicks > BUSY_TICKS) {
            clock.advance(BUSY_TICK_COST);
        }
    }

    /** Does what is due of all that comes from outside, in the order of its time. */
    private void hearOutside() {
        while (true) {
            Completion arrival = arrivals.peek();
            happenUntil(arrival == null ? clock.now() : Math.min(arrival.when, clock.now()));
            if (arrival == null || arrival.when > clock.now()) {
                return;
            }
            arrivals.remove(arrival);
            arrival.action.run();
        }
    }
}
