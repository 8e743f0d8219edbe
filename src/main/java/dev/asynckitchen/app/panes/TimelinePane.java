package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.keys.LaneActions;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.LaneChoice;
import dev.asynckitchen.stage.panel.LaneRows;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.panel.Wakening;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.stop.StopPlaces;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.view.panel.OverviewPainter;
import dev.asynckitchen.view.panel.TimelinePainter;
import dev.asynckitchen.words.Messages;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * All tasks over the whole performance, a lane each, with the playhead to drag. It draws what is visible only, when that changes. To whoever
 * hears it, it is a slider whose value is the playhead.
 *
 * <p>The wheel moves up and down, with Shift along, with Ctrl nearer to where the mouse is. What is drawn is a function of the trace, the
 * playhead, a {@link InView} and a {@link LaneChoice}.
 */
public final class TimelinePane extends Region {
    private static final double HEAD = 7;
    private static final double STRIP = 15; // How high the overview is.
    private static final double BAR = 10;
    private static final double MARGIN = 4;
    private static final Messages SAY = Messages.of("panes");

    private final Theatre theatre;
    private final Preferences preferences;
    private final Canvas canvas = new Canvas();
    private final Line stem = new Line();
    private final Polygon head = new Polygon(-HEAD, 0, HEAD, 0, HEAD, 5, 0, 13, -HEAD, 5);
    private final TextField filter = new TextField();
    private final Overview overview = new Overview(this::along);
    private final ScrollBar down = new ScrollBar();
    private final Button signs = new Button(null, Icons.of(Material2AL.HELP_OUTLINE));
    private final TimelineLegend legend;
    private final ShownRows shown = new ShownRows();
    private final KeptLanes kept = new KeptLanes();
    private final TimelineKeys keys;
    private InView inView = InView.all(1);
    private LaneChoice choice = LaneChoice.ALL;
    private int drawn = -1; // The beat that the playhead was in.
    private int pointed = -1; // The beat that the mouse is over.
    private @Nullable StopPlaces places;

    public TimelinePane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        legend = new TimelineLegend(preferences);
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
        legend.setVisible(false);
        Icons.dressed(signs, "timeline-legend", SAY.text("timeline.legend"), this::toggleLegend);
        signs.getStyleClass().addAll("button-icon", "flat");
        getChildren().addAll(canvas, stem, head, filter, signs, overview, down, legend);
        setMinHeight(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(SAY.text("timeline.role"));
        setAccessibleText(SAY.text("timeline.told"));
        setAccessibleHelp(SAY.text("timeline.help"));
        down.valueProperty().subscribe(_ -> draw());
        inView = InView.all(duration());
        theatre.performanceProperty().subscribe((was, now) -> {
            inView = InView.all(duration());
            kept.keep(choice, was, now);
            choice = LaneChoice.ALL.filtered(filter.getText()); // Numbers mean other tasks.
            pointed = -1;
            down.setValue(0);
            draw();
            notifyAccessibleAttributeChanged(AccessibleAttribute.MAX_VALUE);
        });
        theatre.lengthProperty().subscribe(_ -> show(inView.of(duration())));
        theatre.standstillProperty().subscribe(_ -> draw());
        theatre.selectedProperty().subscribe(this::selected);
        theatre.player().stopsProperty().subscribe(_ -> draw());
        focusedProperty().subscribe(_ -> draw());
        preferences.themeProperty().subscribe(_ -> draw());
        preferences.textSizeProperty().subscribe(_ -> requestLayout());
        theatre.player().playheadProperty().subscribe(_ -> follow());
        new TimelineMouse(this, theatre, canvas);
        keys = new TimelineKeys(this, theatre);
    }

    // What is seen

    /** How many pixels a unit of the drawing has: it grows with the text. */
    double scale() {
        return preferences.textSize().of(1);
    }

    @Override
    protected void layoutChildren() {
        double left = TimelinePainter.LEFT * scale();
        double top = TimelinePainter.BELOW_CLOCK * scale();
        double thick = BAR * scale();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double high = top - 2 * MARGIN * scale();
        filter.resizeRelocate(MARGIN * scale(), MARGIN * scale(), left - 4 * MARGIN * scale() - high, high);
        signs.resizeRelocate(left - high - 2 * MARGIN * scale(), MARGIN * scale(), high, high);
        double wide = Math.max(0, getWidth() - left - 2 * thick);
        legend.resizeRelocate(left, MARGIN * scale(), wide, Math.min(getHeight() - 2 * MARGIN * scale(), legend.prefHeight(wide)));
        overview.setHeight(STRIP * scale());
        overview.relocate(left, getHeight() - STRIP * scale());
        down.resizeRelocate(getWidth() - thick, top, thick, Math.max(0, getHeight() - top));
        draw();
    }

    /** What is visible, in the drawing's units. */
    TimelinePainter.Window window() {
        double beside = down.isVisible() ? BAR : 0; // The bar lies over nothing.
        return new TimelinePainter.Window(inView, getWidth() / scale() - beside, height(), down.getValue(), true);
    }

    /** How much of it is drawn: no lane by half, where there are more below, and none behind the overview. */
    private double height() {
        double high = getHeight() / scale() - (inView.isAll() ? 0 : STRIP);
        double whole = TimelinePainter.BELOW_CLOCK
                + Math.floor((high - TimelinePainter.BELOW_CLOCK) / TimelinePainter.LANE + 0.2) * TimelinePainter.LANE;
        return down.isVisible() && whole > TimelinePainter.BELOW_CLOCK ? whole : high;
    }

