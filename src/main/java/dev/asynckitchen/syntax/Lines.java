package dev.asynckitchen.syntax;

/** Lines of a text one after the other, from 1, the last one included. */
public record Lines(int first, int last) {

    public boolean has(int line) {
        return first <= line && line <= last;
    }
}
