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

    /** Folds a panel away, or unfolds it. */
    void fold(Panel panel);
}
