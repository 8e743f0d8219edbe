package dev.asynckitchen.game.rule;

import dev.asynckitchen.stage.house.Station;

/** Where one looks to see that something is so. */
public sealed interface Spot {

    /** The ticket or note of that handle, on the rail. */
    record AtTicket(int handle) implements Spot {}

    /** The dial of that timer: on its pot, or the egg timer on a ticket. */
    record AtDial(int handle) implements Spot {}

    /** A dish, wherever it stands. */
    record AtDish(int task) implements Spot {}

    /** A part of the house. */
    record AtStation(Station station) implements Spot {}

    /** A line of the program. */
    record AtLine(int line) implements Spot {}
}
