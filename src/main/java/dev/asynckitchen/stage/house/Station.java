package dev.asynckitchen.stage.house;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of the house that something can be told of. Some are painted on the backdrop and lie where they are; the others are sprites. */
public enum Station {
    TICK(new Outline(838, 42, 76, 34)),
    RAIL(new Outline(20, 12, 920, 34)),
    STOVE(new Outline(142, 358, 232, 96)),
    HATCH(new Outline(38, 222, 84, 112)),
    DESK(new Outline(24, 374, 112, 80)),
    SHELF(new Outline(610, 274, 126, 180)),
    PASS(new Outline(738, 224, 138, 230)),
    BIN(new Outline(882, 388, 54, 82)),
    CAPTION(new Outline(18, 494, 924, 40)),
    /** What divides this round's tickets from the next one's. */
    DIVIDER(null),
    CLOCK(null),
    SIGN(null),
    WORKTOP(null),
    CHEF(null),
    SPEECH(null),
    PORTER(null),
    /** The closing card. */
    END(null);

    /** How far the chef reaches from where he stands, and how high his hat is. */
    private static final double REACH = 62;
    private static final double HAT = 160;

    private final @Nullable Outline painted;

    Station(@Nullable Outline painted) {
        this.painted = painted;
    }

    /** Where it lies, if it is painted on the backdrop. */
    public Optional<Outline> outline() {
        return Optional.ofNullable(painted);
    }

    /** What stands at a place where no sprite does: the chef, if he stands at {@code chefX} near it, else what is painted there. */
    public static Optional<Station> at(double x, double y, double chefX) {
        if (Math.abs(x - chefX) < REACH && y > HAT && y < House.FLOOR) {
            return Optional.of(CHEF);
        }
        return Arrays.stream(values()).filter(station -> station.painted != null && station.painted.contains(x, y)).findFirst();
    }
}
