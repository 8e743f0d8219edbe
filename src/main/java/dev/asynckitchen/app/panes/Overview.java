package dev.asynckitchen.app.panes;

import dev.asynckitchen.stage.panel.InView;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;

/** A strip of the whole performance below the timeline, and in it a window on what is in view: to be dragged. JavaFX thread only. */
final class Overview extends Canvas {
    private final DoubleConsumer along;
    private InView inView = InView.all(1);
    private double held; // Where in the window it was taken hold of, in seconds after its beginning.

    /** @param along moves what is in view by so many seconds of the performance */
    Overview(DoubleConsumer along) {
        this.along = along;
        setId("overview");
        getStyleClass().add("overview");
        setOnMousePressed(this::take);
        setOnMouseDragged(this::drag);
    }

    /** What is in view by now; who has drawn it tells. */
    void tell(InView now) {
        inView = now;
    }

    /** Outside of the window it comes to the mouse, and is held in its middle. */
    private void take(MouseEvent event) {
        double at = seconds(event);
        held = at >= inView.from() && at <= inView.to() ? at - inView.from() : inView.length() / 2;
        drag(event);
        event.consume();
    }

    private void drag(MouseEvent event) {
        along.accept(seconds(event) - held - inView.from());
        event.consume();
    }

    private double seconds(MouseEvent event) {
        return event.getX() / Math.max(1, getWidth()) * inView.whole();
    }
}
