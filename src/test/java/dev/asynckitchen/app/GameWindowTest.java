package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.game.Game;
import dev.asynckitchen.game.Play;
import dev.asynckitchen.game.Verdict;
import dev.asynckitchen.game.Why;
import dev.asynckitchen.game.script.Level;
import dev.asynckitchen.game.script.LoopStep;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** You be the loop, in the window and by keys. */
class GameWindowTest {
    @TempDir
    private Path config;

    private Session session;
    private Scene scene;

    private void open(String lesson, Theme theme, int width, int height) {
        session = new Session(Lessons.find(lesson).orElseThrow(), Settings.DEFAULT, config, LentPython::new);
        session.preferences().themeProperty().set(theme);
        scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
        scene.snapshot(null);
    }

    private void press(KeyCode code) {
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        boolean shortcut = code == KeyCode.G;
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
        session.theatre().player().advance(100);
    }

    private String text(String id) {
        return scene.lookup(id) instanceof Label label ? label.getText() : "";
    }

    /** The game that the window plays, played beside it. */
    private Game game(Level level, int bookmark) {
        return new Game(session.theatre().performance().stage(), level, bookmark);
    }

    /** Goes by arrows to the move wanted, and makes it. */
    private void make(LoopStep step, int from, int wanted) {
        int size = step.offered().size();
        for (int i = from; i != wanted; i = (i + 1) % size) {
            press(KeyCode.RIGHT);
        }
        press(KeyCode.ENTER);
    }

    private void begin(Level level) {
        press(KeyCode.G);
        if (level != Level.TICKET) {
            press(KeyCode.ESCAPE);
            ((MenuButton) scene.lookup("#lessons")).getItems().stream().filter(item -> "game".equals(item.getId())).map(Menu.class::cast)
                    .findFirst().orElseThrow().getItems().get(level.number() - 1).fire();
        }
        press(KeyCode.ENTER);
    }

    @ParameterizedTest
    @CsvSource({"gather, TICKET", "chef-async, CLOCK", "rules, LINE"})
    void a_whole_program_is_played_by_keys(String lesson, Level level) {
        Fx.run(() -> {
            open(lesson, Theme.DAY, 1280, 800);
            begin(level);
            int bookmark = 0;
            boolean last = false;
            while (!last) {
                Game game = game(level, bookmark);
                for (Play play = game.begin(); !game.isOver(play); play = game.tried(play, game.step(play).right()).next()) {
                    assertThat(text("#game-question")).isEqualTo(game.words(play).question().words());
                    Playhead at = session.theatre().player().playhead();
                    session.theatre().player().toEnd();
                    press(KeyCode.SPACE);
                    assertThat(session.theatre().player().playhead()).isEqualTo(at);
                    make(game.step(play), -1, game.step(play).offered().indexOf(game.step(play).right()));
                }
                assertThat(text("#game-question")).startsWith("You matched CPython's " + game.script().turns() + " turn").contains("without hints");
                last = game.script().last();
                bookmark = game.script().next();
                press(KeyCode.ENTER);
                press(KeyCode.ENTER);
            }
            press(KeyCode.ESCAPE);
            assertThat(session.theatre().standstill()).isNull();
            assertThat(scene.lookup("#game-bar").isVisible()).isFalse();
        });
    }

