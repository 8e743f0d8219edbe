package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.document.Document;
import dev.asynckitchen.app.document.Proofreading;
import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program is edited in the window, by keys. */
class EditorWindowTest {
    private static final String PROGRAM = """
            import asyncio


            async def main():
                await asyncio.sleep(1)
                print("tea")


            asyncio.run(main())
            """;

    /** A Python that takes no bracket without its other half. */
    private static final class Strict extends IdlePython {
        @Override
        public CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
            int at = program.source().indexOf("[\n");
            int line = 1 + (int) program.source().substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count();
            int column = at - program.source().lastIndexOf('\n', at);
            return CompletableFuture.completedFuture(at < 0 ? Optional.empty()
                    : Optional.of(new SyntaxMistake("'[' was never closed", line, column, line, column + 1)));
        }
    }

    @TempDir
    private Path config;

    private Stage stage;
    private Session session;
    private @Nullable Scene shown; // In place of the stage's: no screen is as large.

    @BeforeEach
    void open() {
        Fx.run(() -> {
            session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, Strict::new);
            session.cooking().warmUp();
            stage = new Stage();
            stage.setScene(KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), 900, 600));
            session.editor().open(Document.of("tea.py", PROGRAM, null));
            stage.show();
            scene().snapshot(null);
        });
        press(KeyCode.E, KeyCode.CONTROL);
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> {
            stage.close();
            return session.close(Settings.DEFAULT);
        }).get(60, TimeUnit.SECONDS);
    }

    @Test
    void in_a_small_window_twelve_lines_of_a_lesson_are_seen_and_its_text_is_a_click_away() throws IOException {
        Fx.run(() -> session.open(Lessons.find("sequential").orElseThrow()));
        Fx.pulse(scene());
        Fx.pulse(scene());
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/lesson-900");
        assertThat(Fx.call(() -> area().getHeight() / 21)).isGreaterThanOrEqualTo(12);
        Node text = Fx.call(() -> scene().lookup(".lesson-text"));
        assertThat(Fx.call(() -> text.getBoundsInParent().getHeight() > 0 && scene().lookup(".lesson .scroll-pane").isVisible())).isFalse();
        Fx.run(() -> ((Button) scene().lookup("#fold-lesson")).fire());
        assertThat(Fx.call(() -> scene().lookup(".lesson .scroll-pane").isVisible())).isTrue();
    }

    @Test
    void the_text_has_commands_of_its_own_which_elsewhere_are_others() {
        press(KeyCode.END, KeyCode.CONTROL);
        press(KeyCode.UP);
        press(KeyCode.D, KeyCode.CONTROL);
        assertThat(text()).endsWith("asyncio.run(main())\nasyncio.run(main())\n");
        press(KeyCode.SLASH, KeyCode.CONTROL);
        press(KeyCode.UP, KeyCode.ALT);
        assertThat(text()).endsWith("\n\n# asyncio.run(main())\nasyncio.run(main())\n");
        press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(text()).isEqualTo(PROGRAM);
    }

    @Test
    void what_is_looked_for_is_marked_counted_and_gone_through() throws IOException {
        press(KeyCode.F, KeyCode.CONTROL);
        type("asyncio");
        assertThat(count()).isEqualTo("1 of 3");
        press(KeyCode.ENTER);
        assertThat(count()).isEqualTo("2 of 3");
        press(KeyCode.F3, KeyCode.SHIFT);
        press(KeyCode.F3, KeyCode.SHIFT);
        assertThat(count()).isEqualTo("3 of 3");
        assertThat(Fx.call(() -> area().getStyleOfChar(PROGRAM.lastIndexOf("asyncio")))).contains("found");
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/find-900");
        press(KeyCode.ESCAPE);
        assertThat(focused()).isInstanceOf(CodeArea.class);
        assertThat(Fx.call(() -> area().getSelectedText())).isEqualTo("asyncio");
        assertThat(Fx.call(() -> area().getStyleOfChar(PROGRAM.lastIndexOf("asyncio")))).doesNotContain("found");
    }

    @Test
    void all_places_are_replaced_and_that_is_undone_in_one_step() throws IOException {
        press(KeyCode.H, KeyCode.CONTROL);
        type("asyncio");
        Fx.run(() -> field("find-with").setText("aio"));
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/replace-900");
        Fx.run(() -> ((Button) scene().lookup("#find-replace-all")).fire());
        assertThat(text()).isEqualTo(PROGRAM.replace("asyncio", "aio"));
        press(KeyCode.ESCAPE);
        Fx.run(() -> area().undo());
        assertThat(text()).isEqualTo(PROGRAM);
    }

    @Test
    void a_line_is_gone_to_by_its_number_and_none_that_is_not_there() {
        press(KeyCode.G, KeyCode.CONTROL);
        Fx.run(() -> field("line-number-wanted").setText("99"));
        press(KeyCode.ENTER);
        assertThat(focused()).isInstanceOf(TextInputControl.class);
        Fx.run(() -> field("line-number-wanted").setText("5"));
        press(KeyCode.ENTER);
        assertThat(focused()).isInstanceOf(CodeArea.class);
        assertThat(Fx.call(() -> area().getCurrentParagraph())).isEqualTo(4);
    }

    @Test
    void the_menu_of_the_text_offers_what_can_be_done_there() {
        ContextMenu menu = Fx.call(() -> area().getContextMenu());
        Fx.run(() -> {
            area().selectRange(0, 6);
            menu.show(stage);
        });
        assertThat(Fx.call(() -> menu.getItems().stream().filter(item -> item.getText() != null && !item.isDisable()).map(item -> item.getText()).toList()))
                .contains("Cut", "Copy", "Make comments of lines, or code again", "Find in the program", "Go to a line", "Run the program");
        Fx.run(() -> {
            menu.getItems().stream().filter(item -> "menu-comment".equals(item.getId())).findFirst().orElseThrow().fire();
            menu.hide();
        });
        assertThat(text()).startsWith("# import asyncio\n");
    }

    @Test
    void a_mistake_is_underlined_and_told_a_moment_after_typing_stops_and_leads_to_its_place() throws IOException {
        Fx.run(() -> area().insertText(PROGRAM.indexOf("\n\n\nasyncio.run"), "\n    x = ["));
        Proofreading.Reading found = Fx.await(session.proofreading().readingProperty(), Proofreading.Wrong.class::isInstance);
        assertThat(found).isInstanceOf(Proofreading.Wrong.class);
        Fx.run(() -> scene().snapshot(null));
        Hyperlink told = Fx.call(() -> (Hyperlink) scene().lookup("#mistake"));
        assertThat(Fx.call(told::getText)).isEqualTo("Line 7: '[' was never closed");
        int place = text().indexOf("[\n");
        assertThat(Fx.call(() -> area().getStyleOfChar(place))).contains("mistake");
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/mistake-900");
        Fx.run(() -> area().moveTo(0));
        press(KeyCode.F4);
        assertThat(Fx.call(() -> area().getCaretPosition())).isEqualTo(place);
        Fx.run(() -> area().insertText(place + 1, "]"));
        assertThat(Fx.call(told::isVisible)).isFalse();
        assertThat(Fx.await(session.proofreading().readingProperty(), Proofreading.Sound.class::isInstance)).isNotNull();
        assertThat(Fx.call(() -> scene().lookup("#mistake-bar").isVisible())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"900, 600, DAY", "1280, 800, NIGHT", "1920, 1080, CONTRAST"})
    void a_broken_program_in_which_something_is_looked_for_can_be_looked_at(int width, int height, Theme theme) throws IOException {
        Fx.run(() -> {
            shown = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            shown.snapshot(null);
            session.preferences().themeProperty().set(theme);
            area().insertText(PROGRAM.indexOf("\n\n\nasyncio.run"), "\n    x = [");
        });
        Fx.await(session.proofreading().readingProperty(), Proofreading.Wrong.class::isInstance);
        press(KeyCode.E, KeyCode.CONTROL);
        press(KeyCode.H, KeyCode.CONTROL);
        type("main");
        press(KeyCode.ENTER);
        Fx.run(() -> scene().snapshot(null)); // What has a new place is laid out.
        BufferedImage picture = Fx.call(() -> Looking.picture(scene().snapshot(null)));
        Looking.leave(picture, "editor/broken-" + width);
        assertThat(Fx.call(() -> scene().lookup("#mistake-bar").isVisible() && scene().lookup("#find-bar").isVisible())).isTrue();
        assertThat(Fx.call(() -> ((Region) scene().lookup("#program")).getHeight() / 21)).as("lines of the program").isGreaterThanOrEqualTo(12);
    }

    @Test
    void the_palette_does_what_a_few_letters_say() throws IOException {
        press(KeyCode.K, KeyCode.CONTROL);
        type("comme");
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/palette-900");
        press(KeyCode.ENTER);
        assertThat(focused()).isInstanceOf(CodeArea.class);
        assertThat(text()).startsWith("# import asyncio\n");
    }

    @Test
    void the_palette_opens_files_that_were_open_and_what_was_not_saved() throws IOException {
        Path soup = Files.writeString(config.resolve("soup.py"), "print('soup')\n");
        Fx.run(() -> {
            session.recent().add(soup);
            session.editor().textProperty().set("print('more tea')\n");
            session.open(Lessons.find("await").orElseThrow());
        });
        Fx.await(Bindings.size(session.recent().files()), size -> size.intValue() == 1);
        press(KeyCode.K, KeyCode.CONTROL);
        type("open s");
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/palette-files-900");
        type("oup");
        press(KeyCode.ENTER);
        Fx.await(session.editor().documentProperty(), document -> document.name().equals("soup.py"));
        press(KeyCode.K, KeyCode.CONTROL);
        type("tea.py");
        press(KeyCode.ENTER);
        Fx.await(session.editor().textProperty(), "print('more tea')\n"::equals);
    }

    @Test
    void keys_of_the_users_own_lead_where_they_say_and_wrong_ones_are_told() throws Exception {
        Files.writeString(config.resolve("keys.json"), "{\"duplicate\": [\"Ctrl+J\"]}");
        Fx.run(() -> ((Actions) scene().getRoot()).desk().readKeys());
        settle();
        press(KeyCode.D, KeyCode.CONTROL);
        assertThat(Fx.call(() -> session.theatre().comparison())).isNull();
        Fx.run(() -> ((MenuButton) scene().lookup("#compare-menu")).hide());
        press(KeyCode.E, KeyCode.CONTROL);
        press(KeyCode.J, KeyCode.CONTROL);
        assertThat(text()).isEqualTo("import asyncio\n" + PROGRAM);
        Files.writeString(config.resolve("keys.json"), "{\"duplicate\": [\"Ctrl+Enter\"], \"find\": [\"Ctrl+Enter\"]}");
        Fx.run(() -> ((Actions) scene().getRoot()).desk().readKeys());
        settle();
        assertThat(notice()).contains("Ctrl Enter leads to two commands");
        Files.writeString(config.resolve("keys.json"), "{\"duplicate\": 7}");
        Fx.run(() -> ((Actions) scene().getRoot()).desk().readKeys());
        settle();
        assertThat(notice()).startsWith("Your keys are not bound");
    }

    @Test
    void a_new_program_begins_with_a_template_and_what_was_typed_before_is_kept() throws IOException {
        press(KeyCode.TAB);
        press(KeyCode.N, KeyCode.CONTROL);
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/new-900");
        Fx.run(() -> ((Button) scene().lookup("#template-QUEUE")).fire());
        assertThat(text()).contains("asyncio.Queue()");
        assertThat(Fx.call(() -> session.editor().document().title())).isEqualTo("program.py");
        assertThat(Fx.call(() -> session.unsaved().drafts().getFirst().draft().text())).isEqualTo("    " + PROGRAM);
    }

    @Test
    void files_that_were_open_can_be_opened_again_and_those_that_are_gone_are_forgotten() throws Exception {
        Path tea = Files.writeString(config.resolve("tea.py"), "print('tea')\n");
        Fx.run(() -> session.open(tea));
        Fx.await(Bindings.size(session.recent().files()), size -> size.intValue() == 1);
        press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
        Looking.leave(Fx.call(() -> Looking.picture(scene().snapshot(null))), "editor/recent-900");
        Files.delete(tea);
        Fx.run(() -> ((Button) scene().lookup("#recent-0")).fire());
        Fx.await(Bindings.size(session.recent().files()), size -> size.intValue() == 0);
        assertThat(notice()).contains("tea.py");
    }

    @Test
    void a_program_runs_by_itself_only_where_that_is_switched_on() {
        Fx.run(() -> area().insertText(0, "# "));
        Fx.await(session.proofreading().readingProperty(), Proofreading.Sound.class::isInstance);
        assertThat(Fx.call(() -> session.cooking().preparingProperty().get())).isFalse();
        Fx.run(() -> {
            session.preferences().byItselfProperty().set(true);
            area().insertText(0, "x = [\n");
        });
        Fx.await(session.proofreading().readingProperty(), Proofreading.Wrong.class::isInstance);
        assertThat(Fx.call(() -> session.cooking().preparingProperty().get())).isFalse();
        assertThat(Fx.call(() -> scene().getRoot().getPseudoClassStates())).contains(PseudoClass.getPseudoClass("outlived"));
        Fx.run(() -> area().replaceText(0, 6, ""));
        Fx.await(session.proofreading().readingProperty(), Proofreading.Sound.class::isInstance);
        assertThat(Fx.call(() -> session.cooking().preparingProperty().get())).isTrue();
        assertThat(Fx.call(() -> scene().getRoot().getPseudoClassStates())).doesNotContain(PseudoClass.getPseudoClass("outlived"));
    }

    /** Waits until the files' thread has done all that was asked of it. */
    private void settle() throws Exception {
        var done = new CompletableFuture<Boolean>();
        session.backstage().go("", () -> true, done::complete);
        assertThat(done.get(60, TimeUnit.SECONDS)).isTrue();
    }

    private String notice() {
        return Fx.call(() -> session.notices().noticeProperty().get().text());
    }

    private Scene scene() {
        return shown == null ? stage.getScene() : shown;
    }

    private CodeArea area() {
        return (CodeArea) scene().lookup("#program");
    }

    private TextInputControl field(String id) {
        return (TextInputControl) scene().lookup("#" + id);
    }

    private String text() {
        return Fx.call(() -> area().getText());
    }

    private String count() {
        return Fx.call(() -> ((Label) scene().lookup("#find-count")).getText());
    }

    private Node focused() {
        return Fx.call(() -> scene().getFocusOwner());
    }

    private void type(String text) {
        text.chars().forEach(c -> Fx.run(() -> Event.fireEvent(scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "", KeyCode.UNDEFINED, false, false, false, false))));
    }

    private void press(KeyCode code, KeyCode... held) {
        List<KeyCode> with = List.of(held);
        Fx.run(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(scene().getFocusOwner(), new KeyEvent(type, "", "", code,
                        with.contains(KeyCode.SHIFT), with.contains(KeyCode.CONTROL), with.contains(KeyCode.ALT), false));
            }
        });
    }
}
