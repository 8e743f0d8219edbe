package dev.asynckitchen.app;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The list of keys. */
final class KeysCard extends GridPane {
    KeysCard(Keys keys) {
        getStyleClass().add("keys-card");
        var title = new Label("Keys");
        title.getStyleClass().add("card-title");
        add(title, 0, 0, 2, 1);
        int row = 1;
        for (Keys.Binding binding : keys.told()) {
            var key = new Label(binding.key());
            key.getStyleClass().add("key");
            add(key, 0, row);
            add(new Label(binding.does()), 1, row++);
        }
    }
}
