package dev.asynckitchen.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the programs do has a motion, and the motions of a turn follow each other. */
class ChoreographyTest {
    private static final List<TraceEvent> EVENTS = Performances.ALL.values().stream().map(Trace::events).flatMap(List::stream).toList();

    @Test
    void the_programs_of_the_metaphor_have_every_kind_of_event() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        EVENTS.forEach(event -> seen.add(event.getClass()));
        assertThat(seen).contains(Arrays.stream(TraceEvent.class.getPermittedSubclasses())
                .filter(kind -> kind != TraceEvent.TaskRenamed.class).toArray(Class<?>[]::new));
    }

    @Test
    void every_event_has_a_motion_and_every_motion_an_event() {
        var used = EnumSet.noneOf(Motion.class);
        for (TraceEvent event : EVENTS) {
            List<Motion> motions = Choreography.of(event);
            assertThat(motions).as("%s", event).isNotEmpty();
            used.addAll(motions);
        }
        assertThat(used).containsExactlyInAnyOrder(Motion.values());
    }

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
