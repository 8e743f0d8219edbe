package dev.asynckitchen.app;

import dev.asynckitchen.app.document.Editor;
import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.keys.Keys;
import dev.asynckitchen.app.lesson.Teaching;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.question.Asking;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.game.script.Level;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The buttons at the top: what is open, the way through it, how it looks. */
final class Toolbar extends ToolbarRows {
    private static final Messages SAY = Messages.of("app");
    private static final Messages TEACHING = Messages.of("teaching");
    private static final Messages GAME = Messages.of("game");
    private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    /** Which command a button asks for, where that is not called as the button is. */
    private static final Map<String, String> COMMANDS = Map.of("to-start", "ends", "to-end", "end", "back-tick", "tick-back", "back-turn", "turn-back",
            "back-line", "line-back", "words", "wording", "terms", "wording", "compare-menu", "compare");

    /** Those that tell their keys. */
    private static final List<String> BUTTONS = List.of("run", "record", "open", "save", "help", "play", "to-start", "to-end", "back-tick", "back-turn",
            "back-line", "line", "turn", "tick", "words", "terms", "theme", "compare-menu");

    private final Session session;
    private final Editor editor;
    private final Preferences preferences;
    private final MenuButton lessons;
    private final CompareMenu compare;
    private final Keys keys;

    /** @param game begins a game at a level */
    Toolbar(Session session, Asking asking, Teaching teaching, Keys keys, Actions actions, Consumer<Level> game) {
        this.session = session;
        this.keys = keys;
        editor = session.editor();
        preferences = session.preferences();
        lessons = lessons(asking, teaching, actions, game);
        Button run = run(actions);
        Button record = record(actions);
        compare = new CompareMenu(session, actions, tip("compare-menu"));
        lay(preferences, lessons, List.of(run, record),
                group(lessons,
                        Icons.button("open", Material2AL.FOLDER_OPEN, tip("open"), actions::open),
                        Icons.button("save", Material2MZ.SAVE, tip("save"), actions::save),
                        run),
                transport(),
                group(compare, record, speed(), wording(), theme(),
                        Icons.button("help", Material2AL.HELP_OUTLINE, tip("help"), actions::showKeys)));
        keys.commandsProperty().subscribe((_, _) -> tellAnew());
    }

    /** Opens the list of lessons, with the keyboard in it. */
    void showLessons() {
        lessons.requestFocus();
        lessons.show();
    }

    /** Opens what can be compared, with the keyboard in it. */
    void showCompare() {
        compare.requestFocus();
        compare.show();
    }

    private String tip(String button) {
        String key = keys.told(COMMANDS.getOrDefault(button, button));
        String tip = SAY.text(button + ".tip");
        return key.isEmpty() ? tip : SAY.text("tip", "tip", tip, "keys", key);
    }

    /** Other keys lead to what the buttons do. */
    private void tellAnew() {
        BUTTONS.forEach(button -> {
            Node node = lookup("#" + button);
            if (node != null) {
                node.setAccessibleText(tip(button));
                Icons.tip(node, tip(button));
            }
        });
    }

    private MenuButton lessons(Asking asking, Teaching teaching, Actions actions, Consumer<Level> game) {
        var menu = new MenuButton();
        menu.setId("lessons");
        menu.setMnemonicParsing(false); // An underscore is part of a file's name.
        menu.setGraphic(Icons.of(Material2MZ.MENU_BOOK));
        Icons.quiet(menu);
        Inscription.tellWhole(menu);
        var next = new MenuItem();
        next.setId("next-lesson");
        next.setOnAction(_ -> teaching.open(teaching.next()));
        var course = new MenuItem(TEACHING.text("menu.course"));
        course.setId("course");
        course.setOnAction(_ -> actions.lessons().showCourse());
        var anew = new MenuItem(SAY.text("new"));
        anew.setId("new");
        anew.setOnAction(_ -> actions.desk().begin());
        var recent = new Menu(SAY.text("recent"));
        recent.setId("recent-files");
        menu.getItems().addAll(next, course, new SeparatorMenuItem(), anew, recent, new SeparatorMenuItem());
        for (Lesson lesson : Lessons.all()) {
            var item = new MenuItem(null, entry(lesson.title(), lesson.summary()));
            item.setId("lesson-" + lesson.id());
            item.setOnAction(_ -> session.open(lesson));
            menu.getItems().add(item);
        }
        var ask = new CheckMenuItem(SAY.text("ask"));
        ask.setId("ask");
        ask.selectedProperty().bindBidirectional(asking.onProperty());
        menu.getItems().addAll(new SeparatorMenuItem(), ask, game(game));
        menu.setOnShowing(_ -> {
            LessonPlan plan = teaching.next().plan();
            next.setGraphic(entry(TEACHING.text("menu.next", "order", String.valueOf(plan.order()), "title", plan.title()), plan.goal()));
            tellUnsaved(menu, actions);
            recent.getItems().setAll(session.recent().files().stream().map(this::recent).toList());
            recent.setVisible(!recent.getItems().isEmpty());
        });
        editor.documentProperty().subscribe(_ -> title(menu));
        editor.editedBinding().subscribe(_ -> title(menu));
        return menu;
    }

