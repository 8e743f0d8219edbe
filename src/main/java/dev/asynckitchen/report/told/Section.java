package dev.asynckitchen.report.told;

import dev.asynckitchen.words.Caption;
import java.util.List;

/**
 * The findings of one kind, the worst first.
 *
 * @param key the kind's name in JSON
 * @param told what all of them have in common
 * @param more how many more there are than rows
 */
public record Section(String key, Caption heading, Caption told, List<Row> rows, int more) {
    public Section {
        rows = List.copyOf(rows);
    }
}
