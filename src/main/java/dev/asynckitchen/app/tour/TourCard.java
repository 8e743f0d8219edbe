package dev.asynckitchen.app.tour;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.words.Messages;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is what, in five cards that one leafs through; the last one leads to the course. JavaFX thread only. */
public final class TourCard extends VBox {
    private static final Messages SAY = Messages.of("tour");

    /** What each card is about, in order. */
    private enum Leaf {
        KITCHEN(Material2AL.KITCHEN),
        STEPS(Material2MZ.SKIP_NEXT),
        PROGRAM(Material2AL.CODE),
        WHY(Material2AL.HELP_OUTLINE),
        GO(Material2AL.EMOJI_FOOD_BEVERAGE);

        private final Ikon icon;

        Leaf(Ikon icon) {
            this.icon = icon;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Runnable close;
    private final Runnable begin;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label where = new Label();
    private final Button back = button("tour-back", SAY.text("back"));
    private final Button on = button("tour-on", SAY.text("on"));
    private final Button leave = button("tour-leave", SAY.text("leave"));
    private int leaf;

    /**
     * @param close puts the card away
     * @param begin begins the course
     */
    public TourCard(Runnable close, Runnable begin) {
        this.close = close;
        this.begin = begin;
        setId("tour");
        getStyleClass().add("tour-card");
        icon.getStyleClass().add("tour-icon");
        title.getStyleClass().add("card-title");
        title.setId("tour-title");
        text.getStyleClass().add("tour-text");
        text.setWrapText(true);
        text.setAlignment(Pos.TOP_LEFT);
        text.setMaxHeight(Double.MAX_VALUE);
        where.getStyleClass().add("menu-summary");
        var head = new HBox(12, icon, title);
        head.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        back.setOnAction(_ -> turn(-1));
        on.setOnAction(_ -> goOn());
        on.getStyleClass().add("accent");
        leave.getStyleClass().add("flat");
        leave.setOnAction(_ -> close.run());
        var ways = new HBox(8, where, space, leave, back, on);
        ways.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(head, text, ways);
        setAccessibleRole(AccessibleRole.TEXT);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.PAGE_DOWN) {
                event.consume();
                turn(1);
            } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.PAGE_UP) {
                event.consume();
                turn(-1);
            }
        });
        show();
    }

    private static Button button(String id, String label) {
        var button = new Button(label);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.quiet(button);
        return button;
    }

    private void goOn() {
        if (leaf + 1 < Leaf.values().length) {
            turn(1);
        } else {
            close.run();
            begin.run();
        }
    }

    private void turn(int by) {
        leaf = Math.clamp(leaf + by, 0, Leaf.values().length - 1);
        show();
    }

    private void show() {
        Leaf now = Leaf.values()[leaf];
        boolean last = leaf + 1 == Leaf.values().length;
        icon.setIconCode(now.icon);
        title.setText(SAY.text("title." + now.key()));
        Inscription.put(text, SAY.text("text." + now.key()));
        where.setText(SAY.text("where", "leaf", String.valueOf(leaf + 1), "leaves", String.valueOf(Leaf.values().length)));
        back.setDisable(leaf == 0);
        on.setText(SAY.text(last ? "begin" : "on"));
        leave.setText(SAY.text(last ? "look" : "leave"));
        setAccessibleText(SAY.text("told", "where", where.getText(), "title", title.getText(), "text", SAY.text("text." + now.key())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
