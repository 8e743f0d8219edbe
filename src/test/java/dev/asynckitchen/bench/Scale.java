package dev.asynckitchen.bench;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.Watch;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Rests;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * How a trace of a million turns, a thousand tasks and two hundred locks is read, kept and sought in, as figures on standard output.
 * Its parts are run one a time, each in a Java of its own, so that none profits from what another has warmed up: {@code src/bench/scale.sh}.
 */
public final class Scale {
    private static final int TURNS = 1_000_000;
    private static final int TASKS = 1_000;
    private static final int LOCKS = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Scale() {}

    /** {@code make|parse|open|seek FILE}. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> TraceFiles.write(
                    file.toString().contains("workers") ? SyntheticTrace.ofWorkers(1, TURNS, TASKS, LOCKS) : SyntheticTrace.of(1, TURNS, TASKS, LOCKS),
                    file);
            case "parse" -> parse(file);
            case "open" -> open(file);
            case "seek" -> seek(file);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void parse(Path file) throws IOException {
        long before = used();
        long begin = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        Trace trace = TraceFiles.read(file);
        double seconds = since(begin);
        System.out.printf("parse: %.2f s (%.2f s of the processor), %,d events, %.0f MB, %.0f bytes a turn%n",
                seconds, (THREADS.getCurrentThreadCpuTime() - work) / 1e9, trace.size(), Files.size(file) / 1e6, (used() - before) / (double) TURNS);
        trace.size(); // It is there until now.
    }

    private static void open(Path file) throws IOException {
        long before = used();
        long begin = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        Performance performance = Performance.readThrough(TraceFiles.read(file), Watch.NOBODY);
        double seconds = since(begin);
        System.out.printf("open: %.2f s (%.2f s of the processor), %.0f bytes a turn%n",
                seconds, (THREADS.getCurrentThreadCpuTime() - work) / 1e9, (used() - before) / (double) TURNS);
        performance.score().size(); // It is there until now.
    }

    private static void seek(Path file) throws IOException {
        Performance performance = Performance.readThrough(TraceFiles.read(file), Watch.NOBODY);
        var random = new Random(1);
        int events = performance.trace().size();
        int beats = performance.score().size();
        told("state anywhere", 2_000, _ -> performance.kitchen().at(random.nextInt(events + 1)));
        told("pose anywhere", 1_000, _ -> performance.stage().poseAt(new Playhead(random.nextInt(beats), random.nextDouble())));
        told("state, a turn on", 20_000, i -> performance.kitchen().at(events / 2 + 5 * i));
        var rests = new Rests(performance.score(), performance::ended);
        Playhead[] now = {new Playhead(beats / 2, 0)};
        told("pose, a turn on", 2_000, _ -> {
            now[0] = rests.after(now[0], Stride.TURN).orElseThrow();
            performance.stage().poseAt(now[0]);
        });
        told("pose, a turn back", 2_000, _ -> {
            now[0] = rests.before(now[0], Stride.TURN);
            performance.stage().poseAt(now[0]);
        });
    }

    private static void told(String what, int times, IntConsumer work) {
        for (int i = 0; i < times / 4; i++) {
            work.accept(i);
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            millis[i] = since(begin) * 1e3;
        }
        Arrays.sort(millis);
        System.out.printf("%s: 50 %% %.2f ms, 95 %% %.2f ms, 99 %% %.2f ms%n",
                what, millis[times / 2], millis[times * 95 / 100], millis[times * 99 / 100]);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The heap in use after its garbage is gone, in bytes. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
