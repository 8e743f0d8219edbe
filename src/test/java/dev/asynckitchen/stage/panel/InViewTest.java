package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InViewTest {
    @Test
    void what_is_under_the_mouse_stays_there_as_one_comes_nearer() {
        InView near = InView.all(100).nearer(4, 60);
        assertThat(near.length()).isEqualTo(25);
        assertThat((60 - near.from()) / near.length()).isCloseTo(0.6, within(1e-9));
        InView back = near.nearer(1 / 4.0, 60);
        assertThat(back).isEqualTo(InView.all(100));
        assertThat(back.isAll()).isTrue();
    }

    @Test
    void it_never_shows_what_is_not_there_nor_less_than_a_second() {
        InView near = InView.all(100).nearer(10, 50);
        assertThat(near.along(1_000).to()).isEqualTo(100);
        assertThat(near.along(-1_000).from()).isZero();
        assertThat(near.nearer(1e9, 50).length()).isEqualTo(InView.LEAST);
        assertThat(near.nearer(1e-9, 50)).isEqualTo(InView.all(100));
        assertThat(InView.all(0).length()).isPositive();
        assertThat(InView.all(0.5).nearer(2, 0.1)).isEqualTo(InView.all(0.5));
    }

    @Test
    void it_turns_to_a_moment_that_is_out_of_view_and_stays_for_one_that_is_not() {
        InView near = InView.all(100).nearer(10, 0);
        assertThat(near.showing(7)).isSameAs(near);
        assertThat(near.showing(40).from()).isCloseTo(39, within(1e-9));
        assertThat(near.showing(99.9).to()).isEqualTo(100);
    }

    @Test
    void who_sees_all_of_a_performance_that_grows_still_does_and_who_does_not_sees_the_same() {
        assertThat(InView.all(10).of(12)).isEqualTo(InView.all(12));
        InView near = InView.all(10).nearer(2, 10);
        assertThat(near.of(12)).isEqualTo(new InView(5, 10, 12));
        assertThat(near.of(3)).isEqualTo(InView.all(3));
    }
}
