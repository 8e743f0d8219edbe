package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.stage.Playhead;
import dev.asynckitchen.stage.Pose;
import dev.asynckitchen.stage.SpritePose;
import dev.asynckitchen.stage.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the cards say of the things in the picture. */
class TellingTest {

    @Test
    void whatever_can_be_pointed_at_is_told_of_in_both_wordings() {
        List<String> mute = new ArrayList<>();
        Set<Class<?>> kinds = new HashSet<>();
        MetaphorTraces.all().forEach((name, trace) -> {
            Performance performance = Performance.readThrough(trace);
            for (int beat = 0; beat < Math.min(60, performance.score().size()); beat++) {
                for (SpritePose sprite : poseAt(performance, beat).sprites()) {
                    if (sprite.subject() != null && sprite.opacity() > 0.3) {
                        kinds.add(sprite.subject().getClass());
                        boolean told = Telling.of(sprite.subject(), stateAt(performance, beat), performance.narrator(), poseAt(performance, beat))
                                .filter(telling -> telling.what().words().length() > 5 && telling.what().terms().length() > 5)
                                .isPresent();
                        if (!told) {
                            mute.add(name + ", beat " + beat + ": " + sprite.key() + " " + sprite.subject());
                        }
                    }
                }
            }
        });
        assertThat(mute).isEmpty();
        assertThat(kinds).containsAll(List.of(
                Subject.OfTask.class, Subject.OfHandle.class, Subject.OfResource.class, Subject.OfCoroutine.class,
                Subject.OfMore.class, Subject.OfStation.class));
    }

    @Test
    void a_number_of_more_names_as_many_as_it_says() {
        Performance performance = Performance.readThrough(MetaphorTraces.all().get("crowd_300"));
        var places = new TreeSet<String>();
        for (int beat = 0; beat < performance.score().size(); beat += 3) {
            for (SpritePose sprite : poseAt(performance, beat).sprites()) {
                if (sprite.subject() instanceof Subject.OfMore(String of)) {
                    places.add(of);
                    Telling telling = Telling.of(
                            sprite.subject(), stateAt(performance, beat), performance.narrator(), poseAt(performance, beat)).orElseThrow();
                    assertThat(telling.name()).as(of + " at beat " + beat).isEqualTo(sprite.labels().get("text").substring(1) + " more");
                }
            }
        }
        assertThat(places).contains("rail", "stove");
    }

    @Test
    void a_sleeping_task_says_where_it_is_and_how_long_in_both_wordings() {
        Performance performance = Performance.readThrough(MetaphorTraces.all().get("sleep"));
        Telling telling = null;
        for (int beat = 0; telling == null; beat++) {
            KitchenState state = stateAt(performance, beat);
            telling = state.dishes().keySet().stream()
                    .map(task -> Telling.of(new Subject.OfTask(task), state, performance.narrator(), poseAt(performance, 0)).orElseThrow())
                    .filter(one -> one.what().words().startsWith("On the stove")).findFirst().orElse(null);
        }
        assertThat(telling.what().words()).matches("On the stove until \\S+ s: sleep\\(\\S+\\)\\.");
        assertThat(telling.what().terms()).matches("Sleeping until \\S+ s: sleep\\(\\S+\\)\\.");
        assertThat(telling.text(Wording.WORDS, "A")).startsWith("A\nOn the stove").contains("line ").contains("s to go.");
    }

    private static Pose poseAt(Performance performance, int beat) {
        return performance.stage().poseAt(new Playhead(beat, 1));
    }

    private static KitchenState stateAt(Performance performance, int beat) {
        return performance.kitchen().at(performance.score().beat(beat).endEvent());
    }
}
