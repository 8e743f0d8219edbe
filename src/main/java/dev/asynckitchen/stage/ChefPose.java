package dev.asynckitchen.stage;

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
}
