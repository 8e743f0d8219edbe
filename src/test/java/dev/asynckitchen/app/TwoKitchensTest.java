package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two kitchens in the window, by menu, keys and mouse; and what was open, which stays. */
class TwoKitchensTest extends OpenedWindow {
    private void compare(String left, String right, By by) {
        Fx.run(() -> session.theatre().compare(performance(left), performance(right), by));
    }

    private static Performance performance(String lesson) {
        return new Performance(Lessons.find(lesson).orElseThrow().trace(), null);
    }

    private Playhead settled() {
        return Fx.call(() -> {
            Player player = session.theatre().transport();
            while (player.isMoving()) {
                player.advance(1);
            }
            return player.playhead();
        });
    }

    private Comparison comparison() {
        return Fx.call(() -> session.theatre().comparison());
    }

    private <T extends Node> T node(String id) {
        @SuppressWarnings("unchecked")
        var found = (T) stage.getScene().lookup(id);
        return found;
    }

    @Test
    void the_menu_puts_a_lesson_beside_its_twin() {
        Fx.run(() -> {
            MenuButton menu = node("#compare-menu");
            menu.show();
            menu.getItems().stream().filter(item -> "compare-sequential".equals(item.getId())).findFirst().orElseThrow().fire();
        });
        Fx.await(Fx.call(() -> session.theatre().comparisonProperty()), two -> two != null);
        assertThat(comparison().stage().leftName()).isEqualTo("sequential.py");
        assertThat(Fx.call(() -> node("#two-kitchens") != null && node("#kitchen") == null)).isTrue();
    }

    @Test
    void keys_step_both_and_escape_leads_back_to_what_was_open_as_it_was() {
        press(KeyCode.RIGHT);
        Playhead open = settled();
        compare("sequential", "gather", By.CLOCK);
        for (int i = 0; i < 5; i++) {
            press(KeyCode.RIGHT);
        }
        Playhead both = settled();
        assertThat(both).isGreaterThan(Playhead.START);
        assertThat(Fx.call(() -> session.theatre().comparison().stage().poseAt(both).left().pose().tick())).isPositive();
        assertThat(Fx.call(() -> session.theatre().comparison().stage().poseAt(both).right().pose().tick())).isPositive();
        press(KeyCode.END);
        assertThat(settled()).isEqualTo(comparison().stage().pair().end());
        press(KeyCode.LEFT);
        assertThat(settled()).isLessThan(comparison().stage().pair().end());

        press(KeyCode.ESCAPE);
        assertThat(comparison()).isNull();
        assertThat(Fx.call(() -> session.theatre().player().playhead())).isEqualTo(open);
        assertThat(Fx.call(() -> node("#kitchen") != null && node("#two-kitchens") == null)).isTrue();
        assertThat(Fx.call(() -> stage.getScene().getFocusOwner().getStyleClass().contains("kitchen-pane"))).isTrue();
    }

    @Test
    void space_plays_both_to_the_end_and_the_window_says_who_was_over_first() {
        compare("sequential", "gather", By.CLOCK);
        press(KeyCode.SPACE);
        assertThat(Fx.call(() -> session.theatre().pairPlayer().isPlaying())).isTrue();
        assertThat(Fx.call(() -> session.theatre().player().isPlaying())).isFalse();
        settled();
        Node kitchens = Fx.call(() -> node("#two-kitchens"));
        assertThat(Fx.call(kitchens::getAccessibleText)).contains("sequential.py: ", "gather.py: ", "gather.py is over 1 s before sequential.py.");
    }

    @Test
    void another_way_of_pairing_them_leaves_the_left_one_where_it_is() {
        compare("sequential", "gather", By.CLOCK);
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        settled();
        Playhead left = Fx.call(() -> session.theatre().comparison().stage().pair().left(session.theatre().pairPlayer().playhead()));
        Fx.run(() -> ((ToggleButton) node("#by-turns")).fire());
        assertThat(comparison().by()).isEqualTo(By.TURNS);
        Playhead now = Fx.call(() -> session.theatre().comparison().stage().pair().left(session.theatre().pairPlayer().playhead()));
        assertThat(now.beat() + now.progress()).isCloseTo(left.beat() + left.progress(), offset(1e-3));
    }

    @Test
    void a_click_on_the_axis_goes_there() {
        compare("sequential", "gather", By.CLOCK);
        Fx.run(() -> {
            stage.getScene().snapshot(null);
            Node kitchens = node("#two-kitchens");
            Point2D at = kitchens.localToScene(kitchens.getLayoutBounds().getWidth() / 2, kitchens.getLayoutBounds().getHeight() - 60);
            double x = at.getX();
            double y = at.getY();
            Event.fireEvent(kitchens, new MouseEvent(MouseEvent.MOUSE_PRESSED, x, y, x, y, MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, false, false, true, new PickResult(kitchens, x, y)));
        });
        assertThat(Fx.call(() -> session.theatre().comparison().stage().poseAt(session.theatre().pairPlayer().playhead()).time())).isBetween(1.0, 2.0);
    }

