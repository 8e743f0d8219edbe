package dev.asynckitchen.app.desk;

import dev.asynckitchen.app.engine.Choosing;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.words.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Says which Python runs the program, and offers others. It is there where there is a choice: for a program that is in a file of the user's.
 */
public final class PythonButton extends Button {
    private static final Messages SAY = Messages.of("engine");

    private final Choosing choosing;

    /** @param offer offers the others */
    public PythonButton(Session session, Runnable offer) {
        choosing = session.choosing();
        setId("python");
        setMnemonicParsing(false); // An underscore is part of a path.
        getStyleClass().addAll("flat", "small", "python");
        setGraphic(Icons.of(Material2AL.ARROW_DROP_DOWN));
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(USE_PREF_SIZE);
        Icons.tip(this, SAY.text("button.tip"));
        setOnAction(_ -> offer.run());
        choosing.chosenProperty().subscribe(_ -> tell());
        session.editor().documentProperty().subscribe(_ -> tell());
    }

    private void tell() {
        boolean there = choosing.folder() != null;
        setVisible(there);
        setManaged(there);
        String python = choosing.chosen().title();
        setText(python);
        setAccessibleText(SAY.text("button.told", "python", python));
    }
}
