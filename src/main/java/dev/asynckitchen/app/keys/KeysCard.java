package dev.asynckitchen.app.keys;

import dev.asynckitchen.files.LogFile;
import dev.asynckitchen.words.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The list of keys. */
public final class KeysCard extends GridPane {
    public KeysCard(Keys keys) {
        getStyleClass().add("keys-card");
        var title = new Label(Messages.of("keys").text("title"));
        title.getStyleClass().add("card-title");
        add(title, 0, 0, 2, 1);
        int row = 1;
        for (Keys.Told told : keys.told()) {
            var key = new Label(told.keys());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            var does = new Label(told.does());
            does.setMinWidth(Region.USE_PREF_SIZE);
            add(key, 0, row);
            add(does, 1, row++);
        }
        var log = new Label(Messages.of("keys").text("log", "folder", LogFile.folder().toString()));
        log.getStyleClass().add("menu-summary");
        add(log, 0, row, 2, 1);
    }
}
