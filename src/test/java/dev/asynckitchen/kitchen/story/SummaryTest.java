package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    private record Slept(double from, double to) {}

    private final Summary.Sum sum = new Summary.Sum();

    @Test
    void time_in_which_nobody_sleeps_counts_once_whatever_the_order_of_what_ends() {
        sleep(1, 0, 3);
        sleep(2, 2, 5);
        wake(2, 5);
        wake(1, 5);
        tick(6); // In which all just waited.

        assertThat(sum.now().seconds()).isEqualTo(6);
        assertThat(sum.now().oneByOne()).isEqualTo(3 + 3 + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_is_the_same_as_when_all_is_known_and_sorted(long seed) {
        var random = new Random(seed);
        List<Slept> slept = new ArrayList<>();
        double clock = 0;
        for (int task = 1; task <= 60; task++) {
            double from = random.nextInt(400) / 4.0;
            double to = from + random.nextInt(12) / 4.0;
            clock = Math.max(clock, to);
            sleep(task, from, to);
            wake(task, clock);
            slept.add(new Slept(from, to));
        }
        slept.sort(Comparator.comparingDouble(Slept::from));
        double oneByOne = 0;
        double covered = 0;
        for (Slept one : slept) {
            oneByOne += one.to - one.from + Math.max(0, one.from - covered);
            covered = Math.max(covered, one.to);
        }

        assertThat(sum.now().oneByOne()).isCloseTo(oneByOne + clock - covered, within(1e-9));
    }

    private void sleep(int task, double from, double until) {
        tick(from);
        sum.add(new TraceEvent.TaskWaiting(task, new Awaited(Awaited.Kind.SLEEP, null, null, until), List.of()));
    }

    private void wake(int task, double time) {
        tick(time);
        sum.add(new TraceEvent.Turn(1, 1, "Task.__wakeup", task));
    }

    private void tick(double time) {
        sum.add(new TraceEvent.Tick(1, time, 0));
    }
}
