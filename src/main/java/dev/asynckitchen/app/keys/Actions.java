package dev.asynckitchen.app.keys;

import dev.asynckitchen.app.typing.Editing;
import java.util.function.Consumer;

/** What buttons and keys ask of the window. */
public interface Actions {
    void open();

    void save();

    void saveAs();

    void run();

    void record();

    void showKeys();

    /** Has the user be the loop, at the level they played last. */
    void beTheLoop();

    /** Switches on or off that it is asked what comes next. */
    void ask();

    /** Offers what can be done to the program where the playhead is. */
    void whatIf();

    /** Opens what can be compared. */
    void showCompare();

    /** Asks for a file, and shows what is open beside it. */
    void compareWithFile();

    /** Asks for two files, and shows the one beside the other. */
    void compareFiles();

    /** Opens the list of lessons. */
    void showLessons();

    /** What has to do with lessons. */
    LessonActions lessons();

    /** Gives the keys to the program's text. */
    void enterProgram();

    /** Does something with the program's text, which has the keys then. */
    void inProgram(Consumer<Editing> doing);

    /** What has to do with files, and with the commands themselves. */
    DeskActions desk();

    /** What has to do with showing it to others. */
    ShowActions shows();

    /** What has to do with the timeline. */
    LaneActions lanes();

    /** What has to do with where the program stops. */
    StopActions stops();

    /** Lists what was left unsaved. */
    void showUnsaved();

    /** Gives the keys back to the player. */
    void leaveProgram();

    /** Gives the keys to the window's next region, or to the one before. */
    void nextRegion(boolean forward);

    /** Shows one of the details, 0 to 6, and gives the keys to it. */
    void showDetail(int index);

    /** Tells of the next thing in the kitchen, to the right or to the left. */
    void tellNext(boolean right);

    /** Folds a panel away, or unfolds it. */
    void fold(Panel panel);

    /** Makes a panel larger by some steps, or smaller. */
    void grow(Panel panel, int steps);

    /** The panel below the kitchen whose upper edge the keys move now. */
    Panel panelBelow();
}
