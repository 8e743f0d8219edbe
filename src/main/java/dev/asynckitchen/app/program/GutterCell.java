package dev.asynckitchen.app.program;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.stage.card.TaskCard;
import dev.asynckitchen.stage.stop.Breakpoint;
import dev.asynckitchen.view.sprite.DishPictures;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A line's number, and the dishes that are paused there. */
final class GutterCell extends HBox {
    private static final double WIDTH = 116;

    /** A pane that is as wide has room for names. */
    private static final double ROOMY = 420;

    /** Where the program needs the room: the dishes are shown without their names. */
    private static final double NARROW = 72;
    private static final int LARGE = 125;

    private static final double PICTURE = 18;
    private static final Messages SAY = Messages.of("panes");
    private static final int SHOWN = 3;

    /** So many are told of at length. */
    private static final int TOLD = 6;

    /**
     * What is so of a line.
     *
     * @param dishes those that are paused there
     * @param lit absent for nothing
     * @param stop whether it is stopped at there, absent for no
     * @param selected the task that is looked at, absent for none
     * @param narrow whether there is no room for names
     * @param finding a common mistake that is there, absent for none
     */
    record Marks(int line, List<Dish> dishes, @Nullable Lit lit, @Nullable Breakpoint stop, @Nullable Integer selected, boolean narrow,
            @Nullable Finding finding) {
        Marks {
            dishes = dishes.stream().sorted(Comparator.comparing(dish -> !isSelected(dish, selected))).toList();
        }

        boolean isSelected() {
            return !dishes.isEmpty() && isSelected(dishes.getFirst(), selected);
        }

        private static boolean isSelected(Dish dish, @Nullable Integer selected) {
            return selected != null && dish.task() == selected;
        }
    }

    GutterCell(Marks marks, Narrator narrator, Preferences preferences, IntConsumer select, Consumer<Finding> go) {
        int line = marks.line;
        List<Dish> dishes = marks.dishes;
        Lit lit = marks.lit;
        TextSize size = preferences.textSize();
        getStyleClass().add("gutter");
        setAlignment(Pos.CENTER_LEFT);
        double width = size.of(marks.narrow ? NARROW : WIDTH);
        setMinWidth(width);
        setMaxWidth(width);
        setAccessibleRole(AccessibleRole.TEXT);
        if (!dishes.isEmpty()) {
            Node tag = tag(dishes, narrator, preferences.theme(), size, marks.narrow);
            tag.pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), marks.isSelected());
            tag.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    select.accept(dishes.getFirst().task());
                    event.consume();
                }
            });
            getChildren().add(tag);
            String more = dishes.size() > TOLD ? "\n\n" + SAY.text("gutter.more", "more", String.valueOf(dishes.size() - TOLD)) : "";
            Icons.tip(this, dishes.stream().limit(TOLD)
                    .map(dish -> TaskCard.told(dish, narrator, preferences.wording())).collect(Collectors.joining("\n\n", "", more)));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var number = new Label(String.valueOf(line));
        number.getStyleClass().add("line-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(space);
        if (lit != null) {
            FontIcon mark = Icons.of(lit.mark());
            mark.getStyleClass().add("line-mark");
            mark.pseudoClassStateChanged(PseudoClass.getPseudoClass(lit.style()), true);
            getChildren().add(mark);
        }
        if (marks.finding != null) {
            getChildren().add(finding(marks.finding, preferences, go));
        }
        if (marks.stop != null) {
            getChildren().add(stop(marks.stop));
        }
        getChildren().add(number);
        setAccessibleText(told(marks, narrator, preferences.wording()));
    }

    /** Whether with such a text, in a pane of such a width, the program needs the room of the names. */
    static boolean isNarrow(TextSize size, double pane) {
        return size.percent() > LARGE || pane < size.of(ROOMY);
    }

    /** A breakpoint's mark: full, with a question where it asks something, hollow where it is not heeded. */
    private static Node stop(Breakpoint stop) {
        FontIcon mark = Icons.of(!stop.on() ? Material2MZ.RADIO_BUTTON_UNCHECKED : stop.asks() ? Material2AL.HELP : Material2AL.FIBER_MANUAL_RECORD);
        mark.getStyleClass().add("line-stop");
        Icons.tip(mark, told(stop));
        return mark;
    }

    private static Node finding(Finding finding, Preferences preferences, Consumer<Finding> go) {
        FontIcon mark = Icons.of(Material2AL.LIGHTBULB);
        mark.getStyleClass().add("line-finding");
        HBox.setMargin(mark, new Insets(0, 3, 0, 0));
        Icons.tip(mark, finding.what().in(preferences.wording()));
        mark.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                go.accept(finding);
                event.consume();
            }
        });
        return mark;
    }

    private static String told(Breakpoint stop) {
        return SAY.text(!stop.on() ? "gutter.stop.off" : stop.asks() ? "gutter.stop.if" : "gutter.stop", "condition", stop.condition());
    }

    private static String told(Marks marks, Narrator narrator, Wording wording) {
        List<String> told = new ArrayList<>();
        if (marks.finding != null) {
            told.add(marks.finding.what().in(wording));
        }
        if (marks.stop != null) {
            told.add(told(marks.stop));
        }
        if (marks.lit != null) {
            told.add(SAY.text("gutter." + marks.lit.style()));
        }
        marks.dishes.stream().limit(TOLD).map(narrator::name).forEach(told::add);
        return SAY.text(told.isEmpty() ? "gutter.line" : "gutter.line.marked",
                "line", String.valueOf(marks.line), "mark", String.join(", ", told));
    }

    private static Node tag(List<Dish> dishes, Narrator narrator, Theme theme, TextSize size, boolean narrow) {
        Dish first = dishes.getFirst();
        Color fill = Palette.task(first.look().colour());
        var tag = new HBox();
        tag.getStyleClass().add("paused");
        tag.setAlignment(Pos.CENTER_LEFT);
        tag.setBackground(new Background(new BackgroundFill(fill, new CornerRadii(size.of(9)), null)));
        int shown = narrow ? 1 : SHOWN;
        for (Dish dish : dishes.subList(0, Math.min(shown, dishes.size()))) {
            var plate = new StackPane(DishPictures.of(dish.look(), theme, size.of(PICTURE - 2)));
            plate.getStyleClass().add("plate");
            plate.setMinSize(size.of(PICTURE), size.of(PICTURE));
            plate.setMaxSize(size.of(PICTURE), size.of(PICTURE));
            plate.setBackground(new Background(new BackgroundFill(Palette.task(-1), new CornerRadii(size.of(9)), null)));
            tag.getChildren().add(plate);
        }
        if (narrow && dishes.size() == 1) {
            return tag;
        }
        var name = new Label();
        Inscription.put(name, dishes.size() == 1 ? narrator.name(first) : SAY.text("gutter.count", "count", String.valueOf(dishes.size())));
        name.setTextFill(Palette.onTask(first.look().colour()));
        name.getStyleClass().add("paused-name");
        tag.getChildren().add(name);
        tag.setMaxWidth(size.of(narrow ? NARROW - 30 : WIDTH - 48));
        return tag;
    }
}