    private MenuItem recent(Path file) {
        var item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> session.open(file));
        return item;
    }

    /** The last entry, while there is something that was left unsaved. */
    private void tellUnsaved(MenuButton menu, Actions actions) {
        menu.getItems().removeIf(item -> "unsaved".equals(item.getId()));
        int count = session.unsaved().drafts().size();
        if (count > 0) {
            var item = new MenuItem(Messages.of("session").text("unsaved.menu", "count", count));
            item.setId("unsaved");
            item.setOnAction(_ -> actions.showUnsaved());
            menu.getItems().add(item);
        }
    }

    private void title(MenuButton menu) {
        menu.setText(SAY.text(editor.editedBinding().get() ? "lessons.edited" : "lessons.title", "title", editor.document().title()));
        menu.setAccessibleText(SAY.text("lessons.told", "title", editor.document().title()));
    }

    private Button run(Actions actions) {
        var run = new Button(SAY.text("run"), Icons.of(Material2AL.LOCAL_DINING));
        run.getStyleClass().add("run");
        Icons.dressed(run, "run", tip("run"), actions::run);
        session.changedBinding().subscribe(changed -> {
            run.getStyleClass().remove("accent");
            if (changed) {
                run.getStyleClass().add("accent");
            }
        });
        return run;
    }

    private Button record(Actions actions) {
        var record = new Button(SAY.text("record"), Icons.of(Material2AL.FIBER_MANUAL_RECORD));
        record.getStyleClass().add("record");
        return Icons.dressed(record, "record", tip("record"), actions::record);
    }

    private static Menu game(Consumer<Level> game) {
        var menu = new Menu(GAME.text("title"), Icons.of(Material2MZ.SPORTS_ESPORTS));
        menu.setId("game");
        for (Level level : Level.values()) {
            var item = new MenuItem(null, entry(GAME.text("level." + level.number()), GAME.text("level." + level.number() + ".summary")));
            item.setId("game-" + level.number());
            item.setOnAction(_ -> game.accept(level));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static VBox entry(String title, String summary) {
        var name = new Label(title);
        name.getStyleClass().add("menu-title");
        var what = new Label(summary);
        what.getStyleClass().add("menu-summary");
        return new VBox(name, what);
    }

    private HBox transport() {
        Theatre theatre = session.theatre();
        var play = Icons.button("play", Material2MZ.PLAY_ARROW, tip("play"), () -> theatre.transport().playOrPause());
        play.getStyleClass().removeAll("flat");
        play.getStyleClass().addAll("play", "accent");
        theatre.transportProperty().flatMap(Player::playingProperty).subscribe(playing ->
                ((FontIcon) play.getGraphic()).setIconCode(playing ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW));
        HBox row = group(
                Icons.button("to-start", Material2AL.FIRST_PAGE, tip("to-start"), () -> theatre.transport().toStart()),
                step("back-tick", "tick", false, () -> theatre.transport().back(Stride.TICK)),
                step("back-turn", "turn", false, () -> theatre.transport().back(Stride.TURN)),
                step("back-line", "line", false, () -> theatre.transport().back(Stride.LINE)),
                play,
                step("line", "line", true, () -> theatre.transport().forward(Stride.LINE)),
                step("turn", "turn", true, () -> theatre.transport().forward(Stride.TURN)),
                step("tick", "tick", true, () -> theatre.transport().forward(Stride.TICK)),
                Icons.button("to-end", Material2AL.LAST_PAGE, tip("to-end"), () -> theatre.transport().toEnd()));
        row.getStyleClass().add("transport");
        return row;
    }

    private Button step(String id, String stride, boolean forward, Runnable action) {
        var icon = Icons.of(forward ? Material2AL.CHEVRON_RIGHT : Material2AL.CHEVRON_LEFT);
        var button = new Button(SAY.text("step." + stride), icon);
        button.setContentDisplay(forward ? ContentDisplay.RIGHT : ContentDisplay.LEFT);
        button.getStyleClass().addAll("flat", "step");
        if (stride.equals("tick")) {
            button.getStyleClass().add("main-step");
        }
        return Icons.dressed(button, id, tip(id), action);
    }

    private MenuButton speed() {
        var menu = new MenuButton();
        menu.setId("speed");
        menu.getStyleClass().addAll("flat", "speed");
        Icons.quiet(menu);
        for (double speed : SPEEDS) {
            var item = new MenuItem(speedName(speed));
            item.setOnAction(_ -> preferences.speedProperty().set(speed));
            menu.getItems().add(item);
        }
        preferences.speedProperty().subscribe(speed -> {
            menu.setText(speedName(speed.doubleValue()));
            menu.setAccessibleText(SAY.text("speed.told", "speed", speedName(speed.doubleValue())));
        });
        Icons.tip(menu, tip("speed"));
        return menu;
    }

    private static String speedName(double speed) {
        return SAY.text("times", "number", speed == Math.rint(speed) ? String.valueOf((int) speed) : String.valueOf(speed));
    }

    private Node wording() {
        var words = new ToggleButton(SAY.text("words"));
        var terms = new ToggleButton(SAY.text("terms"));
        Icons.dressed(words, "words", tip("words"), () -> preferences.wordingProperty().set(Wording.WORDS));
        Icons.dressed(terms, "terms", tip("terms"), () -> preferences.wordingProperty().set(Wording.TERMS));
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
        (preferences.wording() == Wording.WORDS ? words : terms).setSelected(true);
    }

    private Button theme() {
        var button = Icons.button("theme", Material2MZ.NIGHTS_STAY, tip("theme"),
                () -> preferences.themeProperty().set(preferences.theme().next()));
        preferences.themeProperty().subscribe(theme ->
                ((FontIcon) button.getGraphic()).setIconCode(switch (theme.next()) {
                    case DAY -> Material2MZ.WB_SUNNY;
                    case NIGHT -> Material2MZ.NIGHTS_STAY;
                    case CONTRAST -> Material2MZ.TONALITY;
                }));
        return button;
    }
}
