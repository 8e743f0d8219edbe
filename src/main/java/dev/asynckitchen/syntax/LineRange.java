package dev.asynckitchen.syntax;

/** LineRange of a text one after the other, from 1, the last one included. */
public record LineRange(int first, int last) {

    public boolean has(int line) {
        return first <= line && line <= last;
    }
}
