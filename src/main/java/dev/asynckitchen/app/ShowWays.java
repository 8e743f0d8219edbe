package dev.asynckitchen.app;

import dev.asynckitchen.app.keys.ShowActions;
import dev.asynckitchen.app.lesson.Teaching;
import dev.asynckitchen.app.parts.Later;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.presenting.PresenterPane;
import dev.asynckitchen.app.recording.MomentPicture;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.tour.TourCard;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The ways to show it to others: large, as a picture, as a recording of one step, and to whoever is here for the first time. */
final class ShowWays implements ShowActions {
    private final Session session;
    private final Teaching teaching;
    private final Veil cards;
    private final StackPane large = new StackPane();
    private final Later<PresenterPane> presenter;
    private final MomentPicture picture;
    private final Runnable back;
    private final IntConsumer record;
    private boolean wasFull; // Whether the window had the whole screen before it was shown large.

    /**
     * @param back gives the keyboard back once nothing is shown large
     * @param record opens the recording's card for a tick
     */
    ShowWays(Session session, Teaching teaching, Veil cards, Runnable back, IntConsumer record) {
        this.session = session;
        this.teaching = teaching;
        this.cards = cards;
        this.back = back;
        this.record = record;
        large.setPickOnBounds(false); // What lies below is seen, and pointed at, while nothing is shown large.
        presenter = new Later<>(() -> new PresenterPane(session.theatre(), session.preferences()), large.getChildren()::add);
        picture = new MomentPicture(session.theatre(), session.preferences(), session.notices());
    }

    /** Where it is shown large, above all else. */
    Node large() {
        return large;
    }

    @Override
    public void fullScreen() {
        if (large.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    @Override
    public void present() {
        Stage stage = large.getScene().getWindow() instanceof Stage window ? window : null;
        if (isLarge()) {
            presenter.get().setVisible(false);
            back.run();
            if (stage != null) {
                stage.setFullScreen(wasFull);
            }
            return;
        }
        session.theatre().endComparison();
        presenter.get().enter();
        if (stage != null) {
            wasFull = stage.isFullScreen();
            stage.setFullScreen(true);
        }
    }

    @Override
    public void savePicture() {
        Scene scene = large.getScene();
        if (picture.isThere()) {
            Choosers.picture(scene.getWindow(), session.editor().document().name()).ifPresent(picture::save);
        }
    }

    @Override
    public void copyPicture() {
        picture.copy();
    }

    @Override
    public void recordStep() {
        int tick = session.theatre().situation() == null ? 0 : session.theatre().situation().beat().tick();
        record.accept(Math.max(1, tick));
    }

    @Override
    public void tour() {
        cards.toggle(new TourCard(cards::hide, () -> teaching.open(teaching.next())));
    }

    /** Whether a key is one of what is shown to a room; Escape ends it. */
    boolean pressed(KeyEvent event) {
        if (!isLarge()) {
            return false;
        }
        boolean taken = presenter.get().pressed(event);
        if (!taken && event.getCode() == KeyCode.ESCAPE) {
            present();
            return true;
        }
        return taken;
    }

    private boolean isLarge() {
        return presenter.isMade() && presenter.get().isVisible();
    }
}
