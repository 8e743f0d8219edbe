package dev.asynckitchen.app.keys;

import dev.asynckitchen.files.LogFile;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The list of keys. */
public final class KeysCard extends GridPane {
    private static final Messages SAY = Messages.of("keys");

    /** @param columns how many lines stand beside each other */
    public KeysCard(Keys keys, int columns) {
        getStyleClass().add("keys-card");
        var title = new Label(SAY.text("title"));
        title.getStyleClass().add("card-title");
        add(title, 0, 0, 2 * columns, 1);
        List<Keys.Told> all = keys.told();
        int rows = Math.ceilDiv(all.size(), columns);
        for (int i = 0; i < all.size(); i++) {
            var key = new Label(all.get(i).keys());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            var does = new Label(all.get(i).does());
            does.setMinWidth(columns == 1 ? Region.USE_PREF_SIZE : 0);
            does.setWrapText(columns > 1);
            add(key, 2 * (i / rows), 1 + i % rows);
            add(does, 2 * (i / rows) + 1, 1 + i % rows);
        }
        var log = new Label(SAY.text("log", "folder", LogFile.folder().toString()));
        log.getStyleClass().add("menu-summary");
        add(log, 0, rows + 1, 2 * columns, 1);
        keys.commands().stream().filter(command -> command.id().equals("tour")).findFirst().ifPresent(tour -> {
            var link = new Hyperlink(tour.name());
            link.setOnAction(_ -> tour.action().run());
            add(link, 0, rows + 2, 2 * columns, 1);
        });
    }
}
