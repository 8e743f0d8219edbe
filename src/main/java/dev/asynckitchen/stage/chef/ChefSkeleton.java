package dev.asynckitchen.stage.chef;

import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.pose.ChefPose;

/**
 * The chef's bones, in units of his own drawing {@code assets/sprites/chef.svg}: where his joints are, and from them
 * where his hands are in a pose. The puppet is built from the same numbers.
 */
public final class ChefSkeleton {
    /** How large he stands on the stage. */
    public static final double SIZE = 0.95;

    public static final double SHOULDER_LEFT_X = -40;
    public static final double SHOULDER_LEFT_Y = -131;
    public static final double SHOULDER_RIGHT_X = 41;
    public static final double SHOULDER_RIGHT_Y = -129;
    public static final double UPPER_ARM = 33;
    public static final double FOREARM = 34;
    public static final double HIP_Y = -62;

    /** What the upper body leans around. */
    public static final double WAIST_Y = -56;

    /** A place on the stage, in design units. */
    public record Point(double x, double y) {
        public Point to(Point other, double t) {
            return new Point(Easing.mix(x, other.x, t), Easing.mix(y, other.y, t));
        }
    }

    private ChefSkeleton() {}

    /** Where the hand on the drawing's right is: the one that reaches and takes. */
    public static Point rightHand(ChefPose pose) {
        return hand(pose, pose.right(), SHOULDER_RIGHT_X, SHOULDER_RIGHT_Y);
    }

    /** Between both hands: what he carries before him. */
    public static Point betweenHands(ChefPose pose) {
        return rightHand(pose).to(hand(pose, pose.left(), SHOULDER_LEFT_X, SHOULDER_LEFT_Y), 0.5);
    }

    private static Point hand(ChefPose pose, ChefPose.Arm arm, double shoulderX, double shoulderY) {
        double upper = Math.toRadians(arm.upper());
        double lower = upper + Math.toRadians(arm.lower());
        double x = shoulderX - UPPER_ARM * Math.sin(upper) - FOREARM * Math.sin(lower);
        double y = shoulderY + UPPER_ARM * Math.cos(upper) + FOREARM * Math.cos(lower);
        double lean = Math.toRadians(pose.lean());
        double leaningX = x * Math.cos(lean) - (y - WAIST_Y) * Math.sin(lean);
        double leaningY = WAIST_Y + x * Math.sin(lean) + (y - WAIST_Y) * Math.cos(lean);
        return new Point(
                pose.x() + SIZE * pose.facing() * (leaningX + pose.hipX()), pose.y() + SIZE * (leaningY + pose.hipY()));
    }
}
