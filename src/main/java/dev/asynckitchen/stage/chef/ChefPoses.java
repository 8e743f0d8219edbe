package dev.asynckitchen.stage.chef;

import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.pose.ChefPose.Arm;
import dev.asynckitchen.stage.pose.ChefPose.Leg;
import dev.asynckitchen.stage.pose.ChefPose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The chef's poses by name, from {@code assets/poses.json}, and what lies between two of them. */
public final class ChefPoses {
    private static final class Loaded {
        static final Map<String, ChefPose> ALL = read();
    }

    private ChefPoses() {}

    /** A named pose, standing at {@code x} and facing right (1) or left (-1). */
    public static ChefPose at(String name, double x, double facing) {
        return Objects.requireNonNull(Loaded.ALL.get(name), name).standing(x, House.FLOOR, facing);
    }

    /** The names of all poses. */
    public static Set<String> names() {
        return new TreeSet<>(Loaded.ALL.keySet());
    }

    /** The pose {@code t} of the way from one to the other; the hat's puff lags behind its column. */
    static ChefPose blend(ChefPose a, ChefPose b, double t) {
        if (t <= 0) {
            return a;
        }
        if (t >= 1) {
            return b;
        }
        ChefPose near = t < 0.5 ? a : b;
        double late = t * t;
        return new ChefPose(
                mix(a.x(), b.x(), t), mix(a.y(), b.y(), t), facing(a.facing(), b.facing(), t),
                mix(a.hipX(), b.hipX(), t), mix(a.hipY(), b.hipY(), t), mix(a.lean(), b.lean(), t),
                mix(a.squash(), b.squash(), t), mix(a.head(), b.head(), t), mix(a.headX(), b.headX(), t),
                mix(a.headY(), b.headY(), t), mix(a.toque(), b.toque(), t), mix(a.puff(), b.puff(), late),
                near.eyes(), mix(a.lookX(), b.lookX(), t), mix(a.lookY(), b.lookY(), t),
                mix(a.browLeftY(), b.browLeftY(), t), mix(a.browRightY(), b.browRightY(), t),
                mix(a.browLeft(), b.browLeft(), t), mix(a.browRight(), b.browRight(), t), near.mouth(),
                arm(a.left(), b.left(), t), arm(a.right(), b.right(), t), leg(a.legLeft(), b.legLeft(), t),
                leg(a.legRight(), b.legRight(), t), a.handsOnTable() && b.handsOnTable() && Math.abs(a.x() - b.x()) < 8);
    }

    private static Arm arm(Arm a, Arm b, double t) {
        Arm near = t < 0.5 ? a : b;
        return new Arm(
                turn(a.upper(), b.upper(), t), turn(a.lower(), b.lower(), t), turn(a.hand(), b.hand(), t), near.shape(),
                near.behind(), near.tool(), turn(a.toolTurn(), b.toolTurn(), t));
    }

    private static Leg leg(Leg a, Leg b, double t) {
        return new Leg(mix(a.rotation(), b.rotation(), t), mix(a.lift(), b.lift(), t), mix(a.foot(), b.foot(), t));
    }

    /** He turns round before he walks: quickly, and never as thin as paper. */
    private static double facing(double a, double b, double t) {
        double gone = Math.clamp(t / 0.25, 0, 1);
        return a * b > 0 ? mix(a, b, t) : gone < 0.5 ? a * (1 - 0.9 * gone) : b * (1 - 0.9 * (1 - gone));
    }

    /** Turns the shorter way round. */
    private static double turn(double a, double b, double t) {
        return a + Math.IEEEremainder(b - a, 360) * t;
    }

    private static double mix(double a, double b, double t) {
        return Easing.mix(a, b, t);
    }

    private static Map<String, ChefPose> read() {
        var mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
        try (InputStream in = Objects.requireNonNull(ChefPoses.class.getResourceAsStream("/assets/poses.json"))) {
            return mapper.readValue(in, new TypeReference<Map<String, ChefPose>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
