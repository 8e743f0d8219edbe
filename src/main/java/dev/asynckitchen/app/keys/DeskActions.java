package dev.asynckitchen.app.keys;

/** What is asked of the desk around the program: what is on it, and what it is done with. */
public interface DeskActions {

    /** Offers programs to begin with. */
    void begin();

    /** Opens a window beside this one. */
    void anotherWindow();

    /** Offers the files that were open last. */
    void recent();

    /** Switches on or off that a program runs by itself once it has been changed. */
    void byItself();

    /** Switches on or off that the file that was open last is opened again at the start. */
    void startAnew();

    /** Offers the Pythons that can run the program. */
    void pythons();

    /** Offers every command by its name. */
    void palette();

    /** Shows the file in which keys are bound to commands. */
    void keysFile();

    /** Reads that file anew. */
    void readKeys();
}
