package dev.asynckitchen.app.typing;

/**
 * What is to be done to a text: a part of it is replaced, in one step, and then something is selected.
 *
 * @param from where the part begins
 * @param to where it ends
 * @param with what stands there then
 * @param anchor where the selection begins then
 * @param caret where it ends
 */
public record Edit(int from, int to, String with, int anchor, int caret) {

    /** Puts something in place of a part, and the caret behind it. */
    static Edit replace(int from, int to, String with) {
        return new Edit(from, to, with, from + with.length(), from + with.length());
    }

    /** Moves the caret only. */
    static Edit go(int caret) {
        return new Edit(caret, caret, "", caret, caret);
    }

    /** The text once it is done. */
    public Typed on(Typed before) {
        return new Typed(before.text().substring(0, from) + with + before.text().substring(to), anchor, caret);
    }
}
