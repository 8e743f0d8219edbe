package dev.asynckitchen.app;

/** What buttons and keys ask of the window. */
interface Actions {
    void open();

    void save();

    void saveAs();

    void run();

    void record();

    void showKeys();

    /** Gives the keys back to the player. */
    void leaveProgram();

    /** Tells of the next thing in the kitchen, to the right or to the left. */
    void tellNext(boolean right);

    /** Folds a panel away, or unfolds it. */
    void fold(Panel panel);
}
