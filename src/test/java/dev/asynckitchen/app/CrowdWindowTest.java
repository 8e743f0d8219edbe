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
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.view.KitchenView;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One can look inside a batch, by mouse and by keyboard, and choose one of it, which then stands by itself. */
class CrowdWindowTest extends OpenedScene {
    @BeforeEach
    void open() {
        Trace trace = CrowdTrace.sleepers(100, 200, 900);
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, Pythons::embedded);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), 1280, 800);
            session.open(trace.header().program(), trace);
            scene.getRoot().resize(1280, 800);
            var player = session.theatre().player();
            player.seek(new Playhead((int) (0.6 * session.theatre().performance().score().size()), 1));
        });
        laidOut();
    }

    @Test
    void a_click_on_a_batch_looks_inside_and_who_is_chosen_there_stands_by_itself() throws Exception {
        Fx.run(() -> {
            SpritePose pots = session.theatre().pose().sprites().stream()
                    .filter(sprite -> sprite.sprite().equals("pot") && sprite.subject() instanceof Subject.OfBatch batch && batch.recipe().equals("session"))
                    .reduce((_, last) -> last).orElseThrow();
            var view = (KitchenView) scene.lookup(".kitchen-pane").lookup("#kitchen");
            Point2D at = view.localToScene(view.place(pots.x(), pots.y() - 14));
            Event.fireEvent(view, new MouseEvent(MouseEvent.MOUSE_CLICKED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, false, false, true, null));
        });
        laidOut();
        assertThat(card()).contains("200 × session").contains("A batch: 200 pots of one recipe on the stove. The next rings in");
        assertThat(members()).hasSize(200);
        Looking.leave(Looking.picture(Fx.call(() -> scene.snapshot(null))), "crowd/inside");

        Fx.run(() -> list().getSelectionModel().select(120));
        laidOut();

        int chosen = Fx.call(() -> session.theatre().selected());
        assertThat(new Subject.OfTask(chosen)).isEqualTo(members().get(120));
        assertThat(Fx.call(() -> session.theatre().pose().sprites().stream().map(SpritePose::key))).contains("dish:" + chosen);
        assertThat(Fx.call(() -> session.theatre().pose().sprites().stream().flatMap(sprite -> sprite.labels().values().stream()))).contains("×199");
        assertThat(members()).hasSize(200);
        assertThat(Fx.call(() -> scene.getRoot().lookupAll(".chosen-frame"))).isNotEmpty();
        Looking.leave(Looking.picture(Fx.call(() -> scene.snapshot(null))), "crowd/chosen");
    }

    @Test
    void the_keyboard_gets_inside_a_batch_and_out_again() {
        Fx.run(() -> scene.lookup(".kitchen-pane").requestFocus());
        for (int i = 0; i < 30 && !card().contains(" × heartbeat"); i++) {
            press(KeyCode.I);
        }
        assertThat(card()).contains(" × heartbeat");
        press(KeyCode.TAB);
        assertThat(Fx.call(() -> scene.getFocusOwner())).isSameAs(list());
        press(KeyCode.DOWN);
        assertThat(Fx.call(() -> session.theatre().selected())).isNotNull();
        press(KeyCode.ESCAPE);
        assertThat(card()).isEmpty();
    }

    private String card() {
        return Fx.call(() -> {
            Node card = scene.lookup("#pinned-card");
            return card.isVisible() ? card.getAccessibleText() : "";
        });
    }

    private ListView<?> list() {
        return (ListView<?>) scene.lookup("#members");
    }

    private List<?> members() {
        return Fx.call(() -> List.copyOf(list().getItems()));
    }

    @Override
    void press(KeyCode key) {
        super.press(key);
        laidOut();
    }

    private void laidOut() {
        Fx.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.snapshot(null);
        });
    }
}
