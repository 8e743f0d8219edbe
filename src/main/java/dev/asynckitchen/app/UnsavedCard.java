package dev.asynckitchen.app;

import dev.asynckitchen.app.document.Age;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.files.DraftFolder;
import dev.asynckitchen.words.Messages;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was left unsaved, the latest first: each with its name, age, place and first line, to be opened or done away with. */
final class UnsavedCard extends VBox {
    private static final Messages SAY = Messages.of("session");

    private final Session session;
    private final Runnable close;
    private final GridPane rows = new GridPane();
    private final ListChangeListener<DraftFolder.Kept> changes = _ -> list();

    /** @param close puts the card away */
    UnsavedCard(Session session, Runnable close) {
        this.session = session;
        this.close = close;
        setId("unsaved-card");
        getStyleClass().addAll("keys-card", "unsaved-card");
        var title = new Label(SAY.text("unsaved.title"));
        title.getStyleClass().add("card-title");
        rows.getStyleClass().add("unsaved-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(title, scroll);
        drafts().addListener(new WeakListChangeListener<>(changes));
        list();
        session.unsaved().look(_ -> { }); // Other windows may have left some meanwhile.
    }

    private ObservableList<DraftFolder.Kept> drafts() {
        return session.unsaved().drafts();
    }

    /** Lists them anew; the keyboard stays in the row that it was in. */
    private void list() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        Integer row = focused == null || focused.getParent() != rows ? null : GridPane.getRowIndex(focused);
        rows.getChildren().clear();
        for (int i = 0; i < drafts().size(); i++) {
            add(drafts().get(i), i);
        }
        if (drafts().isEmpty()) {
            rows.add(new Label(SAY.text("unsaved.none")), 0, 0);
        } else if (focused != null && row != null) {
            focus(Math.min(row, drafts().size() - 1), String.valueOf(focused.getId()));
        }
    }

    private void add(DraftFolder.Kept kept, int row) {
        String name = kept.draft().name();
        String age = Age.of(kept);
        var open = new Button(SAY.text("unsaved.open"));
        open.setId("unsaved-open");
        open.setAccessibleText(SAY.text("unsaved.open.told", "name", name, "age", age));
        if (row == 0) {
            Veil.first(open);
        }
        open.setOnAction(_ -> {
            close.run();
            session.restore(kept);
        });
        var discard = new Button(SAY.text("draft.discard"));
        discard.setId("unsaved-discard");
        discard.setAccessibleText(SAY.text("unsaved.discard.told", "name", name, "age", age));
        discard.setOnAction(_ -> session.unsaved().discard(kept));
        var what = new Label(name);
        what.getStyleClass().add("menu-title");
        var when = new Label(age);
        when.getStyleClass().add("menu-summary");
        when.setMinWidth(USE_PREF_SIZE);
        var heading = new HBox(what, when);
        heading.getStyleClass().add("unsaved-name");
        var all = new VBox(heading, summary(first(kept.draft().text()), "unsaved-line"));
        if (kept.draft().file() != null) {
            all.getChildren().add(1, summary(kept.draft().file(), "menu-summary"));
        }
        rows.addRow(row, all, open, discard);
    }

    private static Label summary(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setPrefWidth(360);
        return label;
    }

    private static String first(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().map(String::strip).orElse(SAY.text("unsaved.empty"));
    }

    private void focus(int row, String id) {
        rows.getChildren().stream().filter(node -> id.equals(node.getId()) && GridPane.getRowIndex(node) == row).findFirst()
                .ifPresent(Node::requestFocus);
    }
}
