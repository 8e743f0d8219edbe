package dev.asynckitchen.stage.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.kitchen.CrowdTrace;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the cards say of the things in the picture. */
class TellingTest {

    @Test
    void whatever_can_be_pointed_at_is_told_of_in_both_wordings() {
        List<String> mute = new ArrayList<>();
        Set<Class<?>> kinds = new HashSet<>();
        MetaphorTraces.all().forEach((name, trace) -> {
            var stage = new Stage(trace);
            for (int beat = 0; beat < Math.min(60, stage.score().size()); beat++) {
                Pose pose = poseAt(stage, beat);
                KitchenState state = stateAt(stage, beat);
                for (SpritePose sprite : pose.sprites()) {
                    if (sprite.subject() != null && sprite.opacity() > 0.3) {
                        kinds.add(sprite.subject().getClass());
                        boolean told = Telling.of(sprite.subject(), state, stage.narrator(), pose)
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
        var stage = new Stage(MetaphorTraces.all().get("crowd_300"));
        var places = new TreeSet<String>();
        for (int beat = 0; beat < stage.score().size(); beat += 3) {
            Pose pose = poseAt(stage, beat);
            KitchenState state = stateAt(stage, beat);
            for (SpritePose sprite : pose.sprites()) {
                if (sprite.subject() instanceof Subject.OfMore(Subject.Pile of, int count, var first)) {
                    places.add(of.key());
                    assertThat(first).hasSize(Math.min(count, Subject.OfMore.NAMED));
                    Telling telling = Telling.of(sprite.subject(), state, stage.narrator(), pose).orElseThrow();
                    assertThat(telling.name()).as(of + " at beat " + beat).isEqualTo(sprite.labels().get("text").substring(1) + " more");
                }
            }
        }
        assertThat(places).contains("served");
    }

    @Test
    void a_batch_says_how_many_it_is_of_and_what_comes_next() {
        var stage = new Stage(CrowdTrace.service(60, 240, 900));
        var told = new TreeMap<String, String>();
        for (int beat = 0; beat < stage.score().size(); beat += 7) {
            Pose pose = poseAt(stage, beat);
            KitchenState state = stateAt(stage, beat);
            for (SpritePose sprite : pose.sprites()) {
                if (sprite.key().endsWith("/count") && sprite.subject() instanceof Subject.OfBatch batch) {
                    Telling telling = Telling.of(batch, state, stage.narrator(), pose).orElseThrow();
                    assertThat(telling.name()).startsWith(sprite.labels().getOrDefault("text", "").substring(1) + " × ");
                    told.put(batch.at().name().toLowerCase(Locale.ROOT), telling.what().words());
                }
            }
        }
        assertThat(told).containsOnlyKeys("rail", "shelf", "stove");
        assertThat(told.get("stove")).matches("A batch: \\d+ pots of one recipe on the stove\\. The next rings in .+, the last in .+\\.");
        assertThat(told.get("shelf")).matches("A batch: \\d+ dishes on the shelf\\. They wait for .+, the longest for .+\\.");
        assertThat(told.get("rail")).matches("A batch: \\d+ tickets on the rail for th(is|e next) round, behind the first ones\\.");
    }

    @Test
    void a_sleeping_task_says_where_it_is_and_how_long_in_both_wordings() {
        var stage = new Stage(MetaphorTraces.all().get("sleep"));
        Telling telling = null;
        for (int beat = 0; telling == null; beat++) {
            KitchenState state = stateAt(stage, beat);
            telling = state.dishes().keySet().stream()
                    .map(task -> Telling.of(new Subject.OfTask(task), state, stage.narrator(), poseAt(stage, 0)).orElseThrow())
                    .filter(one -> one.what().words().startsWith("On the stove")).findFirst().orElse(null);
        }
        assertThat(telling.what().words()).matches("On the stove until \\S+ s: sleep\\(\\S+\\)\\.");
        assertThat(telling.what().terms()).matches("Sleeping until \\S+ s: sleep\\(\\S+\\)\\.");
        assertThat(telling.text(Wording.WORDS, "A")).startsWith("A\nOn the stove").contains("line ").contains("s to go.");
    }

    private static Pose poseAt(Stage stage, int beat) {
        return stage.poseAt(new Playhead(beat, 1));
    }

    private static KitchenState stateAt(Stage stage, int beat) {
        return stage.kitchen().at(stage.score().beat(beat).endEvent());
    }
}
