package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.panel.LaneChoice;
import dev.asynckitchen.stage.panel.LaneRows;
import dev.asynckitchen.stage.panel.Span;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.view.panel.OverviewPainter;
import dev.asynckitchen.view.panel.TimelinePainter;
import dev.asynckitchen.words.Messages;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/**
 * All tasks over the whole performance, a lane each, with the playhead to drag. It draws what is visible only, when that changes. To whoever
 * hears it, it is a slider whose value is the playhead.
 *
 * <p>The wheel moves up and down, with Shift along, with Ctrl nearer to where the mouse is. What is drawn is a function of the trace, the
 * playhead, a {@link Span} and a {@link LaneChoice}.
 */
public final class TimelinePane extends Region {
    private static final double HEAD = 7;
    private static final double ZOOMED = 1.25;
    private static final double STEP = 0.2; // How much of what is in view a key moves it along.
    private static final double STRIP = 15; // How high the overview is.
    private static final double BAR = 10;
    private static final double NEAR = 6;
    private static final double MARGIN = 4;
    private static final Messages SAY = Messages.of("panes");

    /** What the mouse has taken hold of. */
    private enum Hold { PLAYHEAD, GROUND, NAME }

    private final Theatre theatre;
    private final Preferences preferences;
    private final Canvas canvas = new Canvas();
    private final Line stem = new Line();
    private final Polygon head = new Polygon(-HEAD, 0, HEAD, 0, HEAD, 5, 0, 13, -HEAD, 5);
    private final TextField filter = new TextField();
    private final Overview overview = new Overview(this::along);
    private final ScrollBar down = new ScrollBar();
    private final Tooltip tip = new Tooltip();
    private final ShownRows shown = new ShownRows();
    private Span span = Span.all(1);
    private LaneChoice choice = LaneChoice.ALL;
    private Hold hold = Hold.PLAYHEAD;
    private double held; // Where the ground was taken hold of, in pixels.
    private boolean moved; // It was dragged since.

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
        filter.setId("lane-filter");
        filter.setPromptText(SAY.text("timeline.filter"));
        filter.setAccessibleText(SAY.text("timeline.filter.told"));
        filter.setTooltip(new Tooltip(SAY.text("timeline.filter.told")));
        filter.textProperty().subscribe(text -> choose(choice.filtered(text)));
        filter.setOnAction(_ -> requestFocus());
        getChildren().addAll(canvas, stem, head, filter, overview, down);
        setMinHeight(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(SAY.text("timeline.role"));
        setAccessibleText(SAY.text("timeline.told"));
        setAccessibleHelp(SAY.text("timeline.help"));
        down.valueProperty().subscribe(_ -> draw());
        theatre.performanceProperty().subscribe(_ -> {
            span = Span.all(duration());
            choice = LaneChoice.ALL.filtered(filter.getText()); // Numbers mean other tasks.
            down.setValue(0);
            draw();
            notifyAccessibleAttributeChanged(AccessibleAttribute.MAX_VALUE);
        });
        theatre.lengthProperty().subscribe(_ -> show(span.of(duration())));
        theatre.standstillProperty().subscribe(_ -> draw());
        theatre.selectedProperty().subscribe(this::selected);
        preferences.themeProperty().subscribe(_ -> draw());
        preferences.textSizeProperty().subscribe(_ -> requestLayout());
        theatre.player().playheadProperty().subscribe(_ -> follow());
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(_ -> tip.hide());
        canvas.setOnContextMenuRequested(event -> menu(event.getScreenX(), event.getScreenY()));
        canvas.setOnScroll(this::scroll);
        canvas.setOnZoom(event -> {
            show(span.nearer(event.getZoomFactor(), window().seconds(event.getX() / scale())));
            event.consume();
        });
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
        double top = TimelinePainter.BELOW_CLOCK * scale();
        double thick = BAR * scale();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        filter.resizeRelocate(MARGIN * scale(), MARGIN * scale(), left - 3 * MARGIN * scale(), top - 2 * MARGIN * scale());
        overview.setHeight(STRIP * scale());
        overview.relocate(left, getHeight() - STRIP * scale());
        down.resizeRelocate(getWidth() - thick, top, thick, Math.max(0, getHeight() - top));
        draw();
    }

