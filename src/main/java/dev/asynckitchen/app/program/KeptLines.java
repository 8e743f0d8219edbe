package dev.asynckitchen.app.program;

import dev.asynckitchen.app.session.Preferences;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** So many lines of the program are seen, whatever else is open: what stands below it in the window is lower meanwhile. */
final class KeptLines {
    private static final int LINES = 12;
    private static final double LINE = 21;
    private static final double EDGE = 6;

    /** Of the window's height no more than that: with large letters in a low window there would be nothing else. */
    private static final double SHARE = 0.45;

    private KeptLines() {}

    /** Has a control that scrolls through the program's text be as high as they are. */
    static void in(Region text, Preferences preferences) {
        text.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.heightProperty().subscribe(_ -> fit(text, preferences));
            }
        });
        preferences.textSizeProperty().subscribe(_ -> fit(text, preferences));
    }

    private static void fit(Region text, Preferences preferences) {
        Scene scene = text.getScene();
        if (scene != null) {
            text.setMinHeight(Math.min(preferences.textSize().of(LINES * LINE + EDGE), SHARE * scene.getHeight()));
        }
    }
}
