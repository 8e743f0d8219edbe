package dev.asynckitchen.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.StringPose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pose follows from the trace and the playhead alone, and the performance runs smoothly through all of them. */
class StageTest {
    private static final double FRAME = 1 / 60.0;

    /** The farthest that anything may go in a frame, in design units: the whole kitchen in sixteen frames, at the height of its motion. */
    private static final double FARTHEST = 60;

    /** The most that anything may fade in or out in a frame: nothing is suddenly there. */
    private static final double QUICKEST = 0.6;

    /** What is fainter cannot be seen to be there or not. */
    private static final double FAINT = 0.06;

    static Stream<String> performances() {
        return Performances.ALL.keySet().stream();
    }

    static Stream<String> small() {
        return Performances.SMALL.stream();
    }

    @ParameterizedTest
    @MethodSource("performances")
    void the_same_playhead_is_the_same_pose_whatever_was_asked_before(String name) {
        Trace trace = Performances.ALL.get(name);
        var random = new Random(name.hashCode());
        var stage = new Stage(trace);
        Map<Playhead, Pose> seen = new LinkedHashMap<>();
        for (int i = 0; i < 24; i++) {
            var playhead = new Playhead(random.nextInt(stage.score().size()), random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble());
            seen.put(playhead, new Stage(trace).poseAt(playhead));
        }
        List<Playhead> playheads = List.copyOf(seen.keySet());
        for (int i = 0; i < 120; i++) {
            Playhead playhead = playheads.get(random.nextInt(playheads.size()));
            assertThat(stage.poseAt(playhead)).as("%s", playhead).isEqualTo(seen.get(playhead));
        }
    }

