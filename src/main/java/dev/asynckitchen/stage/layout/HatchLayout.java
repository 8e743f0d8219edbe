package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.thing.Crate;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject.Pile;
import dev.asynckitchen.stage.pose.Subject;
import java.util.List;
import java.util.Map;

/** The hatch to the back room: the porter, and the crates that he has. */
final class HatchLayout {
    private static final int MOST = 2;

    private final Layout layout;

    HatchLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Placed<Thing.AtHatch>> crates) {
        if (!crates.isEmpty()) {
            layout.add(Sprites.of("porter", "porter", 78, 330, Layer.WALL).scaledTo(0.52).about(new Subject.OfStation(Station.PORTER)));
        }
        for (int nth = 0; nth < Math.min(MOST, crates.size()); nth++) {
            crate(crates.get(nth), nth);
        }
        layout.more(Pile.CRATES, crates.size() - MOST, crates.stream().skip(MOST).map(Placed::subject), 142, 266);
    }

    private void crate(Placed<Thing.AtHatch> placed, int nth) {
        switch (placed.thing()) {
            case Crate(var job) -> {
                layout.add(Sprites.of(placed.key(), "crate", 60 + 38 * nth, 328, Layer.STATION).scaledTo(0.55).about(placed.subject()));
                layout.add(Sprites.of(placed.key() + "/seconds", "chip", 57 + 42 * nth, 318, Layer.STATION)
                        .withParts(Map.of("since", job.since(), "until", job.until(), "narrow", 1.0)).about(placed.subject()));
            }
        }
    }
}
