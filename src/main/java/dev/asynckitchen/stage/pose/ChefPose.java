package dev.asynckitchen.stage.pose;

import org.jspecify.annotations.Nullable;

/**
 * The puppet's joints at one moment. Angles are degrees, clockwise; lengths are units of the chef's own drawing.
 *
 * @param x where he stands (between his feet), design units
 * @param y where he stands, design units
 * @param facing 1 looks right, -1 left; between them he turns
 * @param hipX the hip's shift
 * @param hipY the hip's shift
 * @param lean of the upper body
 * @param squash of the body, 1 as drawn
 * @param head turn of the head
 * @param headX shift of the head
 * @param headY shift of the head
 * @param toque turn of the hat
 * @param puff turn of the hat's puff, which lags
 * @param eyes which eyes: open, happy, closed, down, wide, stare
 * @param lookX where the pupils look
 * @param lookY where the pupils look
 * @param browLeftY the left brow's lift
 * @param browRightY the right brow's lift
 * @param browLeft the left brow's turn
 * @param browRight the right brow's turn
 * @param mouth which mouth: smile, grin, o, shout, flat, wavy, whistle
 * @param left the arm on the picture's left
 * @param right the arm on the picture's right
 * @param legLeft the leg on the picture's left
 * @param legRight the leg on the picture's right
 * @param handsOnTable whether the forearms are drawn before the table
 */
public record ChefPose(
        double x,
        double y,
        double facing,
        double hipX,
        double hipY,
        double lean,
        double squash,
        double head,
        double headX,
        double headY,
        double toque,
        double puff,
        String eyes,
        double lookX,
        double lookY,
        double browLeftY,
        double browRightY,
        double browLeft,
        double browRight,
        String mouth,
        Arm left,
        Arm right,
        Leg legLeft,
        Leg legRight,
        boolean handsOnTable) {

    /**
     * An arm.
     *
     * @param upper turn of the upper arm
     * @param lower turn of the forearm against the upper arm
     * @param hand turn of the hand against the forearm
     * @param shape which hand: relaxed, grip, open, point
     * @param behind whether the arm is behind the body
     * @param tool the sprite in the hand, such as {@code knife}; absent for none
     * @param toolTurn the tool's turn against the hand
     */
    public record Arm(
            double upper, double lower, double hand, String shape, boolean behind, @Nullable String tool, double toolTurn) {}

    /** A leg: its turn, its lift and the foot's turn. */
    public record Leg(double rotation, double lift, double foot) {}

    /** The same pose, standing at {@code (newX, newY)} and facing that way. */
    public ChefPose standing(double newX, double newY, double newFacing) {
        return new ChefPose(
                newX, newY, newFacing, hipX, hipY, lean, squash, head, headX, headY, toque, puff, eyes, lookX, lookY,
                browLeftY, browRightY, browLeft, browRight, mouth, left, right, legLeft, legRight, handsOnTable);
    }

    /** The same pose in the middle of a step. */
    public ChefPose withGait(double newHipY, double newPuff, Leg newLegLeft, Leg newLegRight) {
        return new ChefPose(
                x, y, facing, hipX, newHipY, lean, squash, head, headX, headY, toque, newPuff, eyes, lookX, lookY,
                browLeftY, browRightY, browLeft, browRight, mouth, left, right, newLegLeft, newLegRight, handsOnTable);
    }

    /**
     * What goes on by itself on top of any pose.
     *
     * @param breath shift of the chest
     * @param stroke of the knife, -1 to 1
     * @param tap lift of the tapping foot, degrees
     */
    public ChefPose withLife(double breath, double stroke, double tap, boolean blinks) {
        Arm knife = new Arm(
                left.upper + 5 * stroke, left.lower - 7 * stroke, left.hand + 6 * stroke, left.shape, left.behind, left.tool,
                left.toolTurn);
        return new ChefPose(
                x, y, facing, hipX, hipY + breath, lean, squash, head + 0.8 * stroke, headX, headY + breath * 0.6,
                toque + breath, puff + 1.6 * breath + 1.2 * stroke, blinks ? "closed" : eyes, lookX, lookY, browLeftY,
                browRightY, browLeft, browRight, mouth, knife, right, legLeft,
                new Leg(legRight.rotation, legRight.lift, legRight.foot - tap), handsOnTable);
    }
}