    /** What is visible, in the drawing's units. */
    private TimelinePainter.Window window() {
        double beside = down.isVisible() ? BAR : 0; // The bar lies over nothing.
        return new TimelinePainter.Window(span, getWidth() / scale() - beside, height(), down.getValue(), true);
    }

    /** How much of it is drawn: no lane by half, where there are more below, and none behind the overview. */
    private double height() {
        double high = getHeight() / scale() - (span.isAll() ? 0 : STRIP);
        double whole = TimelinePainter.BELOW_CLOCK
                + Math.floor((high - TimelinePainter.BELOW_CLOCK) / TimelinePainter.LANE + 0.2) * TimelinePainter.LANE;
        return down.isVisible() && whole > TimelinePainter.BELOW_CLOCK ? whole : high;
    }

    /** How high what is scrolled is drawn, and how high it is. */
    private double room() {
        return Math.max(TimelinePainter.LANE, getHeight() / scale() - (span.isAll() ? 0 : STRIP) - TimelinePainter.BELOW_CLOCK
                - rows().pinned() * TimelinePainter.LANE - MARGIN);
    }

    private LaneRows rows() {
        return shown.of(theatre.performance(), choice);
    }

    private double duration() {
        return Math.max(0.001, theatre.performance().score().duration());
    }

