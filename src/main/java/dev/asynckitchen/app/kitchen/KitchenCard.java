package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.stage.card.Telling;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;

/** A card over the kitchen, beside what it tells of and inside the kitchen's pane. */
final class KitchenCard extends HBox {
    private static final double GAP = 14;

    private static final Messages SAY = Messages.of("panes");

    private final SubjectCard card = new SubjectCard();
    private final Label gone = new Label(SAY.text("gone"));
    private Point2D at = Point2D.ZERO;
    private TextSize size = TextSize.NORMAL;

    private KitchenCard(String id, Node... below) {
        getStyleClass().addAll("card-paper", "kitchen-card");
        setId(id);
        var told = new VBox(card);
        told.getStyleClass().add("kitchen-card-told");
        told.getChildren().addAll(below);
        HBox.setHgrow(told, Priority.ALWAYS);
        gone.getStyleClass().add("subject-detail");
        getChildren().add(told);
        setManaged(false);
        setVisible(false);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** One that comes and goes with the pointer, which goes through it. */
    static KitchenCard passing() {
        var card = new KitchenCard("passing-card");
        card.setMouseTransparent(true);
        return card;
    }

    /** One that stays until it is put away: it has a cross, and the keyboard gets there; {@code inside} is a look inside a batch. */
    static KitchenCard pinned(Runnable close, Runnable whatIf, Node inside) {
        var card = new KitchenCard("pinned-card", inside);
        var cross = Icons.button("card-close", Material2AL.CLOSE, SAY.text("card.close"), close);
        var ask = Icons.button("card-what-if", Material2AL.ALT_ROUTE, SAY.text("card.what-if"), whatIf);
        card.getChildren().addAll(ask, cross);
        card.setFocusTraversable(true);
        return card;
    }

    void show(Telling telling, String dishName, Wording wording, Theme theme, TextSize textSize) {
        size = textSize;
        setAccessibleText(telling.text(wording, dishName));
        card.show(telling, dishName, wording, theme, textSize);
        place();
    }

    /** What it told of has gone: what it said last stays, and that it is gone. */
    void showGone() {
        if (!card.getChildren().contains(gone)) {
            card.getChildren().add(gone);
            setAccessibleText(gone.getText());
            place();
        }
    }

    /** Shows it beside a point of its parent. */
    void showAt(Point2D point) {
        at = point;
        setVisible(true);
        place();
    }

    void hide() {
        setVisible(false);
    }

    /** As large as it needs to be, right of its point or left of it. */
    void place() {
        if (isVisible() && getParent() instanceof Region parent) {
            applyCss(); // Before it is measured: what has no style yet has no size.
            double width = Math.ceil(Math.min(prefWidth(-1), Math.min(size.of(360), parent.getWidth() - 8)));
            double height = Math.ceil(prefHeight(width));
            double right = at.getX() + GAP;
            double x = right + width <= parent.getWidth() - 4 ? right : at.getX() - GAP - width;
            double y = Math.min(at.getY() + GAP, parent.getHeight() - 4 - height);
            resizeRelocate(Math.max(4, Math.floor(x)), Math.max(4, Math.floor(y)), width, height);
            requestLayout();
        }
    }
}
