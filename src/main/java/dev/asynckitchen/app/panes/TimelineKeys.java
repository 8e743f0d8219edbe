package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.words.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** What keys do to the timeline while it has the keyboard, and the menu of the selected task. JavaFX thread only. */
final class TimelineKeys {
    private static final Messages SAY = Messages.of("panes");
    private static final double ZOOMED = 1.25;
    private static final double STEP = 0.2; // How much of what is in view a key moves it along.

    private final TimelinePane pane;
    private final Theatre theatre;

    TimelineKeys(TimelinePane pane, Theatre theatre) {
        this.pane = pane;
        this.theatre = theatre;
        pane.setOnKeyPressed(this::pressed);
        pane.setOnContextMenuRequested(event -> {
            menu(event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != pane || event.isShortcutDown() || event.isAltDown()) {
            return; // It is typed into the filter, or meant for others.
        }
        switch (event.getCode()) {
            case UP -> pane.select(-1);
            case DOWN -> pane.select(1);
            case PAGE_UP -> pane.move(-pane.room());
            case PAGE_DOWN -> pane.move(pane.room());
            case Z -> pane.show(pane.window().inView().showing(pane.seconds()).nearer(event.isShiftDown() ? 1 / ZOOMED : ZOOMED, pane.seconds()));
            case DIGIT0, NUMPAD0 -> pane.show(InView.all(pane.duration()));
            case A -> pane.along(-STEP * pane.window().inView().length());
            case D -> pane.along(STEP * pane.window().inView().length());
            case P -> pane.pin();
            case F -> pane.fold();
            case L -> pane.toggleLegend();
            case SLASH, DIVIDE -> pane.enterFilter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void menu(double x, double y) {
        if (theatre.selected() instanceof Integer task) {
            int row = pane.rows().of(task);
            var pin = new MenuItem(SAY.text(pane.choice().pinned().contains(task) ? "timeline.unpin" : "timeline.pin"));
            pin.setOnAction(_ -> pane.pin());
            var fold = new MenuItem(SAY.text(pane.choice().folded().contains(task) ? "timeline.unfold" : "timeline.fold"));
            fold.setOnAction(_ -> pane.fold());
            fold.setDisable(row < 0 || pane.rows().get(row).children() == 0);
            new ContextMenu(pin, fold).show(pane, x, y);
        }
    }
}
