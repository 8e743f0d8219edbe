package dev.asynckitchen.app.keys;

/** What is asked of the timeline: which stretch of it is in view, and which lanes. */
public interface LaneActions {

    /** Selects the task of the next lane, or of the one before. */
    void select(boolean next);

    /** Moves down by as many lanes as are seen, or up. */
    void page(boolean down);

    /** Shows less of it, larger; or more of it. */
    void zoom(boolean nearer);

    /** Shows all of it. */
    void whole();

    /** Moves on to what comes later, or back. */
    void along(boolean on);

    /** Pins the selected task's lane on top, or no longer. */
    void pin();

    /** Folds the selected task's children away, or unfolds them. */
    void fold();

    /** Gives the keys to the filter. */
    void filter();

    /** Shows what is what, or puts that away. */
    void legend();
}
