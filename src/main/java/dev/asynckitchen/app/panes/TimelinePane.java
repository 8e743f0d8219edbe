package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.view.panel.TimelinePainter;
import dev.asynckitchen.words.Messages;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/**
 * All tasks over the whole performance, a lane each, with the playhead to drag. The wheel moves up and down, with Ctrl it
 * zooms; it draws what is visible only, when that changes. To whoever hears it, it is a slider whose value is the playhead.
 */
public final class TimelinePane extends Region {
    private static final double HEAD = 7;
    private static final double ZOOMED = 1.25;
    private static final Messages SAY = Messages.of("panes");

    private final Theatre theatre;
    private final Preferences preferences;
    private final Canvas canvas = new Canvas();
    private final Line stem = new Line();
    private final Polygon head = new Polygon(-HEAD, 0, HEAD, 0, HEAD, 5, 0, 13, -HEAD, 5);
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Tooltip tip = new Tooltip();
    private double zoom = 1;
    private boolean onName; // The mouse was pressed on a task's name.

    public TimelinePane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("timeline");
        getStyleClass().add("timeline");
        stem.getStyleClass().add("playhead-stem");
        head.getStyleClass().add("playhead-head");
        stem.setMouseTransparent(true);
        head.setMouseTransparent(true);
        stem.setManaged(false); // Where the playhead is moves nothing else.
        head.setManaged(false);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(canvas, stem, head, across, down);
        setMinHeight(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(SAY.text("timeline.role"));
        setAccessibleText(SAY.text("timeline.told"));
        setAccessibleHelp(SAY.text("timeline.help"));
        across.valueProperty().subscribe(_ -> draw());
        down.valueProperty().subscribe(_ -> draw());
        theatre.performanceProperty().subscribe(_ -> {
            zoom = 1;
            across.setValue(0);
            down.setValue(0);
            draw();
            notifyAccessibleAttributeChanged(AccessibleAttribute.MAX_VALUE);
        });
        theatre.lengthProperty().subscribe(_ -> draw());
        theatre.standstillProperty().subscribe(_ -> draw());
        theatre.selectedProperty().subscribe(_ -> draw());
        preferences.themeProperty().subscribe(_ -> draw());
        preferences.textSizeProperty().subscribe(_ -> requestLayout());
        theatre.player().playheadProperty().subscribe(_ -> follow());
        canvas.setOnMousePressed(this::drag);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(_ -> tip.hide());
        canvas.setOnScroll(this::scroll);
        setOnKeyPressed(this::pressed);
    }

    // What is seen

    /** How many pixels a unit of the drawing has: it grows with the text. */
    private double scale() {
        return preferences.textSize().of(1);
    }

    @Override
    protected void layoutChildren() {
        double left = TimelinePainter.LEFT * scale();
        double top = TimelinePainter.TOP * scale();
        double thick = 10 * scale();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        across.resizeRelocate(left, getHeight() - thick, getWidth() - left - thick, thick);
        down.resizeRelocate(getWidth() - thick, top, thick, Math.max(0, getHeight() - top - thick));
        draw();
    }

    /** The part of the performance that is visible, in the drawing's units. */
    private TimelinePainter.Window window() {
        double seen = duration() / zoom;
        double from = Math.clamp(across.getValue(), 0, Math.max(0, duration() - seen));
        return new TimelinePainter.Window(from, from + seen, getWidth() / scale(), height(), down.getValue());
    }

    /** How much of it is drawn: no lane by half, where there are more below. */
    private double height() {
        double high = getHeight() / scale();
        double whole = TimelinePainter.TOP + Math.floor((high - TimelinePainter.TOP) / TimelinePainter.LANE + 0.2) * TimelinePainter.LANE;
        return down.isVisible() && whole > TimelinePainter.TOP ? whole : high;
    }

    private double duration() {
        return Math.max(0.001, theatre.performance().score().duration());
    }

    private void draw() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        across.setMax(Math.max(0, duration() - duration() / zoom));
        across.setVisibleAmount(across.getMax() / zoom);
        across.setVisible(zoom > 1.001);
        double room = getHeight() / scale() - TimelinePainter.TOP - (zoom > 1.001 ? 14 : 6); // The bar below covers no lane.
        double tall = TimelinePainter.height(theatre.performance().lanes());
        down.setMax(Math.max(0, tall - room));
        down.setVisibleAmount(down.getMax() * room / Math.max(room, tall));
        down.setVisible(tall > room + 1);
        if (down.getValue() > down.getMax()) {
            down.setValue(down.getMax());
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(scale(), 0, 0, scale(), 0, 0);
        g.clearRect(0, 0, getWidth(), getHeight());
        painter().paint();
        if (theatre.selected() instanceof Integer task) {
            painter().frame(task);
        }
        if (theatre.standstill() != null) {
            painter().cover(seconds());
        }
        placeHead();
    }

