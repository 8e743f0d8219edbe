package dev.asynckitchen.syntax;

import java.util.List;

/**
 * An {@code except}.
 *
 * @param at from the word to the last type
 * @param function the number of the function that it stands in
 * @param catches the types by their names; empty for a bare one
 * @param raises whether something is raised in it
 */
public record Handler(Span at, int function, LineRange tried, LineRange body, List<String> catches, boolean raises) {
    public Handler {
        catches = List.copyOf(catches);
    }
}
