package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.view.panel.TimelinePainter;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/**
 * All tasks over the whole performance, a lane each, with the playhead to drag. The wheel moves up and down, with Ctrl it
 * zooms; it draws what is visible only, when that changes.
 */
public final class TimelinePane extends Region {
    private static final double HEAD = 7;

    private final Theatre theatre;
    private final Preferences preferences;
    private final Canvas canvas = new Canvas();
    private final Line stem = new Line();
    private final Polygon head = new Polygon(-HEAD, 0, HEAD, 0, HEAD, 5, 0, 13, -HEAD, 5);
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Tooltip tip = new Tooltip();
    private double zoom = 1;

    public TimelinePane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("timeline");
        getStyleClass().add("timeline");
        stem.getStyleClass().add("playhead-stem");
        head.getStyleClass().add("playhead-head");
        stem.setMouseTransparent(true);
        head.setMouseTransparent(true);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(canvas, stem, head, across, down);
        setMinHeight(0);
        across.valueProperty().subscribe(_ -> draw());
        down.valueProperty().subscribe(_ -> draw());
        theatre.performanceProperty().subscribe(_ -> {
            zoom = 1;
            across.setValue(0);
            down.setValue(0);
            draw();
        });
        theatre.lengthProperty().subscribe(_ -> draw());
        preferences.themeProperty().subscribe(_ -> draw());
        theatre.player().playheadProperty().subscribe(_ -> follow());
        canvas.setOnMousePressed(this::drag);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(_ -> tip.hide());
        canvas.setOnScroll(this::scroll);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        across.resizeRelocate(TimelinePainter.LEFT, getHeight() - 10, getWidth() - TimelinePainter.LEFT - 10, 10);
        down.resizeRelocate(getWidth() - 10, TimelinePainter.TOP, 10, Math.max(0, getHeight() - TimelinePainter.TOP - 10));
        draw();
    }

    /** The part of the performance that is visible. */
    private TimelinePainter.Window window() {
        double all = Math.max(0.001, theatre.performance().score().duration());
        double seen = all / zoom;
        double from = Math.clamp(across.getValue(), 0, Math.max(0, all - seen));
        return new TimelinePainter.Window(from, from + seen, getWidth(), getHeight(), down.getValue());
    }

    private void draw() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double all = Math.max(0.001, theatre.performance().score().duration());
        across.setMax(Math.max(0, all - all / zoom));
        across.setVisibleAmount(across.getMax() / zoom);
        across.setVisible(zoom > 1.001);
        double room = getHeight() - TimelinePainter.TOP - 6;
        double tall = TimelinePainter.height(theatre.performance().lanes());
        down.setMax(Math.max(0, tall - room));
        down.setVisibleAmount(down.getMax() * room / Math.max(room, tall));
        down.setVisible(tall > room + 1);
        if (down.getValue() > down.getMax()) {
            down.setValue(down.getMax());
        }
        painter().paint();
        placeHead();
    }

    private TimelinePainter painter() {
        Performance performance = theatre.performance();
        return new TimelinePainter(
                canvas.getGraphicsContext2D(), performance.stage(), performance.lanes(), preferences.themeProperty().get(), window());
    }

    /** Keeps the playhead in sight. */
    private void follow() {
        double at = seconds();
        TimelinePainter.Window window = window();
        if (zoom > 1 && (at < window.from() || at > window.to())) {
            across.setValue(Math.clamp(at - 0.1 * (window.to() - window.from()), 0, across.getMax()));
        }
        placeHead();
    }

    private void placeHead() {
        double x = Math.round(window().x(seconds())) + 0.5;
        boolean visible = x >= TimelinePainter.LEFT - 1 && x <= getWidth();
        stem.setVisible(visible);
        head.setVisible(visible);
        stem.setStartX(x);
        stem.setEndX(x);
        stem.setStartY(4);
        stem.setEndY(getHeight());
        head.setTranslateX(x);
        head.setTranslateY(2);
    }

    private double seconds() {
        Score score = theatre.performance().score();
        return score.size() == 0 ? 0 : score.secondsOf(theatre.player().playhead());
    }

    private void drag(MouseEvent event) {
        tip.hide();
        theatre.player().seek(theatre.performance().score().at(window().seconds(event.getX())));
    }

    private void point(MouseEvent event) {
        String text = painter().told(event.getX(), event.getY(), preferences.wordingProperty().get());
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
            double anchor = window().seconds(event.getX());
            double share = (anchor - window().from()) / (window().to() - window().from());
            double most = Math.max(1, theatre.performance().score().duration() / 2);
            zoom = Math.clamp(zoom * Math.pow(1.01, event.getDeltaY()), 1, most);
            double seen = theatre.performance().score().duration() / zoom;
            draw();
            across.setValue(Math.clamp(anchor - share * seen, 0, across.getMax()));
        } else if (sideways != 0) {
            across.setValue(Math.clamp(across.getValue() - sideways / getWidth() * (window().to() - window().from()), 0, across.getMax()));
        } else {
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
        }
        event.consume();
    }
}