    /** Presses a target of the game, moves by so much and lets go. */
    private void drag(Node target, double x, double y) {
        Bounds from = target.localToScene(target.getLayoutBounds());
        double sceneX = from.getCenterX() + x;
        double sceneY = from.getCenterY() + y;
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(target, new MouseEvent(null, null, type, sceneX, sceneY, sceneX, sceneY, MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, false, false, false, new PickResult(target, sceneX, sceneY)));
        }
        session.theatre().player().advance(100);
    }

    @Test
    void a_ticket_is_taken_by_pulling_it_off_the_rail_and_hangs_there_again_if_it_is_let_go_at_the_rail() {
        Fx.run(() -> {
            open("gather", Theme.DAY, 1280, 800);
            begin(Level.TICKET);
            scene.snapshot(null);
            Game game = game(Level.TICKET, 0);
            Play play = game.begin();
            Node right = List.copyOf(scene.getRoot().lookupAll(".game-target")).get(game.step(play).offered().indexOf(game.step(play).right()));
            double hangs = right.getLayoutX();
            drag(right, 30, 0);
            scene.snapshot(null);
            assertThat(right.getLayoutX()).isEqualTo(hangs);
            assertThat(text("#game-question")).isEqualTo(game.words(play).question().words());
            Playhead at = session.theatre().player().playhead();
            drag(right, 200, 250);
            assertThat(text("#game-remark")).isEqualTo("Right: that is what the loop does.");
            assertThat(session.theatre().player().playhead()).isGreaterThan(at);
        });
    }

    @Test
    void when_it_is_over_it_is_asked_why() {
        Fx.run(() -> {
            open("chef-async", Theme.DAY, 1280, 800);
            begin(Level.TICKET);
            Game game = game(Level.TICKET, 0);
            Play play = game.begin();
            while (!game.isOver(play)) {
                make(game.step(play), -1, game.step(play).offered().indexOf(game.step(play).right()));
                play = game.tried(play, game.step(play).right()).next();
            }
            Why why = game.why(play);
            assertThat(text("#game-question")).endsWith(why.ask().words());
            for (int i = 0; i <= (why.right() + 1) % 3; i++) {
                press(KeyCode.RIGHT);
            }
            press(KeyCode.ENTER);
            assertThat(text("#game-remark")).isEqualTo("Many think so, but no: " + why.rule().words());
            assertThat(text("#game-question")).doesNotContain("Why?");
        });
    }

    @Test
    void a_wrong_move_costs_a_mark_and_is_answered_in_a_sentence() {
        Fx.run(() -> {
            open("gather", Theme.DAY, 1280, 800);
            begin(Level.TICKET);
            Game game = game(Level.TICKET, 0);
            Play play = game.begin();
            make(game.step(play), -1, 1);
            assertThat(text("#game-remark")).isEqualTo(((Verdict.Wrong)
                    game.tried(play, game.step(play).offered().get(1))).why().words());
            press(KeyCode.ENTER);
            assertThat(text("#game-source")).isEqualTo("CPython: handle = self._ready.popleft()");
            press(KeyCode.ENTER);
            assertThat(text("#game-remark")).contains("So it was played: Take");
        });
    }

    @Test
    void nothing_in_the_window_tells_of_what_comes() {
        Fx.run(() -> {
            open("gather", Theme.DAY, 1280, 800);
            begin(Level.CLOCK);
            assertThat(text("#status")).startsWith("tick 1  ").doesNotContain("of");
            assertThat(((TabPane) scene.lookup("#details")).getTabs().stream().skip(1)).allMatch(tab -> tab.isDisable());
            assertThat(session.theatre().standstill()).isNotNull();
            press(KeyCode.ESCAPE);
            assertThat(text("#status")).contains("of");
        });
    }

    @Test
    void another_program_ends_the_game() {
        Fx.run(() -> {
            open("gather", Theme.DAY, 1280, 800);
            begin(Level.CLOCK);
            session.open(Lessons.find("sequential").orElseThrow());
            assertThat(scene.lookup("#game-bar").isVisible()).isFalse();
            assertThat(session.theatre().standstill()).isNull();
        });
    }

    @Test
    void undo_goes_back_a_choice() {
        Fx.run(() -> {
            open("gather", Theme.DAY, 1280, 800);
            begin(Level.TICKET);
            String first = text("#game-question");
            Playhead at = session.theatre().player().playhead();
            press(KeyCode.ENTER);
            assertThat(session.theatre().player().playhead()).isEqualTo(at);
            press(KeyCode.RIGHT);
            press(KeyCode.ENTER);
            assertThat(session.theatre().player().playhead()).isGreaterThan(at);
            press(KeyCode.BACK_SPACE);
            assertThat(session.theatre().player().playhead()).isEqualTo(at);
            assertThat(text("#game-question")).isEqualTo(first);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "rules-card, TICKET, DAY, 1440, 900, 0", "ticket, TICKET, DAY, 1440, 900, 0", "ticket, TICKET, NIGHT, 900, 600, 0",
        "clock, CLOCK, DAY, 1440, 900, 2", "clock, CLOCK, NIGHT, 1440, 900, 6", "clock, CLOCK, DAY, 900, 600, 6", "line, LINE, DAY, 1440, 900, 0",
        "line, LINE, NIGHT, 900, 600, 0", "divider, LINE, DAY, 1440, 900, 2", "wrong, TICKET, DAY, 1440, 900, 0", "wrong, CLOCK, NIGHT, 900, 600, 0",
        "wrong, LINE, CONTRAST, 1440, 900, 0", "hint, TICKET, NIGHT, 1440, 900, 0", "end, TICKET, DAY, 1440, 900, 99", "end, TICKET, NIGHT, 900, 600, 99"
    })
    void it_looks_like_this(String what, Level level, Theme theme, int width, int height, int choices) throws IOException {
        BufferedImage picture = Fx.call(() -> {
            open("gather", theme, width, height);
            if (what.equals("rules-card")) {
                press(KeyCode.G);
            } else {
                begin(level);
            }
            Game game = game(level, 0);
            Play play = game.begin();
            for (int i = 0; i < choices && !game.isOver(play); i++) {
                make(game.step(play), -1, game.step(play).offered().indexOf(game.step(play).right()));
                play = game.tried(play, game.step(play).right()).next();
            }
            if (what.equals("wrong")) {
                LoopStep step = game.step(play);
                make(step, -1, step.offered().indexOf(step.right()) == 0 ? 1 : 0);
                press(KeyCode.ENTER);
            }
            if (what.equals("hint")) {
                press(KeyCode.H);
            }
            scene.snapshot(null);
            return Looking.picture(scene.snapshot(null));
        });
        Looking.leave(picture, "game-" + what + "-" + level.number() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + choices);
        assertThat(picture.getWidth()).isEqualTo(width);
    }
}
