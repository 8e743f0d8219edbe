package dev.asynckitchen.record.film;

import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.view.panel.ProgramView;
import dev.asynckitchen.view.panel.TimelineView;

/**
 * Where the parts of a picture lie, in its pixels.
 *
 * @param code the plate for the program's text; of no size if there is none
 * @param timeline the plate for the timeline; of no size if there is none
 * @param scale pixels a unit in both: letters do not shrink as much as the picture does
 */
public record Arrangement(Place kitchen, Place code, Place timeline, double scale) {
    private static final Place NONE = new Place(0, 0, 0, 0);

    /** A rectangle. */
    public record Place(double x, double y, double width, double height) {}

    /** For a picture of a program, {@code lanes} lanes on its timeline. */
    public static Arrangement of(Panels panels, int width, int height, String source, int lanes) {
        if (!panels.hasCode()) {
            return new Arrangement(new Place(0, 0, width, height), NONE, NONE, 1);
        }
        double scale = Panels.scale(width);
        double gap = Math.round(8 * scale);
        double wanted = panels.hasTimeline() ? TimelineView.height(lanes, scale) + gap : 0;
        return height > 0.75 * width
                ? below(panels, width, height, scale, gap, wanted, source)
                : beside(panels, width, height, scale, gap, wanted, source);
    }

    private static Arrangement beside(
            Panels panels, int width, int height, double scale, double gap, double wanted, String source) {
        double room = width - ProgramView.width(source, scale) - 2 * gap;
        double timeline = panels.hasTimeline() ? Math.clamp(wanted, 0.22 * height, 0.37 * height) : 0;
        double most = (height - timeline) * KitchenView.WIDTH / KitchenView.HEIGHT;
        double kitchenWidth = Math.floor(Math.min(most, Math.clamp(room, 0.6 * width, 0.67 * width)));
        double kitchenHeight = Math.round(kitchenWidth * KitchenView.HEIGHT / KitchenView.WIDTH);
        double above = panels.hasTimeline() ? 0 : Math.floor((height - kitchenHeight) / 2);
        double bottom = panels.hasTimeline() ? kitchenHeight : height - gap;
        return new Arrangement(
                new Place(0, above, kitchenWidth, kitchenHeight),
                new Place(kitchenWidth + gap, gap, width - kitchenWidth - 2 * gap, bottom - gap),
                panels.hasTimeline() ? new Place(gap, kitchenHeight + gap, width - 2 * gap, height - kitchenHeight - 2 * gap) : NONE,
                scale);
    }

    private static Arrangement below(
            Panels panels, int width, int height, double scale, double gap, double wanted, String source) {
        double kitchenWidth = Math.floor(Math.min(width, 0.65 * height * KitchenView.WIDTH / KitchenView.HEIGHT));
        double kitchenHeight = Math.round(kitchenWidth * KitchenView.HEIGHT / KitchenView.WIDTH);
        double left = height - kitchenHeight;
        double code = ProgramView.height((int) source.lines().count(), scale) + 2 * gap;
        double timeline = panels.hasTimeline() ? Math.max(Math.min(wanted, 0.45 * left), left - code) : 0;
        return new Arrangement(
                new Place(Math.floor((width - kitchenWidth) / 2), 0, kitchenWidth, kitchenHeight),
                new Place(gap, kitchenHeight + gap, width - 2 * gap, left - timeline - 2 * gap),
                panels.hasTimeline() ? new Place(gap, height - timeline, width - 2 * gap, timeline - gap) : NONE,
                scale);
    }
}
