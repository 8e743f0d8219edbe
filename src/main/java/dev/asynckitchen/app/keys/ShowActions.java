package dev.asynckitchen.app.keys;

/** What keys ask about showing it to others. */
public interface ShowActions {
    /** Lets the window have the whole screen, or no longer. */
    void fullScreen();

    /** Shows the kitchen, the line and the caption large, or no longer. */
    void present();

    /** Asks for a file, and saves the kitchen at the playhead as a picture in it. */
    void savePicture();

    /** Copies the kitchen at the playhead to the clipboard. */
    void copyPicture();

    /** Opens the recording's card, set to the tick at the playhead. */
    void recordStep();

    /** Shows what is what. */
    void tour();
}
