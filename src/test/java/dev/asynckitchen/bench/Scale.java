package dev.asynckitchen.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.asynckitchen.app.session.Following;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
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

    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
        Measure measure = new Measure();
        Trace trace = TraceFiles.read(file);
        measure.tell("parse");
        System.out.printf("    %,d events, %.0f MB%n", trace.size(), Files.size(file) / 1e6);
    }

    private static void open(Path file) throws IOException {
        Measure measure = new Measure();
        Performance performance = opened(file);
        measure.tell("open");
        performance.score().size(); // It is there until now.
    }

    /** As the window does it: it is followed while it is read. */
    private static Performance opened(Path file) throws IOException {
        try (var following = new Following(Watch.NOBODY)) {
            TraceFiles.read(file, following);
            return Objects.requireNonNull(following.performance(Watch.NOBODY));
        }
    }

    /** What something takes: of the clock, of the processor with all that the machine does for it on other threads, of the heap. */
    private static final class Measure {
        private final long used = used();
        private final long begin = System.nanoTime();
        private final long work = PROCESS.getProcessCpuTime();

        void tell(String what) {
            double seconds = since(begin);
            double processor = (PROCESS.getProcessCpuTime() - work) / 1e9;
            System.out.printf("%s: %.2f s, %.2f s of the processor, %.0f bytes a turn%n", what, seconds, processor, (used() - used) / (double) TURNS);
        }
    }

    private static void seek(Path file) throws IOException {
        Performance performance = opened(file);
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