    @Test
    void the_lines_are_marked_that_only_one_of_them_prints_there() {
        compare("chef-sync", "chef-async", By.CLOCK);
        press(KeyCode.END);
        settled();
        Fx.await(Fx.call(() -> node("#compare-printed").accessibleHelpProperty()), help -> help != null && help.endsWith("differ:"));
        assertThat(marked("#printed-left")).isNotEmpty().allMatch(line -> printed("#printed-left").contains(line));
        assertThat(printed("#printed-left")).hasSizeGreaterThan(marked("#printed-left").size());
        press(KeyCode.HOME);
        settled();
        assertThat(printed("#printed-left")).isEmpty();
        Fx.run(() -> ((ToggleButton) node("#compare-printed")).fire());
        assertThat(Fx.call(() -> node("#printed-left") == null)).isTrue();
    }

    private List<String> printed(String console) {
        return cells(console).stream().filter(cell -> cell.getText() != null).map(Labeled::getText).toList();
    }

    private List<String> marked(String console) {
        return cells(console).stream().filter(cell -> cell.getText() != null && cell.getGraphic() != null).map(Labeled::getText).toList();
    }

    private List<Labeled> cells(String console) {
        return Fx.call(() -> {
            stage.getScene().snapshot(null);
            return node(console).lookupAll(".list-cell").stream().map(Labeled.class::cast).toList();
        });
    }

    @Test
    void opening_something_else_ends_it() {
        compare("sequential", "gather", By.CLOCK);
        Fx.run(() -> session.open(Lessons.find("run").orElseThrow()));
        assertThat(comparison()).isNull();
    }

    @Test
    void an_edited_program_has_an_earlier_version_and_a_file_can_be_put_beside_it() throws IOException {
        assertThat(Fx.call(() -> session.comparing().hasLastVersion())).isFalse();
        String text = Fx.call(() -> session.editor().text());
        Fx.run(() -> session.editor().textProperty().set(text.replace("my_task(\"B\", 2)", "my_task(\"B\", 5)")));
        assertThat(Fx.call(() -> session.comparing().hasLastVersion())).isTrue();
        Fx.run(() -> session.comparing().withLastVersion());
        Comparison two = Fx.await(Fx.call(() -> session.theatre().comparisonProperty()), found -> found != null);
        assertThat(two.stage().leftName()).isEqualTo("gather.py, before");
        assertThat(two.stage().rightSpent().whole() - two.stage().leftSpent().whole()).isBetween(2.99, 3.01);
        assertThat(two.stage().difference().left()).hasSize(1);

        Path file = Files.writeString(config.resolve("other.py"), "import time\ntime.sleep(4)\n");
        Fx.run(() -> session.comparing().with(file));
        Comparison other = Fx.await(Fx.call(() -> session.theatre().comparisonProperty()), found -> found != two);
        assertThat(other.stage().rightName()).isEqualTo("other.py");
        assertThat(other.stage().rightSpent().whole()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1440, 900, 100", "NIGHT, 1440, 900, 100", "DAY, 900, 600, 100", "NIGHT, 900, 600, 100", "CONTRAST, 1280, 800, 100", "DAY, 1280, 800, 200", "DAY, 3840, 2160, 100"})
    void it_looks_like_this(Theme theme, int width, int height, int percent) throws IOException {
        Scene scene = Fx.call(() -> {
            var own = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, LentPython::new);
            own.preferences().themeProperty().set(theme);
            own.preferences().textSizeProperty().set(new TextSize(percent));
            Scene made = KitchenApp.scene(own, new Studio(own.theatre(), own.notices(), FolderWindow::show), width, height);
            own.theatre().compare(performance("chef-sync"), performance("chef-async"), By.CLOCK);
            made.snapshot(null);
            for (int i = 0; i < 12; i++) {
                own.theatre().pairPlayer().forward(Stride.TICK);
            }
            own.theatre().pairPlayer().advance(0.6);
            own.theatre().pairPlayer().pause();
            return made;
        });
        BufferedImage picture = Fx.call(() -> {
            scene.snapshot(null);
            return Looking.picture(scene.snapshot(null));
        });
        Looking.leave(picture, "beside/window-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + percent);
        assertThat(Fx.call(() -> {
            var back = (Labeled) scene.lookup("#compare-back");
            return back.localToScene(back.getLayoutBounds()).getMaxX();
        })).isLessThanOrEqualTo(width);
    }
}
