package dev.asynckitchen.app.parts;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.words.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One sentence across the window's top, what can be done about it, and a cross. It is gone when there is nothing to say. */
public final class Banner extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Notices notices;
    private final FontIcon icon = new FontIcon(Material2AL.INFO);
    private final Label text = new Label();
    private final HBox actions = new HBox();

    public Banner(Notices notices) {
        this.notices = notices;
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("notice");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        actions.getStyleClass().add("banner-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(icon, text, actions, Icons.button("notice-close", Material2AL.CLOSE, Messages.of("app").text("close"), () -> notices.tell(null)));
        notices.noticeProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
        text.setAccessibleText(notice.text());
        icon.setIconCode(switch (notice.kind()) {
            case TROUBLE -> Material2MZ.REPORT_PROBLEM;
            case GOOD -> Material2AL.CHECK_CIRCLE;
            case PLAIN -> Material2AL.INFO;
        });
        pseudoClassStateChanged(TROUBLE, notice.kind() == Notice.Kind.TROUBLE);
        actions.getChildren().setAll(notice.actions().stream().map(this::button).toList());
    }

    private Node button(Notice.Action action) {
        var button = new Button(action.name());
        button.getStyleClass().add("small");
        Icons.quiet(button);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            notices.tell(null);
            action.action().run();
        });
        return button;
    }
}
