package dev.asynckitchen.app.typing;

/** What can be asked of the program's text besides typing. */
public interface Editing {

    /** Changes the text. */
    void edit(TextCommand command);

    /** Opens what finds a text, and what puts another in its place. */
    void find(boolean replaces);

    /** Goes to the next place where it is found, or to the one before. */
    void findNext(boolean forward);

    /** Asks for the number of a line, and goes there. */
    void goToLine();

    /** Goes to the mistake, where there is one. */
    void goToMistake();
}
