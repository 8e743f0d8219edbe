package dev.asynckitchen.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is cooked, no word in the kitchen lies on another one, on somebody else's dish or beyond the wall when the chef has done a step. */
class OverlapTest {
    private static final double TOUCHING = 1.5;
    private static final Rectangle2D WALL = new Rectangle2D(18, 18, 924, 468);
    private static final Map<String, Trace> TRACES = traces();

    private record Word(SpritePose sprite, Rectangle2D box) {}

    static Stream<String> performances() {
        return TRACES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("performances")
    void nothing_lies_on_words(String name) throws Exception {
        var stage = new Stage(TRACES.get(name));
        assertThat(Fx.call(() -> {
            Set<String> found = new TreeSet<>();
            for (int beat = 0; beat < stage.score().size(); beat++) {
                look(stage.poseAt(new Playhead(beat, 1)).sprites(), found);
            }
            return found;
        })).isEmpty();
    }

    private static void look(List<SpritePose> sprites, Set<String> found) {
        List<Word> words = new ArrayList<>();
        List<SpritePose> dishes = new ArrayList<>();
        for (SpritePose sprite : sprites) {
            if (sprite.opacity() > 0.1 && sprite.layer() != SpritePose.Layer.OVERLAY) {
                Extent.words(sprite).forEach(box -> words.add(new Word(sprite, box)));
                if (sprite.sprite().startsWith("dish-") || List.of("pot", "burnt", "egg-timer").contains(sprite.sprite())) {
                    dishes.add(sprite);
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!WALL.contains(word.box())) {
                found.add(word.sprite().key() + " leaves the wall");
            }
            for (Word other : words.subList(i + 1, words.size())) {
                if (overlap(word.box(), other.box()) > TOUCHING) {
                    found.add(word.sprite().key() + " and " + other.sprite().key());
                }
            }
            for (SpritePose dish : dishes) {
                // A stamp on a glass dome is over the dish below on purpose.
                boolean onDome = word.sprite().sprite().equals("stamp") && word.sprite().key().startsWith("fixture:");
                if (!onDome && !Objects.equals(dish.subject(), word.sprite().subject()) && overlap(word.box(), drawn(dish)) > TOUCHING) {
                    found.add(word.sprite().key() + " and the picture " + dish.key());
                }
            }
        }
    }

    /** A drawing leaves a margin in its box. */
    private static Rectangle2D drawn(SpritePose dish) {
        Rectangle2D box = Extent.of(dish);
        double margin = 0.12;
        return new Rectangle2D(
                box.getMinX() + margin * box.getWidth(), box.getMinY() + margin * box.getHeight(),
                (1 - 2 * margin) * box.getWidth(), (1 - 2 * margin) * box.getHeight());
    }

    /** How far two boxes reach into each other, in design units. */
    private static double overlap(Rectangle2D a, Rectangle2D b) {
        double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.min(wide, high);
    }

    private static Map<String, Trace> traces() {
        Map<String, Trace> traces = new LinkedHashMap<>();
        Lessons.all().forEach(lesson -> traces.put("lesson " + lesson.id(), lesson.trace()));
        traces.putAll(MetaphorTraces.all());
        for (int alive : List.of(1, 4, 9, 20, 60)) {
            traces.put(alive + " tasks nobody wrote", SyntheticTrace.of(alive, 200, alive));
        }
        return traces;
    }
}
