package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.keys.LaneActions;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.words.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What commands do to the timeline, and the menu of the selected task. JavaFX thread only. */
final class TimelineKeys implements LaneActions {
    private static final Messages SAY = Messages.of("panes");
    private static final double ZOOMED = 1.25;
    private static final double STEP = 0.2; // How much of what is in view a key moves it along.

    private final TimelinePane pane;
    private final Theatre theatre;

    TimelineKeys(TimelinePane pane, Theatre theatre) {
        this.pane = pane;
        this.theatre = theatre;
        pane.setOnContextMenuRequested(event -> {
            menu(event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    @Override
    public void select(boolean next) {
        pane.select(next ? 1 : -1);
    }

    @Override
    public void page(boolean down) {
        pane.move(down ? pane.room() : -pane.room());
    }

    @Override
    public void zoom(boolean nearer) {
        pane.show(pane.window().inView().showing(pane.seconds()).nearer(nearer ? ZOOMED : 1 / ZOOMED, pane.seconds()));
    }

    @Override
    public void whole() {
        pane.show(InView.all(pane.duration()));
    }

    @Override
    public void along(boolean on) {
        pane.along((on ? STEP : -STEP) * pane.window().inView().length());
    }

    @Override
    public void pin() {
        if (theatre.selected() instanceof Integer task) {
            pane.choose(pane.choice().pinning(task));
        }
    }

    @Override
    public void fold() {
        if (theatre.selected() instanceof Integer task) {
            pane.choose(pane.choice().folding(task));
        }
    }

    @Override
    public void filter() {
        pane.enterFilter();
    }

    @Override
    public void legend() {
        pane.toggleLegend();
    }

    private void menu(double x, double y) {
        if (theatre.selected() instanceof Integer task) {
            int row = pane.rows().of(task);
            var pin = new MenuItem(SAY.text(pane.choice().pinned().contains(task) ? "timeline.unpin" : "timeline.pin"));
            pin.setOnAction(_ -> pin());
            var fold = new MenuItem(SAY.text(pane.choice().folded().contains(task) ? "timeline.unfold" : "timeline.fold"));
            fold.setOnAction(_ -> fold());
            fold.setDisable(row < 0 || pane.rows().get(row).children() == 0);
            new ContextMenu(pin, fold).show(pane, x, y);
        }
    }
}
