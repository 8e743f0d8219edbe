package dev.asynckitchen.app.panes;

import dev.asynckitchen.stage.panel.Span;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;

/** A strip of the whole performance below the timeline, and in it a window on what is in view: to be dragged. JavaFX thread only. */
final class Overview extends Canvas {
    private final DoubleConsumer along;
    private Span span = Span.all(1);
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
    void tell(Span now) {
        span = now;
    }

    /** Outside of the window it comes to the mouse, and is held in its middle. */
    private void take(MouseEvent event) {
        double at = seconds(event);
        held = at >= span.from() && at <= span.to() ? at - span.from() : span.length() / 2;
        drag(event);
        event.consume();
    }

    private void drag(MouseEvent event) {
        along.accept(seconds(event) - held - span.from());
        event.consume();
    }

    private double seconds(MouseEvent event) {
        return event.getX() / Math.max(1, getWidth()) * span.whole();
    }
}
