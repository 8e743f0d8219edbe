package dev.asynckitchen.stage.house;

/** A rectangle of the house, in design units (960×540, y down). */
public record Outline(double x, double y, double width, double height) {
    /** What the chef covers who stands at {@code x}. */
    public static Outline ofChef(double x) {
        return new Outline(x - 76, 158, 152, House.FLOOR - 158);
    }

    boolean contains(double atX, double atY) {
        return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
    }
}
