package dev.asynckitchen.stage.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MotionTest {
    @Test
    void what_he_carries_goes_from_one_motion_into_the_next() {
        follow(Motion.TICKET_TAKEN, Motion.TICKET_READ, Motion.TICKET_LAID_DOWN);
        follow(Motion.NOTE_TAKEN, Motion.NOTE_READ, Motion.NOTE_POCKETED);
        follow(Motion.WORK, Motion.DISH_PICKED, Motion.DISH_CARRIED, Motion.DISH_PUT_DOWN);
        follow(Motion.WORK, Motion.CHANGE);
        assertThat(Motion.DISH_BURNS.end).isLessThan(Motion.BURNT_PICKED.start);
        assertThat(Motion.BURNT_PICKED.end).isLessThan(Motion.DISH_PUT_DOWN.start);
    }

    @Test
    void a_motion_lies_within_its_beat() {
        for (Motion motion : Motion.values()) {
            assertThat(motion.start).as("%s", motion).isBetween(0.0, motion.end);
            assertThat(motion.end).as("%s", motion).isLessThanOrEqualTo(1);
            assertThat(motion.at(motion.end)).as("%s", motion).isEqualTo(1);
        }
    }

    private static void follow(Motion... motions) {
        for (int i = 1; i < motions.length; i++) {
            assertThat(motions[i].start).as("%s after %s", motions[i], motions[i - 1]).isEqualTo(motions[i - 1].end);
        }
    }
}
