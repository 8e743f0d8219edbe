package dev.asynckitchen.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.keys.Panel;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.view.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** What is there again when the program is started anew: what was chosen, what was open, and what was not saved. */
class RestartTest extends OpenedWindow {
    @Test
    void edits_of_several_programs_are_all_kept_and_can_be_taken_up_or_discarded() throws Exception {
        for (String lesson : List.of("gather", "await", "run", "rules", "chef-sync")) {
            Fx.run(() -> {
                session.open("lesson:" + lesson);
                session.editor().textProperty().set("print('" + lesson + "')\n");
            });
        }
        reopen("lesson:rules");
        Notice offer = Fx.await(session.notices().noticeProperty(), told -> told != null);
        Fx.run(offer.actions().getFirst().action());
        Set<String> told = Fx.call(() -> scene().lookup("#unsaved-card").lookupAll(".label").stream().map(label -> ((Label) label).getText()).collect(toSet()));
        assertThat(told).contains("rules.py", "print('rules')", "a moment ago");
        Fx.run(() -> assertThat(scene().getFocusOwner()).as("the latest can be opened by Space").isSameAs(unsavedButtons().getFirst()));
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "window/unsaved");
        assertThat(offer.text()).isEqualTo("5 programs were not saved when they were left last.");
        Fx.run(() -> {
            List<Button> buttons = unsavedButtons();
            assertThat(buttons).extracting(Button::getText).hasSize(10).containsOnly("Open", "Discard");
            buttons.getLast().fire();
            buttons.get(buttons.size() - 4).fire();
        });

        Fx.await(session.editor().textProperty(), "print('await')\n"::equals);
        assertThat(Fx.call(() -> session.unsaved().drafts().size())).isEqualTo(3);
    }

    /** Those of the list as it is now: it is made anew when others have left a draft meanwhile. JavaFX thread only. */
    private List<Button> unsavedButtons() {
        return scene().lookup("#unsaved-card").lookupAll(".button").stream().map(Button.class::cast).toList();
    }

    @Test
    void what_was_offered_once_is_not_offered_at_every_start_and_is_still_there() throws Exception {
        Fx.run(() -> ((CodeArea) scene().lookup("#program")).replaceText("print('mine')\n"));
        reopen("lesson:await");
        Fx.await(session.notices().noticeProperty(), told -> told != null);
        reopen("lesson:await");
        Fx.await(Bindings.size(session.unsaved().drafts()), size -> size.intValue() == 1);

        assertThat(Fx.call(() -> session.notices().noticeProperty().get())).isNull();
    }

    @Test
    void what_was_chosen_is_there_after_a_restart() throws Exception {
        press(KeyCode.N, false, false);
        press(KeyCode.T, false, false);
        reopen(null);

        assertThat(Fx.call(() -> session.preferences().themeProperty().get())).isEqualTo(Theme.NIGHT);
        assertThat(Fx.call(() -> session.editor().document().lesson().id())).isEqualTo("gather");
    }

    @Test
    void the_last_file_and_the_dividers_are_there_after_a_restart() throws Exception {
        Path tea = Files.writeString(config.resolve("tea.py"), "print('tea')\n");
        Fx.run(() -> session.open(tea));
        Fx.await(session.editor().documentProperty(), document -> document.name().equals("tea.py"));
        Fx.run(() -> {
            ((Actions) scene().getRoot()).grow(Panel.DETAILS, 3);
            scene().snapshot(null);
        });
        reopen(null);

        Fx.await(session.editor().documentProperty(), document -> document.name().equals("tea.py"));
        assertThat(Settings.read(config).dividers().getLast()).isBetween(0.25, 0.29);
    }

    @Test
    void a_window_beside_this_one_has_drafts_of_its_own() throws Exception {
        List<Window> before = Fx.call(() -> List.copyOf(Window.getWindows()));
        Fx.run(() -> ((Actions) scene().getRoot()).desk().anotherWindow());
        Stage other = Fx.call(() -> (Stage) Window.getWindows().stream().filter(window -> !before.contains(window)).findFirst().orElseThrow());
        Fx.run(() -> {
            ((CodeArea) other.getScene().lookup("#program")).replaceText("print('other')\n");
            session.editor().textProperty().set("print('mine')\n");
            other.close();
        });
        reopen(null);
        Fx.await(Bindings.size(session.unsaved().drafts()), size -> size.intValue() == 2);
        assertThat(Fx.call(() -> session.unsaved().drafts().stream().map(kept -> kept.draft().text()).toList()))
                .containsExactlyInAnyOrder("print('other')\n", "print('mine')\n");
    }

    @Test
    void an_edit_that_was_not_saved_is_offered_after_a_restart() throws Exception {
        String edited = "print('mine')\n";
        Fx.run(() -> ((CodeArea) scene().lookup("#program")).replaceText(edited));
        reopen("lesson:await");
        Notice offer = Fx.await(session.notices().noticeProperty(), told -> told != null);
        Fx.run(offer.actions().getFirst().action());

        assertThat(offer.text()).isEqualTo("gather.py was not saved when it was left last.");
        Fx.await(session.editor().textProperty(), edited::equals);
        assertThat(Fx.call(() -> session.editor().document().lesson().id())).isEqualTo("gather");
    }

    @Test
    void an_edit_is_not_lost_when_another_lesson_is_opened() {
        String edited = "print('mine')\n";
        Fx.run(() -> ((CodeArea) scene().lookup("#program")).replaceText(edited));
        Fx.run(() -> session.open("lesson:await"));
        Fx.run(() -> session.notices().noticeProperty().get().actions().getFirst().action().run());

        Fx.await(session.editor().textProperty(), edited::equals);
    }
}