    @ParameterizedTest
    @MethodSource("performances")
    void a_beat_ends_as_the_next_one_begins(String name) {
        var stage = new Stage(Performances.ALL.get(name));
        List<String> jumps = new ArrayList<>();
        for (int i = 0; i + 1 < stage.score().size() && jumps.size() < 40; i++) {
            Pose end = stage.poseAt(new Playhead(i, 1));
            Pose start = stage.poseAt(new Playhead(i + 1, 0));
            for (String difference : differences(end, start)) {
                jumps.add(name + ", beat " + i + " " + stage.score().beat(i).kind() + " to " + stage.score().beat(i + 1).kind() + ": " + difference);
            }
        }
        assertThat(jumps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("small")
    void nothing_jumps_between_two_frames(String name) {
        var stage = new Stage(Performances.ALL.get(name));
        Set<String> jumps = new LinkedHashSet<>();
        Map<String, SpritePose> last = Map.of();
        Map<String, SpritePose> allLast = Map.of();
        double lastX = Double.NaN;
        for (double seconds = 0; seconds < stage.score().duration(); seconds += FRAME) {
            Playhead playhead = stage.score().at(seconds);
            Pose pose = stage.poseAt(playhead);
            Map<String, SpritePose> now = visible(pose);
            Map<String, SpritePose> all = new LinkedHashMap<>();
            // A ticket in his hand is the one that hung on the rail.
            pose.sprites().stream().filter(sprite -> sprite.opacity() > 0).forEach(
                    sprite -> all.merge(sprite.key().replace("/read", ""), sprite, (a, b) -> shown(a) > shown(b) ? a : b));
            for (SpritePose sprite : now.values()) {
                SpritePose before = last.get(sprite.key());
                double gone = before == null ? 0 : Math.hypot(sprite.x() - before.x(), sprite.y() - before.y());
                if (gone > FARTHEST) {
                    jumps.add(String.format(Locale.ROOT, "%s, beat %d at %.3f: %s goes %.0f", name, playhead.beat(), playhead.progress(), sprite.key(), gone));
                }
            }
            if (Math.abs(pose.chef().x() - lastX) > FARTHEST) {
                jumps.add(String.format(Locale.ROOT, "%s, beat %d at %.3f: the chef goes %.0f", name, playhead.beat(), playhead.progress(), pose.chef().x() - lastX));
            }
            Set<String> keys = new LinkedHashSet<>(all.keySet());
            keys.addAll(allLast.keySet());
            for (String key : keys) {
                double is = shown(all.get(key));
                double was = shown(allLast.get(key));
                if (seconds > 0 && Math.abs(is - was) > QUICKEST) {
                    jumps.add(String.format(Locale.ROOT, "%s, beat %d at %.3f: %s goes from %.2f to %.2f of its strength", name, playhead.beat(), playhead.progress(), key, was, is));
                }
            }
            allLast = all;
            lastX = pose.chef().x();
            last = now;
        }
        assertThat(jumps).isEmpty();
    }

    static Stream<Arguments> growing() {
        return Stream.concat(
                Lessons.all().stream().map(lesson -> Arguments.of(lesson.id(), lesson.trace())),
                Stream.of(Arguments.of("synthetic", SyntheticTrace.of(9, 60, 4))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growing")
    void a_trace_that_grows_is_shown_as_if_it_had_always_been_so_long(String name, Trace whole) {
        var random = new Random(name.hashCode());
        var trace = new Trace(whole.header());
        var stage = new Stage(trace);
        for (int n = 0; n <= whole.size(); n++) {
            var playhead = new Playhead(random.nextInt(stage.score().size() + 2), random.nextDouble());
            assertThat(stage.poseAt(playhead)).as("%d events, %s", n, playhead).isEqualTo(new Stage(trace).poseAt(playhead));
            assertThat(stage.poseAt(stage.score().at(random.nextDouble() * stage.score().duration()))).isNotNull();
            if (n < whole.size()) {
                trace.append(whole.get(n));
            }
        }
    }

    @Test
    void before_anything_has_happened_the_kitchen_is_closed_and_the_chef_stands_in_it() {
        Pose pose = new Stage(new Trace(Lessons.opening().trace().header())).poseAt(Playhead.START);
        assertThat(pose.open()).isZero();
        assertThat(pose.clock()).isZero();
        assertThat(pose.chef().x()).isEqualTo(House.REST);
        assertThat(pose.caption().words()).isEqualTo("The kitchen is still closed.");
    }

    @Test
    void a_playhead_beyond_the_end_shows_the_end() {
        var stage = new Stage(Lessons.opening().trace());
        int last = stage.score().size() - 1;
        assertThat(stage.poseAt(new Playhead(last + 100, 0.3))).isEqualTo(stage.poseAt(new Playhead(last, 1)));
    }

    /**
     * What a viewer would see change, by names. The caption is left out, since it tells of the beat; so is the wall clock's wedge,
     * which is drawn from the beat's beginning and is faded out at both ends.
     */
    private static List<String> differences(Pose a, Pose b) {
        List<String> found = new ArrayList<>();
        compare("chef", a.chef(), b.chef(), found);
        compare("clock", a.clock(), b.clock(), found);
        compare("open", a.open(), b.open(), found);
        compare("tick", a.tick(), b.tick(), found);
        compare("alarm", a.alarm(), b.alarm(), found);
        Map<String, SpritePose> before = visible(a);
        Map<String, SpritePose> after = visible(b);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            compare(key, before.get(key), after.get(key), found);
        }
        Map<String, StringPose> tied = strings(a);
        Map<String, StringPose> tiedAfter = strings(b);
        Set<String> strings = new LinkedHashSet<>(tied.keySet());
        strings.addAll(tiedAfter.keySet());
        for (String key : strings) {
            compare(key, tied.get(key), tiedAfter.get(key), found);
        }
        return found;
    }

    /** How strongly a sprite is seen. */
    private static double shown(@Nullable SpritePose sprite) {
        return sprite == null ? 0 : sprite.opacity() * Math.min(1, sprite.scale());
    }

    private static Map<String, SpritePose> visible(Pose pose) {
        Map<String, SpritePose> visible = new LinkedHashMap<>();
        pose.sprites().stream().filter(s -> s.opacity() > FAINT && s.scale() > 0.06).forEach(s -> visible.put(s.key(), s));
        return visible;
    }

    private static Map<String, StringPose> strings(Pose pose) {
        Map<String, StringPose> strings = new LinkedHashMap<>();
        pose.strings().stream().filter(s -> s.opacity() > FAINT).forEach(s -> strings.put(s.key(), s));
        return strings;
    }

    private static void compare(String what, Object a, Object b, List<String> found) {
        if (a instanceof Double x && b instanceof Double y) {
            if (Math.abs(x - y) > 0.01) {
                found.add(String.format(Locale.ROOT, "%s from %.3f to %.3f", what, x, y));
            }
        } else if (a instanceof Record r && b instanceof Record s && a.getClass() == b.getClass()) {
            for (RecordComponent c : r.getClass().getRecordComponents()) {
                try {
                    compare(what + "." + c.getName(), c.getAccessor().invoke(r), c.getAccessor().invoke(s), found);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        } else if (a instanceof Map<?, ?> m && b instanceof Map<?, ?> n) {
            Set<Object> keys = new LinkedHashSet<>(m.keySet());
            keys.addAll(n.keySet());
            keys.stream().filter(key -> !key.equals("wedge")).forEach(key -> compare(what + "." + key, m.get(key), n.get(key), found));
        } else if (!Objects.equals(a, b)) {
            found.add(what + " from " + a + " to " + b);
        }
    }
}
