package dev.asynckitchen.stage.motion;

/** How far a motion has gone at a part of its time. Times and results are 0 to 1. */
public final class Easing {
    private Easing() {}

    /** Slow at both ends. */
    public static double inOut(double t) {
        double x = Math.clamp(t, 0, 1);
        return x * x * x * (x * (x * 6 - 15) + 10);
    }

    /** How much of the window from {@code start} to {@code end} has gone at {@code t}, eased. */
    public static double window(double t, double start, double end) {
        return inOut((t - start) / (end - start));
    }

    /** 0 at both ends and 1 between: rises until {@code in}, falls from {@code out}. */
    public static double bump(double t, double in, double out) {
        return Math.min(inOut(t / in), inOut((1 - t) / (1 - out)));
    }

    public static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
