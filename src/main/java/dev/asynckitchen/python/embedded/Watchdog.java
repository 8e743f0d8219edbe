package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.RunLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Ends a program where no limit can see it: within one long built-in operation, or when memory runs out.
 *
 * <p>This alone reads real time. It looks whether the program gets on, and never how fast: what it worked is measured on its own
 * thread, so that a busy machine ends nothing that a quiet one would not; only who does not even work is timed by the wall.
 */
final class Watchdog implements AutoCloseable {
    private static final long LOOK = 200; // milliseconds
    private static final int WAIT = 60; // seconds by the wall
    private static final long SECOND = 1_000_000_000L;
    private static final long GRACE = SECOND / 2; // by the wall, for a program that was told to end
    private static final double FULL = 0.9;
    private static final Set<Thread> GIVEN_UP = ConcurrentHashMap.newKeySet();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Where things stay that outlive collections, with any collector. Its antechambers may be full at each collection and mean nothing. */
    static final List<MemoryPoolMXBean> LASTING = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .toList();

    /**
     * What it looks at.
     *
     * @param wall nanoseconds of real time
     * @param work nanoseconds that the kitchen thread has worked
     * @param memoryIsFull whether next to nothing could be freed lately
     * @param anotherGoesOn whether an earlier program was given up and still runs
     */
    record Senses(LongSupplier wall, LongSupplier work, BooleanSupplier memoryIsFull, BooleanSupplier anotherGoesOn) {
        static Senses ofThisThread() {
            long kitchen = Thread.currentThread().threadId();
            return new Senses(System::nanoTime, () -> Math.max(0, THREADS.getThreadCpuTime(kitchen)), Watchdog::memoryIsFull,
                    Watchdog::anotherGoesOn);
        }
    }

    private final RunLimits limits;
    private final TraceRecorder recorder;
    private final EmbeddedRun run;
    private final Runnable abandon;
    private final Senses senses;
    private final Thread thread = new Thread(this::watch, "kitchen-watchdog");
    private long seen = -1;
    private long workedThen;
    private int turnSeen = -1;
    private int importsSeen;
    private long workedBefore;
    private long wallThen;
    private boolean told;
    private boolean full;

    /** {@code abandon} is for a program that does not even end when its context is closed. */
    Watchdog(RunLimits limits, TraceRecorder recorder, EmbeddedRun run, Runnable abandon, Senses senses) {
        this.limits = limits;
        this.recorder = recorder;
        this.run = run;
        this.abandon = abandon;
        this.senses = senses;
    }

    /** Watches this thread's program until it is closed. */
    static Watchdog over(RunLimits limits, TraceRecorder recorder, EmbeddedRun run, Runnable abandon) {
        Thread kitchen = Thread.currentThread();
        var watchdog = new Watchdog(limits, recorder, run, () -> {
            GIVEN_UP.add(kitchen);
            abandon.run();
        }, Senses.ofThisThread());
        watchdog.thread.setDaemon(true);
        watchdog.thread.start();
        return watchdog;
    }

    private void watch() {
        boolean on = true;
        while (on) {
            try {
                Thread.sleep(LOOK);
                on = look();
            } catch (InterruptedException _) {
                return; // The program is over.
            } catch (OutOfMemoryError _) {
                full = true; // The next look may find room enough to say so.
            }
        }
    }

    /** One look at the program; whether another is needed. */
    boolean look() {
        long wall = senses.wall.getAsLong();
        long worked = senses.work.getAsLong();
        if (told) {
            if (wall - wallThen > GRACE) {
                abandon.run();
                return false;
            }
        } else if (full || senses.memoryIsFull.getAsBoolean()) {
            tell(Reasons.text(senses.anotherGoesOn.getAsBoolean() ? "why.memory.another" : "why.memory"), wall);
        } else if (run.held() || recorder.lastTurn() != turnSeen || recorder.imported() != importsSeen) {
            turnSeen = recorder.lastTurn();
            importsSeen = recorder.imported();
            workedBefore = worked;
            getsOn(worked, wall);
        } else if (worked - workedBefore > limits.workInATurn() * SECOND) {
            tell(Reasons.text("why.turn", "seconds", limits.workInATurn()), wall);
        } else if (recorder.progress() != seen) {
            getsOn(worked, wall);
        } else if (worked - workedThen > limits.workInALine() * SECOND) {
            tell(Reasons.text("why.line", "seconds", limits.workInALine()), wall);
        } else if (wall - wallThen > WAIT * SECOND) {
            tell(Reasons.text("why.waits", "seconds", WAIT), wall);
        }
        return true;
    }

    private void getsOn(long worked, long wall) {
        seen = recorder.progress();
        workedThen = worked;
        wallThen = wall;
    }

    private void tell(String why, long wall) {
        told = true;
        wallThen = wall;
        recorder.stopReason(Reasons.stopped(recorder.lastLine(), why));
        run.cancel();
    }

    private static boolean memoryIsFull() {
        if (!wasFull()) {
            return false;
        }
        System.gc(); // What the last collection left may be of a program before this one, and is let go by now.
        return wasFull();
    }

    private static boolean wasFull() {
        for (MemoryPoolMXBean pool : LASTING) {
            MemoryUsage kept = pool.getCollectionUsage();
            if (kept != null && kept.getMax() > 0 && kept.getUsed() > FULL * kept.getMax()) {
                return true;
            }
        }
        return false;
    }

    private static boolean anotherGoesOn() {
        GIVEN_UP.removeIf(thread -> !thread.isAlive());
        return !GIVEN_UP.isEmpty();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
