package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.kitchen.CrowdTrace;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that the window can do, from the smallest to the largest: pictures to be looked at. {@code -Dkitchen.look=all} takes them. */
@EnabledIfSystemProperty(named = "kitchen.look", matches = "all")
class LayoutLookTest extends OpenedScene {
    private static final Program CRATES = new Program("crates.py", """
            import asyncio, time

            lock, queue = asyncio.Lock(), asyncio.Queue(3)

            def grind(n):
                time.sleep(n)
                return n

            async def cook(n):
                async with lock:
                    await asyncio.sleep(0.1)
                await queue.put(f"plate {n}")
                return await asyncio.to_thread(grind, n % 5 + 1)

            async def main():
                async with asyncio.TaskGroup() as group:
                    for n in range(16):
                        group.create_task(cook(n), name=f"cook-{n}")
                    for _ in range(16):
                        print(await queue.get())
                        await asyncio.sleep(0.05)

            asyncio.run(main())
            """);

    private static final Program MISTAKEN = new Program("mistaken.py", """
            import asyncio
            import time

            async def fetch(name):
                time.sleep(1)
                return name

            async def main():
                fetch("a")
                task = asyncio.create_task(fetch("b"))
                print(await task)

            asyncio.run(main())
            """);

    @ParameterizedTest
    @CsvSource({"900, 600", "1280, 800", "3840, 2160"})
    void a_lesson_and_what_can_be_done_with_it(int width, int height) throws Exception {
        open(Lessons.find("gather").orElseThrow().id(), width, height);
        press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        look("tick");
        press(KeyCode.I);
        look("card");
        press(KeyCode.ESCAPE, KeyCode.W);
        look("what-if");
        press(KeyCode.ESCAPE, KeyCode.F1);
        look("keys");
        press(KeyCode.ESCAPE, KeyCode.F5);
        look("presenter");
        press(KeyCode.ESCAPE);
        hold(KeyCode.K);
        look("palette");
        press(KeyCode.ESCAPE);
        hold(KeyCode.N);
        look("new");
        press(KeyCode.ESCAPE);
        hold(KeyCode.R);
        look("record");
        press(KeyCode.ESCAPE);
        hold(KeyCode.F);
        look("find");
        press(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.F9);
        alt(KeyCode.DIGIT5);
        look("stops");
        alt(KeyCode.DIGIT7);
        look("inside");
        alt(KeyCode.DIGIT4);
        look("tasks");
        press(KeyCode.END);
        look("end");
        press(KeyCode.HOME, KeyCode.Q);
        look("asked");
        Fx.run(() -> ((MainWindow) scene.getRoot()).shows().tour());
        look("tour");
    }

    @ParameterizedTest
    @CsvSource({"900, 600", "1280, 800", "3840, 2160"})
    void the_course(int width, int height) throws Exception {
        open(Lessons.find("gather").orElseThrow().id(), width, height);
        shift(KeyCode.L);
        look("course");
        press(KeyCode.ESCAPE);
        hold(KeyCode.PAGE_DOWN);
        look("lesson");
    }

    @ParameterizedTest
    @CsvSource({"900, 600", "1280, 800", "3840, 2160"})
    void a_crowd(int width, int height) throws Exception {
        open(Lessons.opening().id(), width, height);
        Trace crowd = CrowdTrace.sleepers(100, 200, 900);
        Fx.run(() -> {
            session.open(crowd.header().program(), crowd);
            scene.getRoot().requestFocus();
        });
        seek(0.6);
        look("crowd");
        press(KeyCode.I, KeyCode.I, KeyCode.I);
        look("crowd-card");
    }

    @ParameterizedTest
    @CsvSource({"900, 600", "1280, 800", "3840, 2160"})
    void many_at_the_hatch(int width, int height) throws Exception {
        open(Lessons.opening().id(), width, height);
        show(CRATES);
        seek(0.7);
        look("hatch");
        press(KeyCode.END);
        look("hatch-end");
        show(MISTAKEN);
        seek(0.7);
        look("mistaken");
        alt(KeyCode.DIGIT6);
        look("report");
    }

    private void show(Program program) throws Exception {
        try (var python = new LentPython()) {
            Trace trace = python.run(program).trace();
            Fx.run(() -> session.open(program, trace));
        }
    }

    private void seek(double part) {
        Fx.run(() -> {
            var performance = session.theatre().performance();
            session.theatre().player().seek(performance.score().at(performance.score().duration() * part));
            scene.snapshot(null);
        });
    }

    private void open(String lesson, int width, int height) {
        Fx.run(() -> {
            session = new Session(Lessons.find(lesson).orElseThrow(), Settings.DEFAULT, config, LentPython::new);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            scene.snapshot(null);
        });
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            fire(key, false, false, false);
        }
    }

    private void hold(KeyCode key) {
        fire(key, false, true, false);
    }

    private void shift(KeyCode key) {
        fire(key, true, true, false);
    }

    private void alt(KeyCode key) {
        fire(key, false, false, true);
    }

    private void fire(KeyCode key, boolean shift, boolean shortcut, boolean alt) {
        boolean mac = KeyCombination.keyCombination("Shortcut+A").match(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, true));
        Fx.run(() -> {
            Event.fireEvent(scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, shortcut && !mac, alt, shortcut && mac));
            session.theatre().player().advance(9); // What it begins is over.
            session.theatre().player().pause();
            scene.snapshot(null);
        });
    }

    private void look(String name) throws Exception {
        var picture = Fx.call(() -> {
            scene.snapshot(null); // Tables and lists fill themselves while they are laid out.
            return Looking.picture(scene.snapshot(null));
        });
        assertThat(picture.getWidth()).isEqualTo((int) scene.getWidth());
        Looking.leave(picture, "layout/" + name + "-" + picture.getWidth());
    }
}
