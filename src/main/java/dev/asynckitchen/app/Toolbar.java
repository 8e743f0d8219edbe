package dev.asynckitchen.app;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Editor;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The row of buttons at the top. */
final class Toolbar extends ToolBar {
    private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    /** Where all of it has room; the menu of lessons gives way first, then words beside icons, then the toolbar's end. */
    private static final double WIDE = 1240;
    private static final double NARROW = 1120;
    private static final double WIDEST_MENU = 230;
    private static final double NARROWEST_MENU = 104;

    private final Session session;
    private final Editor editor;
    private final Preferences preferences;

    Toolbar(Session session, Actions actions) {
        this.session = session;
        editor = session.editor();
        preferences = session.preferences();
        getStyleClass().add("kitchen-toolbar");
        var left = new Region();
        var right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        MenuButton lessons = lessons();
        Button run = run(actions);
        Button record = record(actions);
        getItems().addAll(
                lessons,
                Icons.button("open", Material2AL.FOLDER_OPEN, "Open a program or a trace  (" + Keys.named("O") + ")", actions::open),
                Icons.button("save", Material2MZ.SAVE, "Save the program  (" + Keys.named("S") + ")", actions::save),
                run,
                left,
                transport(),
                right,
                record,
                speed(),
                wording(),
                theme(),
                Icons.button("help", Material2AL.HELP_OUTLINE, "All keys  (F1)", actions::showKeys));
        widthProperty().subscribe(width -> {
            lessons.setPrefWidth(Math.clamp(WIDEST_MENU - (WIDE - width.doubleValue()), NARROWEST_MENU, WIDEST_MENU));
            var display = width.doubleValue() < NARROW ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            run.setContentDisplay(display);
            record.setContentDisplay(display);
        });
    }

    private MenuButton lessons() {
        var menu = new MenuButton();
        menu.setId("lessons");
        menu.setMnemonicParsing(false); // An underscore is part of a file's name.
        menu.setGraphic(Icons.of(Material2MZ.MENU_BOOK));
        menu.setFocusTraversable(false);
        Inscription.tellWhole(menu);
        for (Lesson lesson : Lessons.all()) {
            var title = new Label(lesson.title());
            title.getStyleClass().add("menu-title");
            var summary = new Label(lesson.summary());
            summary.getStyleClass().add("menu-summary");
            var item = new MenuItem(null, new VBox(title, summary));
            item.setId("lesson-" + lesson.id());
            item.setOnAction(_ -> session.open(lesson));
            menu.getItems().add(item);
        }
        editor.documentProperty().subscribe(_ -> title(menu));
        editor.editedBinding().subscribe(_ -> title(menu));
        return menu;
    }

    private void title(MenuButton menu) {
        menu.setText(editor.document().title() + (editor.editedBinding().get() ? " •" : ""));
    }

    private Button run(Actions actions) {
        var run = new Button("Run", Icons.of(Material2AL.LOCAL_DINING));
        run.getStyleClass().add("run");
        Icons.dressed(run, "run", "Run the program as it stands  (" + Keys.named("Enter") + ")", actions::run);
        session.changedBinding().subscribe(changed -> {
            run.getStyleClass().remove("accent");
            if (changed) {
                run.getStyleClass().add("accent");
            }
        });
        return run;
    }

    private Button record(Actions actions) {
        var record = new Button("Record", Icons.of(Material2AL.FIBER_MANUAL_RECORD));
        record.getStyleClass().add("record");
        return Icons.dressed(record, "record", "Record an animation  (" + Keys.named("R") + ")", actions::record);
    }

    private Node transport() {
        Player player = session.theatre().player();
        var play = Icons.button("play", Material2MZ.PLAY_ARROW, "Play or pause  (Space)", player::playOrPause);
        play.getStyleClass().removeAll("flat");
        play.getStyleClass().addAll("play", "accent");
        player.playingProperty().subscribe(playing ->
                ((FontIcon) play.getGraphic()).setIconCode(playing ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW));
        var row = new HBox(
                Icons.button("to-start", Material2AL.FIRST_PAGE, "To the beginning  (Home)", player::toStart),
                step("back-tick", "tick", false, "A tick back  (←)", () -> player.back(Stride.TICK)),
                step("back-turn", "turn", false, "A turn back  (Shift ←)", () -> player.back(Stride.TURN)),
                step("back-line", "line", false, "A line back  (Alt ←)", () -> player.back(Stride.LINE)),
                play,
                step("line", "line", true, "A line on  (Alt →)", () -> player.forward(Stride.LINE)),
                step("turn", "turn", true, "A turn on  (Shift →)", () -> player.forward(Stride.TURN)),
                step("tick", "tick", true, "A tick on  (→)", () -> player.forward(Stride.TICK)),
                Icons.button("to-end", Material2AL.LAST_PAGE, "To the end  (End)", player::toEnd));
        row.getStyleClass().add("transport");
        return row;
    }

    private static Button step(String id, String name, boolean forward, String tip, Runnable action) {
        var icon = Icons.of(forward ? Material2AL.CHEVRON_RIGHT : Material2AL.CHEVRON_LEFT);
        var button = new Button(name, icon);
        button.setContentDisplay(forward ? ContentDisplay.RIGHT : ContentDisplay.LEFT);
        button.getStyleClass().addAll("flat", "step");
        if (name.equals("tick")) {
            button.getStyleClass().add("main-step");
        }
        return Icons.dressed(button, id, tip, action);
    }

    private MenuButton speed() {
        var menu = new MenuButton();
        menu.setId("speed");
        menu.getStyleClass().addAll("flat", "speed");
        menu.setFocusTraversable(false);
        for (double speed : SPEEDS) {
            var item = new MenuItem(speedName(speed));
            item.setOnAction(_ -> preferences.speedProperty().set(speed));
            menu.getItems().add(item);
        }
        preferences.speedProperty().subscribe(speed -> menu.setText(speedName(speed.doubleValue())));
        Icons.tip(menu, "Speed  (- and +)");
        return menu;
    }

    private static String speedName(double speed) {
        return (speed == Math.rint(speed) ? String.valueOf((int) speed) : String.valueOf(speed)) + "×";
    }

    private Node wording() {
        var words = new ToggleButton("words");
        var terms = new ToggleButton("terms");
        Icons.dressed(words, "words", "The kitchen's words  (T)", () -> preferences.wordingProperty().set(Wording.WORDS));
        Icons.dressed(terms, "terms", "asyncio's own terms  (T)", () -> preferences.wordingProperty().set(Wording.TERMS));
        var both = new SegmentedButton(words, terms);
        both.getToggleGroup().selectedToggleProperty().subscribe((_, now) -> {
            if (now == null) {
                select(words, terms);
            }
        });
        preferences.wordingProperty().subscribe(_ -> select(words, terms));
        return both;
    }

    private void select(ToggleButton words, ToggleButton terms) {
        (preferences.wordingProperty().get() == Wording.WORDS ? words : terms).setSelected(true);
    }

    private Button theme() {
        var button = Icons.button("theme", Material2MZ.NIGHTS_STAY, "Day, night or high contrast  (N)", () -> preferences.themeProperty()
                .set(preferences.themeProperty().get().next()));
        preferences.themeProperty().subscribe(theme ->
                ((FontIcon) button.getGraphic()).setIconCode(switch (theme.next()) {
                    case DAY -> Material2MZ.WB_SUNNY;
                    case NIGHT -> Material2MZ.NIGHTS_STAY;
                    case CONTRAST -> Material2MZ.TONALITY;
                }));
        return button;
    }
}