    private TimelinePainter painter() {
        Performance performance = theatre.performance();
        return new TimelinePainter(
                canvas.getGraphicsContext2D(), performance.stage(), performance.lanes(), preferences.theme(), window());
    }

    /** Keeps the playhead in sight. */
    private void follow() {
        double at = seconds();
        TimelinePainter.Window window = window();
        if (zoom > 1 && (at < window.from() || at > window.to())) {
            across.setValue(Math.clamp(at - 0.1 * (window.to() - window.from()), 0, across.getMax()));
        }
        if (theatre.standstill() != null) {
            draw(); // What covers the rest moves with it.
        }
        placeHead();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private void placeHead() {
        double x = Math.round(window().x(seconds()) * scale()) + 0.5;
        boolean visible = x >= TimelinePainter.LEFT * scale() - 1 && x <= getWidth();
        stem.setVisible(visible);
        head.setVisible(visible);
        stem.setStartX(x);
        stem.setEndX(x);
        stem.setStartY(4);
        stem.setEndY(getHeight());
        head.setScaleX(scale());
        head.setScaleY(scale());
        head.setTranslateX(x);
        head.setTranslateY(2 + 6.5 * (scale() - 1));
    }

    private double seconds() {
        Score score = theatre.performance().score();
        return score.size() == 0 ? 0 : score.secondsOf(theatre.player().playhead());
    }

    // What is done to it

    private void drag(MouseEvent event) {
        tip.hide();
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            painter().taskAt(event.getY() / scale()).ifPresent(theatre::select);
            onName = event.getX() < TimelinePainter.LEFT * scale();
        }
        if (onName) {
            return; // It moves nothing.
        }
        seek(window().seconds(event.getX() / scale()));
    }

    private void seek(double seconds) {
        theatre.player().seek(theatre.performance().score().at(seconds));
    }

    private void point(MouseEvent event) {
        String text = painter().told(event.getX() / scale(), event.getY() / scale(), preferences.wording());
        if (text.isEmpty() || theatre.standstill() != null) {
            tip.hide();
        } else {
            tip.setText(text);
            tip.show(canvas, event.getScreenX() + 14, event.getScreenY() + 14);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-TimelinePainter.LANE);
            case DOWN -> move(TimelinePainter.LANE);
            case PAGE_UP -> zoom(ZOOMED, seconds());
            case PAGE_DOWN -> zoom(1 / ZOOMED, seconds());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        double sideways = event.isShiftDown() ? event.getDeltaX() + event.getDeltaY() : event.getDeltaX();
        if (event.isShortcutDown()) {
            zoom(Math.pow(1.01, event.getDeltaY()), window().seconds(event.getX() / scale()));
        } else if (sideways != 0) {
            across.setValue(Math.clamp(across.getValue() - sideways / getWidth() * (window().to() - window().from()), 0, across.getMax()));
        } else {
            move(-event.getDeltaY() / scale());
        }
        event.consume();
    }

    private void move(double units) {
        down.setValue(Math.clamp(down.getValue() + units, 0, down.getMax()));
    }

    /** Shows more or less at once; {@code anchor}, in seconds, stays where it is. */
    private void zoom(double by, double anchor) {
        TimelinePainter.Window before = window();
        double share = (anchor - before.from()) / (before.to() - before.from());
        zoom = Math.clamp(zoom * by, 1, Math.max(1, duration() / 2));
        draw();
        across.setValue(Math.clamp(anchor - share * duration() / zoom, 0, across.getMax()));
    }

    // What is heard

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> seconds();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> duration();
            case VALUE_STRING -> told();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String told() {
        Situation situation = theatre.situation();
        return SAY.caption("timeline.at", "tick", String.valueOf(situation == null ? 0 : situation.state().tick()),
                "clock", theatre.performance().stage().clockAt(theatre.player().playhead())).in(preferences.wording());
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.SET_VALUE && parameters.length > 0 && parameters[0] instanceof Double seconds) {
            seek(seconds);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
