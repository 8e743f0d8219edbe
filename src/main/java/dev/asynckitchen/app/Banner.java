package dev.asynckitchen.app;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One sentence across the window's top, what can be done about it, and a cross. It is gone when there is nothing to say. */
final class Banner extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final FontIcon icon = new FontIcon(Material2AL.INFO);
    private final Label text = new Label();
    private final Button action = new Button();

    Banner(Session session) {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("notice");
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        action.setFocusTraversable(false);
        action.getStyleClass().add("small");
        getChildren().addAll(icon, text, action, Icons.button("notice-close", Material2AL.CLOSE, "Close", () -> session.tell(null)));
        session.noticeProperty().subscribe(notice -> {
            setVisible(notice != null);
            setManaged(notice != null);
            if (notice != null) {
                text.setText(notice.text());
                icon.setIconCode(notice.kind() == Notice.Kind.TROUBLE ? Material2MZ.REPORT_PROBLEM
                        : notice.kind() == Notice.Kind.GOOD ? Material2AL.CHECK_CIRCLE : Material2AL.INFO);
                pseudoClassStateChanged(TROUBLE, notice.kind() == Notice.Kind.TROUBLE);
                Runnable act = notice.action();
                action.setVisible(act != null);
                action.setManaged(act != null);
                action.setText(notice.actionName());
                action.setOnAction(_ -> {
                    session.tell(null);
                    if (act != null) {
                        act.run();
                    }
                });
            }
        });
    }
}
