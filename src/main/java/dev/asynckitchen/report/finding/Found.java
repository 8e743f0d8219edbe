package dev.asynckitchen.report.finding;

import java.util.List;

/**
 * The first of what was found.
 *
 * @param all how many there were
 */
public record Found<T extends Mishap>(List<T> first, int all) {
    public Found {
        first = List.copyOf(first);
    }
}