    /** How high what is scrolled is drawn, and how high it is. */
    double room() {
        return Math.max(TimelinePainter.LANE, getHeight() / scale() - (inView.isAll() ? 0 : STRIP) - TimelinePainter.BELOW_CLOCK
                - rows().pinned() * TimelinePainter.LANE - MARGIN);
    }

    LaneRows rows() {
        choice = kept.back(choice, theatre.performance());
        return shown.of(theatre.performance(), choice);
    }

    double duration() {
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
        drawn = theatre.player().playhead().beat();
        painter().paint();
        painter().marks(theatre.performance().marks(), stops());
        wakening().ifPresent(painter()::cause);
        if (theatre.selected() instanceof Integer task) {
            painter().frame(task);
        }
        if (theatre.standstill() != null) {
            painter().cover(seconds());
        }
        drawOverview();
        placeHead();
    }

    private ByTask stops() {
        Stage stage = theatre.performance().stage();
        Stops wanted = theatre.player().stopsProperty().get();
        StopPlaces kept = places;
        if (kept == null || !kept.areOf(stage, wanted)) {
            kept = new StopPlaces(stage, wanted);
            places = kept;
        }
        return kept.all();
    }

    /** What woke the turn that the mouse is over, or that the playhead is in while the keyboard is here. */
    Optional<Wakening> wakening() {
        Score score = theatre.performance().score();
        int beat = pointed >= 0 ? pointed : hasKeyboard() ? theatre.player().playhead().beat() : -1;
        return beat < 0 || beat >= score.size() || theatre.standstill() != null ? Optional.empty() : Wakening.of(score, beat);
    }

    private boolean hasKeyboard() {
        return getScene() != null && getScene().getFocusOwner() == this;
    }

    /** The mouse is over the turn of this beat; -1 for none. */
    void pointAt(int beat) {
        if (beat != pointed) {
            pointed = beat;
            draw();
        }
    }

    /** What is at this place, and why the turn there is now. */
    String told(double x, double y) {
        String what = painter().told(x, y, preferences.wording());
        return pointed < 0 ? what : wakening().map(wakening -> what + "\n" + why(wakening)).orElse(what);
    }

    /** Who is asked what comes is not shown how it goes on. */
    private void drawOverview() {
        overview.tell(inView);
        overview.setVisible(!inView.isAll() && theatre.standstill() == null);
        if (overview.isVisible()) {
            overview.setWidth(window().lanes() * scale());
            GraphicsContext g = overview.getGraphicsContext2D();
            g.setTransform(scale(), 0, 0, scale(), 0, 0);
            Performance performance = theatre.performance();
            new OverviewPainter(g, performance.stage(), performance.lanes(), preferences.theme(),
                    window().lanes(), STRIP).paint(inView, seconds());
        }
    }

    TimelinePainter painter() {
        Performance performance = theatre.performance();
        return new TimelinePainter(
                canvas.getGraphicsContext2D(), performance.stage(), performance.lanes(), rows(), preferences.theme(), window());
    }

    /** Keeps the playhead in sight. */
    private void follow() {
        InView wanted = inView.showing(seconds());
        boolean turned = hasKeyboard() && theatre.player().playhead().beat() != drawn;
        if (!wanted.equals(inView) || turned || theatre.standstill() != null) {
            show(wanted); // What covers the rest moves with it, and the arrow to the turn it is in.
        } else {
            drawOverview();
            placeHead();
        }
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

    double seconds() {
        Score score = theatre.performance().score();
        return score.size() == 0 ? 0 : score.secondsOf(theatre.player().playhead());
    }

    // What is wanted

    /** What commands do to it. */
    public LaneActions actions() {
        return keys;
    }

    void choose(LaneChoice wanted) {
        choice = wanted;
        draw();
    }

    LaneChoice choice() {
        return choice;
    }

    /** Shows another stretch of it. */
    void show(InView wanted) {
        inView = wanted;
        draw();
    }

    void along(double seconds) {
        show(inView.along(seconds));
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
    void select(int step) {
        LaneRows rows = rows();
        int from = theatre.selected() instanceof Integer task ? rows.of(task) : step > 0 ? -1 : rows.size();
        for (int row = from + step; row >= 0 && row < rows.size(); row += step) {
            if (rows.get(row).lane() instanceof TaskLanes.Lane lane) {
                theatre.select(lane.task());
                return;
            }
        }
    }

    void enterFilter() {
        filter.requestFocus();
    }

    void toggleLegend() {
        legend.setVisible(!legend.isVisible());
        requestLayout();
    }

    // What is done to it

    void seek(double seconds) {
        theatre.player().seek(theatre.performance().score().at(seconds));
    }

    void move(double units) {
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
        String moment = SAY.caption("timeline.at", "tick", String.valueOf(situation == null ? 0 : situation.state().tick()),
                "clock", theatre.performance().stage().clockAt(theatre.player().playhead())).in(preferences.wording());
        return wakening().map(wakening -> SAY.text("timeline.woken", "moment", moment, "why", why(wakening))).orElse(moment);
    }

    /** Why the turn that was woken is now, in one sentence. */
    String why(Wakening wakening) {
        Performance performance = theatre.performance();
        return performance.narrator().why(performance.score().beat(wakening.woken()).firstEvent()).in(preferences.wording());
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
