package dev.asynckitchen.app;

import dev.asynckitchen.app.session.Preferences;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Three groups of buttons side by side, the middle one in the middle. Where they have no room the menu becomes narrower first, then buttons
 * lose the words beside their icons, then the middle group gets a row of its own, and at last each has one: none is
 * ever out of reach.
 */
class ToolbarRows extends Region {
    /** Of the window's width at 100 %, in pixels: from where on all has room, words have, and one row is enough. */
    private static final double WIDE = 1302;
    private static final double WORDS = 1220;
    private static final double ONE_ROW = 1160;
    private static final double WORDS_IN_TWO_ROWS = 880;

    /** What stands beside the menu in the first of two rows, with words and without. */
    private static final double WORDED_REST = 620;
    private static final double REST = 520;

    private static final double WIDEST_MENU = 230;
    private static final double NARROWEST_MENU = 104;
    private static final double GAP = 4;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private HBox left = new HBox();
    private HBox middle = new HBox();
    private HBox right = new HBox();
    private boolean twoRows;

    ToolbarRows() {
        getStyleClass().add("kitchen-toolbar");
    }

    /** @param worded the buttons that can do without their words */
    void lay(Preferences preferences, MenuButton menu, List<? extends ButtonBase> worded, HBox first, HBox second, HBox third) {
        left = first;
        middle = second;
        right = third;
        getChildren().setAll(left, middle, right);
        widthProperty().subscribe(_ -> fit(preferences, menu, worded));
        preferences.textSizeProperty().subscribe(_ -> fit(preferences, menu, worded));
    }

    static HBox group(Node... nodes) {
        var group = new HBox(GAP, nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private void fit(Preferences preferences, MenuButton menu, List<? extends ButtonBase> worded) {
        double room = getWidth() / preferences.textSize().of(1);
        twoRows = room < ONE_ROW;
        boolean words = twoRows ? room >= WORDS_IN_TWO_ROWS : room >= WORDS;
        double free = twoRows ? room - (words ? WORDED_REST : REST) : WIDEST_MENU - (WIDE - room);
        menu.setPrefWidth(preferences.textSize().of(Math.clamp(free, NARROWEST_MENU, WIDEST_MENU)));
        pseudoClassStateChanged(TIGHT, !twoRows && !words);
        worded.forEach(button -> button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        // The keyboard goes through them as they stand.
        List<Node> order = twoRows ? List.of(left, right, middle) : List.of(left, middle, right);
        if (!getChildren().equals(order)) {
            getChildren().setAll(order);
        }
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double row = Math.max(left.prefHeight(-1), Math.max(middle.prefHeight(-1), right.prefHeight(-1)));
        int rows = rows(width < 0 ? getWidth() : width);
        return snappedTopInset() + snappedBottomInset() + rows * row + (rows - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        int rows = rows(getWidth());
        double row = (getHeight() - top - snappedBottomInset() - (rows - 1) * GAP) / rows;
        double from = snappedLeftInset();
        double to = getWidth() - snappedRightInset();
        place(left, from, top, row);
        double ends = right.prefWidth(-1);
        place(right, Math.max(from, to - ends), rows == 3 ? top + row + GAP : top, row);
        double begins = left.prefWidth(-1);
        double wide = middle.prefWidth(-1);
        double free = twoRows ? (from + to) / 2 : (from + begins + to - ends) / 2;
        place(middle, Math.max(from, snapPositionX(free - wide / 2)), top + (rows - 1) * (row + GAP), row);
    }

    /** Three where even the first two groups have no room beside each other. */
    private int rows(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        return !twoRows ? 1 : left.prefWidth(-1) + GAP + right.prefWidth(-1) <= room ? 2 : 3;
    }

    private static void place(HBox group, double x, double y, double height) {
        group.resizeRelocate(x, y, group.prefWidth(-1), height);
    }
}
