package dev.asynckitchen.app.session;

import java.util.List;

/** How large the window's letters are, and what stands around them; in percent, 80 to 200. */
public record TextSize(int percent) {
    private static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    public static final TextSize NORMAL = new TextSize(100);

    public TextSize {
        percent = Math.clamp(percent, STEPS.getFirst(), STEPS.getLast());
    }

    /** A step larger; the largest stays as it is. */
    public TextSize larger() {
        return new TextSize(STEPS.stream().filter(step -> step > percent).findFirst().orElse(percent));
    }

    /** A step smaller; the smallest stays as it is. */
    public TextSize smaller() {
        return new TextSize(STEPS.reversed().stream().filter(step -> step < percent).findFirst().orElse(percent));
    }

    /** Half as much larger or smaller. */
    public TextSize halfway() {
        return new TextSize((100 + percent) / 2);
    }

    /** How long something is that is so many pixels long at 100 %. */
    public double of(double pixels) {
        return pixels * percent / 100;
    }
}
