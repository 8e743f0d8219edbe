package dev.asynckitchen.app;

import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.files.DraftFolder;
import dev.asynckitchen.words.Messages;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What was left unsaved: each can be taken up or done away with. */
final class UnsavedCard extends GridPane {
    private final Messages messages = Messages.of("session");

    /** @param close puts the card away */
    UnsavedCard(Session session, Runnable close) {
        setId("unsaved-card");
        getStyleClass().add("keys-card");
        ObservableList<DraftFolder.Kept> drafts = session.unsaved().drafts();
        list(session, drafts, close);
    }

    private void list(Session session, ObservableList<DraftFolder.Kept> drafts, Runnable close) {
        getChildren().clear();
        var title = new Label(messages.text("unsaved.title"));
        title.getStyleClass().add("card-title");
        add(title, 0, 0, 3, 1);
        int row = 1;
        for (DraftFolder.Kept kept : drafts) {
            var place = new Label(kept.draft().file() == null ? kept.draft().text().lines().findFirst().orElse("") : kept.draft().file());
            place.getStyleClass().add("menu-summary");
            var name = new Label(kept.draft().name());
            add(new VBox(name, place), 0, row);
            var take = new Button(messages.text("draft.take"));
            take.setOnAction(_ -> {
                close.run();
                session.restore(kept);
            });
            var discard = new Button(messages.text("draft.discard"));
            discard.setOnAction(_ -> {
                session.unsaved().discard(kept);
                list(session, drafts, close);
            });
            add(take, 1, row);
            add(discard, 2, row++);
        }
        if (drafts.isEmpty()) {
            add(new Label(messages.text("unsaved.none")), 0, 1);
        }
    }
}
