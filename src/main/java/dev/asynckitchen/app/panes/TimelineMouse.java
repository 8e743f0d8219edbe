package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.view.panel.TimelinePainter;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does to the timeline, and what is told where it is. JavaFX thread only. */
final class TimelineMouse {
    private static final double NEAR = 6;
    private static final double MARGIN = 4;

    /** What it has taken hold of. */
    private enum Hold { PLAYHEAD, GROUND, NAME }

    private final TimelinePane pane;
    private final Theatre theatre;
    private final Canvas canvas;
    private final Tooltip tip = new Tooltip();
    private Hold hold = Hold.PLAYHEAD;
    private double held; // Where the ground was taken hold of, in pixels.
    private boolean moved; // It was dragged since.

    TimelineMouse(TimelinePane pane, Theatre theatre, Canvas canvas) {
        this.pane = pane;
        this.theatre = theatre;
        this.canvas = canvas;
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(_ -> {
            tip.hide();
            pane.pointAt(-1);
        });
        canvas.setOnScroll(this::scroll);
        canvas.setOnZoom(event -> {
            pane.show(inView().nearer(event.getZoomFactor(), pane.window().seconds(event.getX() / pane.scale())));
            event.consume();
        });
    }

    private InView inView() {
        return pane.window().inView();
    }

    private void press(MouseEvent event) {
        tip.hide();
        double x = event.getX() / pane.scale();
        double y = event.getY() / pane.scale();
        pane.painter().taskAt(y).ifPresent(theatre::select);
        held = event.getX();
        moved = false;
        boolean onName = x < TimelinePainter.LEFT || event.getButton() == MouseButton.SECONDARY;
        boolean onGround = !inView().isAll() && y > TimelinePainter.BELOW_CLOCK && Math.abs(x - pane.window().x(pane.seconds())) > NEAR;
        hold = onName ? Hold.NAME : onGround ? Hold.GROUND : Hold.PLAYHEAD;
        if (onName && pane.painter().foldsAt(x, y)) {
            pane.actions().fold();
        } else if (hold == Hold.PLAYHEAD) {
            drag(event);
        }
    }

    /** The playhead goes with the mouse; what is in view goes with it where there is more than that. */
    private void drag(MouseEvent event) {
        tip.hide();
        switch (hold) {
            case NAME -> { } // It moves nothing.
            case PLAYHEAD -> pane.seek(pane.window().seconds(event.getX() / pane.scale()));
            case GROUND -> {
                moved |= Math.abs(event.getX() - held) > MARGIN;
                if (moved) {
                    pane.along((held - event.getX()) / pane.scale() / pane.window().lanes() * inView().length());
                    held = event.getX();
                }
            }
        }
    }

    private void release(MouseEvent event) {
        if (hold == Hold.GROUND && !moved) {
            pane.seek(pane.window().seconds(event.getX() / pane.scale()));
        }
        hold = Hold.PLAYHEAD;
    }

    private void point(MouseEvent event) {
        double x = event.getX() / pane.scale();
        double y = event.getY() / pane.scale();
        boolean hidden = theatre.standstill() != null;
        pane.pointAt(hidden ? -1 : pane.painter().turnAt(x, y));
        String text = hidden ? "" : pane.told(x, y);
        if (text.isEmpty()) {
            tip.hide();
        } else {
            tip.setText(text);
            tip.show(canvas, event.getScreenX() + 14, event.getScreenY() + 14);
        }
    }

    private void scroll(ScrollEvent event) {
        double sideways = event.isShiftDown() ? event.getDeltaX() + event.getDeltaY() : event.getDeltaX();
        if (event.isShortcutDown()) {
            pane.show(inView().nearer(Math.pow(1.01, event.getDeltaY()), pane.window().seconds(event.getX() / pane.scale())));
        } else if (sideways != 0) {
            pane.along(-sideways / pane.scale() / pane.window().lanes() * inView().length());
        } else {
            pane.move(-event.getDeltaY() / pane.scale());
        }
        event.consume();
    }
}
