package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScrollTest {
    @Test
    void what_fits_never_moves() {
        var scroll = new Scroll(10, 12, 2);
        for (int i = 0; i < 100; i++) {
            scroll.look(i, i * 7 % 10);
        }
        for (double t = -1; t < 101; t += 0.1) {
            assertThat(scroll.top(t)).isZero();
        }
    }

    @Test
    void a_row_is_in_view_when_its_time_comes() {
        var chance = new Random(4);
        int[] rows = chance.ints(500, 0, 300).toArray();
        var scroll = new Scroll(300, 18, 2);
        for (int i = 0; i < rows.length; i++) {
            scroll.look(i, rows[i]);
        }
        for (int i = 0; i < rows.length; i++) {
            assertThat(scroll.top(i)).as("row %d", rows[i]).isBetween(rows[i] - 17.0, (double) rows[i]);
        }
    }

    @Test
    void rows_that_can_be_seen_together_are_seen_without_a_move() {
        var scroll = new Scroll(100, 20, 2);
        scroll.look(0, 50);
        scroll.look(1, 60);
        scroll.look(2, 52);
        scroll.look(3, 62);
        for (double t = 0; t < 4; t += 0.05) {
            assertThat(scroll.top(t)).isEqualTo(scroll.top(0));
        }
    }

    @Test
    void a_move_is_a_glide_and_over_when_it_is_needed() {
        var scroll = new Scroll(100, 10, 2);
        scroll.look(0, 0);
        scroll.look(5, 90);
        assertThat(scroll.top(4.6)).isZero();
        assertThat(scroll.top(5)).isEqualTo(83);
        double last = 0;
        for (double t = 4.6; t <= 5.01; t += 0.01) {
            assertThat(scroll.top(t)).isGreaterThanOrEqualTo(last).isCloseTo(last, offset(6.0));
            last = scroll.top(t);
        }
    }
}
