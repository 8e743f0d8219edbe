package dev.asynckitchen.stage.house;

/** What the camera can look at, with its middle and its width in the kitchen's units (960×540). */
public enum Sight {
    EVERYTHING(480, 270, 960),
    RAIL(300, 150, 600),
    STOVE(260, 340, 480),
    WORKTOP(500, 330, 520),
    SHELF(670, 320, 400),
    PASS(800, 330, 400),
    CLOCK(368, 190, 400);

    public final double x;
    public final double y;
    public final double width;

    Sight(double x, double y, double width) {
        this.x = x;
        this.y = y;
        this.width = width;
    }
}
