package dev.asynckitchen.python;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Ends a program where no limit can see it: within one long built-in operation, or when memory runs out.
 *
 * <p>This alone reads real time. It looks whether the program gets on, and never how fast.
 */
final class Watchdog implements AutoCloseable {
    private static final long LOOK = 200; // milliseconds
    private static final int PATIENCE = 10; // seconds
    private static final int GRACE = 3; // seconds, for a program that was told to end
    private static final double FULL = 0.9;
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .toList();

    private final TraceRecorder recorder;
    private final Run run;
    private final Runnable abandon;
    private final Thread thread;

    private Watchdog(TraceRecorder recorder, Run run, Runnable abandon) {
        this.recorder = recorder;
        this.run = run;
        this.abandon = abandon;
        thread = new Thread(this::watch, "kitchen-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches until it is closed; {@code abandon} is for a program that does not even end when its context is closed. */
    static Watchdog over(TraceRecorder recorder, Run run, Runnable abandon) {
        return new Watchdog(recorder, run, abandon);
    }

    private void watch() {
        long seen = -1;
        long since = System.nanoTime();
        long told = 0;
        try {
            while (true) {
                Thread.sleep(LOOK);
                long now = System.nanoTime();
                if (told != 0) {
                    if (now - told > GRACE * 1_000_000_000L) {
                        abandon.run();
                        return;
                    }
                } else if (memoryIsFull()) {
                    told = now;
                    tell("it needs more memory than there is");
                } else if (run.held() || recorder.progress() != seen) {
                    seen = recorder.progress();
                    since = now;
                } else if (now - since > PATIENCE * 1_000_000_000L) {
                    told = now;
                    tell("it worked for " + PATIENCE + " seconds without coming to another line");
                }
            }
        } catch (InterruptedException _) {
            // The program is over.
        }
    }

    private void tell(String what) {
        recorder.stopReason("The program was stopped" + recorder.atLine() + ": " + what + ".");
        run.cancel();
    }

    private static boolean memoryIsFull() {
        for (MemoryPoolMXBean pool : POOLS) {
            MemoryUsage kept = pool.getCollectionUsage();
            if (kept != null && kept.getMax() > 0 && kept.getUsed() > FULL * kept.getMax()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
