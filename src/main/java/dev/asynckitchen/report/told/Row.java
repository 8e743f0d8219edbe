package dev.asynckitchen.report.told;

import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.words.Caption;
import java.util.List;

/**
 * A finding in words.
 *
 * @param measure how much: a duration, or how often
 * @param weight the same as a number, to be compared within its section
 * @param code the program's text at its line, empty where there is none
 * @param details sentences that say more of it
 */
public record Row(String measure, double weight, Caption headline, String code, List<Caption> details, Whereabouts place) {
    public Row {
        details = List.copyOf(details);
    }
}
