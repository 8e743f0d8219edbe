package dev.asynckitchen.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * How long the JavaFX thread does not look up, for all that is done under one name, and what it does in the longest of these stretches:
 * by the clock, which other programs stretch too, and by the processor, which is its own work.
 */
final class FxWatch {
    /** What takes longer is seen as a jerk, in milliseconds. */
    private static final double LONG = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FRAMES = 6;

    /** One stretch, in milliseconds by the clock and of the processor, and where the thread was seen in it most often. */
    private record Stretch(double clock, double work, String seen) {}

    private final Map<String, List<Stretch>> stretches = new LinkedHashMap<>();
    private final Thread fx;
    private final Thread watcher;
    private volatile String doing;
    private volatile boolean over;

    /** Begins to watch, once JavaFX has started. */
    FxWatch(String doing) throws Exception {
        this.doing = doing;
        while (true) {
            try {
                Platform.runLater(() -> { });
                break;
            } catch (IllegalStateException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)); // Not started yet.
            }
        }
        fx = call(Thread::currentThread);
        watcher = Thread.ofPlatform().daemon().start(this::watch);
    }

    /** What is done from now on. */
    void now(String name) throws Exception {
        call(() -> true);
        doing = name;
    }

    /** Does it on the JavaFX thread, and gives it time to lay out what that causes. */
    static <T> T call(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        T done = task.get();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
        return done;
    }

    /** Ends the watch and tells what was seen: a line for each thing that was done, and below it what took too long. */
    void tell() throws InterruptedException {
        over = true;
        watcher.join();
        stretches.forEach((name, all) -> {
            List<Stretch> sorted = all.stream().sorted(Comparator.comparingDouble(Stretch::work).reversed()).toList();
            System.out.printf("%-28s longest %4.0f ms of the processor (%4.0f ms by the clock), then %.0f, %d over 50 ms (%d by the clock)%n",
                    name, sorted.getFirst().work, all.stream().mapToDouble(Stretch::clock).max().orElse(0),
                    sorted.get(Math.min(1, sorted.size() - 1)).work, all.stream().filter(one -> one.work > LONG).count(),
                    all.stream().filter(one -> one.clock > LONG).count());
            sorted.stream().filter(one -> one.work > LONG).limit(3)
                    .forEach(one -> System.out.printf("    %.0f ms: %s%n", one.work, one.seen));
        });
    }

    /** Asks the JavaFX thread again and again for the time: what it did between two answers, it did at a stretch. */
    private void watch() {
        long work = 0;
        try {
            while (!over) {
                String name = doing;
                var asked = new FutureTask<>(() -> new long[] {System.nanoTime(), THREADS.getCurrentThreadCpuTime()});
                long begin = System.nanoTime();
                Platform.runLater(asked);
                var seen = new HashMap<String, Integer>();
                while (!asked.isDone()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                    if (System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(10)) {
                        seen.merge(place(), 1, Integer::sum);
                    }
                }
                long[] now = asked.get();
                if (work != 0) {
                    stretches.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(new Stretch((now[0] - begin) / 1e6, (now[1] - work) / 1e6, mostOften(seen)));
                }
                work = now[1];
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the thread is: the innermost frame of all, and those of the program around it. */
    private String place() {
        StackTraceElement[] stack = fx.getStackTrace();
        return Stream.concat(Stream.of(stack).limit(1), Stream.of(stack).skip(1).filter(frame -> frame.getClassName().startsWith("dev.asynckitchen")))
                .limit(FRAMES).map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName())
                .collect(Collectors.joining(" < "));
    }

    private static String mostOften(Map<String, Integer> seen) {
        return seen.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(2)
                .map(one -> one.getValue() + "x " + one.getKey()).collect(Collectors.joining("; "));
    }
}