    private void draw() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double tall = (rows().size() - rows().pinned()) * TimelinePainter.LANE;
        down.setMax(Math.max(0, tall - room()));
        down.setVisibleAmount(down.getMax() * room() / Math.max(room(), tall));
        down.setVisible(tall > room() + 1);
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
        drawOverview();
        placeHead();
    }

    /** Who is asked what comes is not shown how it goes on. */
    private void drawOverview() {
        overview.tell(span);
        overview.setVisible(!span.isAll() && theatre.standstill() == null);
        if (overview.isVisible()) {
            overview.setWidth(window().lanes() * scale());
            GraphicsContext g = overview.getGraphicsContext2D();
            g.setTransform(scale(), 0, 0, scale(), 0, 0);
            Performance performance = theatre.performance();
            new OverviewPainter(g, performance.stage(), performance.lanes(), preferences.theme(),
                    window().lanes(), STRIP).paint(span, seconds());
        }
    }

    private TimelinePainter painter() {
        Performance performance = theatre.performance();
        return new TimelinePainter(
                canvas.getGraphicsContext2D(), performance.stage(), performance.lanes(), rows(), preferences.theme(), window());
    }

    /** Keeps the playhead in sight. */
    private void follow() {
        double at = seconds();
        if (!span.isAll()) {
            span = span.showing(at);
            draw();
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

    // What is wanted

    private void choose(LaneChoice wanted) {
        choice = wanted;
        draw();
    }

    /** Shows another stretch of it. */
    private void show(Span wanted) {
        span = wanted;
        draw();
    }

    private void along(double seconds) {
        show(span.along(seconds));
    }

    /** Its lane comes into view. */
    private void selected(@Nullable Integer task) {
        choose(choice.selecting(task));
        int row = task == null ? -1 : rows().of(task) - rows().pinned();
        if (row >= 0) {
            double top = row * TimelinePainter.LANE;
            double last = top + TimelinePainter.LANE - Math.floor(room() / TimelinePainter.LANE) * TimelinePainter.LANE;
            down.setValue(Math.clamp(Math.clamp(down.getValue(), Math.min(last, top), top), 0, down.getMax()));
        }
    }

    /** To the task of the next row, or of the one before. */
    private void select(int step) {
        LaneRows rows = rows();
        int from = theatre.selected() instanceof Integer task ? rows.of(task) : step > 0 ? -1 : rows.size();
        for (int row = from + step; row >= 0 && row < rows.size(); row += step) {
            if (rows.get(row).lane() instanceof TaskLanes.Lane lane) {
                theatre.select(lane.task());
                return;
            }
        }
    }

    private void pin() {
        if (theatre.selected() instanceof Integer task) {
            choose(choice.pinning(task));
        }
    }

    private void fold() {
        if (theatre.selected() instanceof Integer task) {
            choose(choice.folding(task));
        }
    }

    private void menu(double x, double y) {
        tip.hide();
        if (theatre.selected() instanceof Integer task) {
            int row = rows().of(task);
            var pin = new MenuItem(SAY.text(choice.pinned().contains(task) ? "timeline.unpin" : "timeline.pin"));
            pin.setOnAction(_ -> pin());
            var fold = new MenuItem(SAY.text(choice.folded().contains(task) ? "timeline.unfold" : "timeline.fold"));
            fold.setOnAction(_ -> fold());
            fold.setDisable(row < 0 || rows().get(row).children() == 0);
            new ContextMenu(pin, fold).show(this, x, y);
        }
    }

    // What is done to it

    private void press(MouseEvent event) {
        tip.hide();
        double x = event.getX() / scale();
        double y = event.getY() / scale();
        painter().taskAt(y).ifPresent(theatre::select);
        held = event.getX();
        moved = false;
        boolean onName = x < TimelinePainter.LEFT || event.getButton() == MouseButton.SECONDARY;
        boolean onGround = !span.isAll() && y > TimelinePainter.BELOW_CLOCK && Math.abs(x - window().x(seconds())) > NEAR;
        hold = onName ? Hold.NAME : onGround ? Hold.GROUND : Hold.PLAYHEAD;
        if (onName && painter().foldsAt(x, y)) {
            fold();
        } else if (hold == Hold.PLAYHEAD) {
            drag(event);
        }
    }

    /** The playhead goes with the mouse; what is in view goes with it where there is more than that. */
    private void drag(MouseEvent event) {
        tip.hide();
        switch (hold) {
            case NAME -> { } // It moves nothing.
            case PLAYHEAD -> seek(window().seconds(event.getX() / scale()));
            case GROUND -> {
                moved |= Math.abs(event.getX() - held) > MARGIN;
                if (moved) {
                    along((held - event.getX()) / scale() / window().lanes() * span.length());
                    held = event.getX();
                }
            }
        }
    }

    private void release(MouseEvent event) {
        if (hold == Hold.GROUND && !moved) {
            seek(window().seconds(event.getX() / scale()));
        }
        hold = Hold.PLAYHEAD;
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
        if (event.getTarget() != this || event.isShortcutDown() || event.isAltDown()) {
            return; // It is typed into the filter, or meant for others.
        }
        switch (event.getCode()) {
            case UP -> select(-1);
            case DOWN -> select(1);
            case PAGE_UP -> move(-room());
            case PAGE_DOWN -> move(room());
            case Z -> show(span.showing(seconds()).nearer(event.isShiftDown() ? 1 / ZOOMED : ZOOMED, seconds()));
            case DIGIT0, NUMPAD0 -> show(Span.all(duration()));
            case A -> along(-STEP * span.length());
            case D -> along(STEP * span.length());
            case P -> pin();
            case F -> fold();
            case SLASH, DIVIDE -> filter.requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        double sideways = event.isShiftDown() ? event.getDeltaX() + event.getDeltaY() : event.getDeltaX();
        if (event.isShortcutDown()) {
            show(span.nearer(Math.pow(1.01, event.getDeltaY()), window().seconds(event.getX() / scale())));
        } else if (sideways != 0) {
            along(-sideways / scale() / window().lanes() * span.length());
        } else {
            move(-event.getDeltaY() / scale());
        }
        event.consume();
    }

    private void move(double units) {
        down.setValue(Math.clamp(down.getValue() + units, 0, down.getMax()));
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
