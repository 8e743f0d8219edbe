package dev.asynckitchen.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClocksTest {
    private final Clocks clocks = new Clocks();

    @Test
    void a_job_has_a_clock_of_its_own_which_is_ahead_of_the_kitchens() {
        clocks.begin(2);
        clocks.running().advance(3);
        assertThat(clocks.ahead()).isEqualTo(5);
        assertThat(clocks.kitchen().now()).isZero();
        assertThat(clocks.end()).isEqualTo(5);
        assertThat(clocks.running()).isSameAs(clocks.kitchen());
        assertThat(clocks.ahead()).isZero();
    }

    @Test
    void a_job_that_has_only_read_its_clock_is_not_ahead() {
        clocks.begin(0);
        clocks.running().read();
        assertThat(clocks.ahead()).isZero();
        assertThat(clocks.ofJob()).isTrue();
    }

    @Test
    void of_jobs_within_jobs_the_inmost_ones_clock_runs() {
        clocks.begin(1);
        clocks.begin(4);
        assertThat(clocks.end()).isEqualTo(4);
        assertThat(clocks.running().now()).isEqualTo(1);
    }
}
