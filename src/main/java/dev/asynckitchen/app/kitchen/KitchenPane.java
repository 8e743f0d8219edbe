package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.parts.PlayingClock;
import dev.asynckitchen.app.session.Cooking;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.Standstill;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.words.Messages;
import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The kitchen at the playhead. */
public final class KitchenPane extends StackPane {
    private static final Messages SAY = Messages.of("panes");

    private static final double WAITING_END = 936;
    private static final double WAITING_MIDDLE = 514;

    private final Theatre theatre;
    private final Preferences preferences;
    private final KitchenView view = new KitchenView();
    private final ImageView before = new ImageView();
    private final Label waiting = new Label();
    private final Pointing pointing;

    public KitchenPane(Theatre theatre, Cooking cooking, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        getStyleClass().add("kitchen-pane");
        view.setId("kitchen");
        waiting.getStyleClass().add("chip");
        waiting.setMouseTransparent(true);
        before.setMouseTransparent(true);
        getChildren().addAll(view, before, waiting);
        setMinSize(320, 180);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(SAY.text("kitchen.role"));
        setAccessibleHelp(SAY.text("kitchen.help"));
        setOnMousePressed(_ -> requestFocus());
        PlayingClock.drive(theatre.player());
        var cooksOn = Bindings.createBooleanBinding(() -> !theatre.performance().hides(), theatre.performanceProperty(), theatre.lengthProperty());
        waiting.visibleProperty().bind(theatre.player().waitingProperty().and(theatre.player().endingProperty().not()).and(cooksOn)
                .or(cooking.preparingProperty()));
        cooking.preparingProperty().subscribe(preparing ->
                waiting.setText(SAY.text(preparing ? "warming-up" : "cooking-ahead")));
        theatre.player().playheadProperty().subscribe(this::show);
        theatre.performanceProperty().subscribe(_ -> show(theatre.player().playhead()));
        theatre.standstillProperty().subscribe(_ -> show(theatre.player().playhead()));
        theatre.selectedProperty().subscribe(_ -> show(theatre.player().playhead()));
        view.visibleProperty().subscribe(_ -> requestLayout());
        preferences.themeProperty().subscribe(view::setTheme);
        preferences.wordingProperty().subscribe(wording -> {
            view.setWording(wording);
            show(theatre.player().playhead());
        });
        getChildren().addAll(new Chosen(theatre, view), new CookingOn(theatre));
        pointing = new Pointing(theatre, preferences, view);
        getChildren().addAll(pointing.cards());
    }

    /** The picture, for whoever lays something over it. */
    public KitchenView view() {
        return view;
    }

    /** Lays something over the picture. */
    public void lay(Node over) {
        getChildren().add(over);
    }

    private void show(Playhead playhead) {
        Performance performance = theatre.performance();
        view.setVisible(performance.score().size() > 0);
        if (performance.score().size() > playhead.beat()) {
            boolean jumps = preferences.stillProperty().get() && !theatre.player().isMoving();
            if (jumps && getScene() != null && view.getWidth() > 0) {
                crossFade();
            }
            Pose pose = pose(performance, playhead);
            view.show(pose);
            tell(pose);
        }
    }

    private Pose pose(Performance performance, Playhead playhead) {
        Pose pose = performance.stage().poseAt(playhead, theatre.selected());
        Standstill still = theatre.standstill();
        return still != null ? still.over(pose, playhead) : performance.hides() ? pose.withoutNext() : pose;
    }

    /** The caption, for whoever hears it instead of seeing it. */
    private void tell(Pose pose) {
        String told = pose.caption().in(preferences.wording());
        if (!told.equals(getAccessibleText())) {
            setAccessibleText(told);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** Reduced motion: the picture before melts away over the new one. */
    private void crossFade() {
        before.setImage(view.snapshot(null, null));
        before.setOpacity(1);
        var fade = new FadeTransition(Duration.millis(220), before);
        fade.setToValue(0);
        fade.setOnFinished(_ -> before.setImage(null));
        fade.play();
    }

    /** Where a place in the design's units is in this pane. */
    public Point2D place(double x, double y) {
        return view.localToParent(view.place(x, y));
    }

    /** Puts the card away that stays; false if there is none. */
    public boolean unpin() {
        return pointing.unpin();
    }

    /** What the card that stays tells of; null while there is none. */
    public @Nullable Subject held() {
        return pointing.held();
    }

    /** What is asked for on that card: what if? */
    public void onWhatIf(Runnable asked) {
        pointing.onWhatIf(asked);
    }

    /** Pins the card of the next thing to the right, or to the left. */
    public void pinNext(boolean right) {
        pointing.pinNext(right);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (view.isVisible()) {
            // At the end of the caption's plate, whose sentences seldom come so far: it hides nobody's face.
            Point2D end = place(WAITING_END, WAITING_MIDDLE);
            waiting.relocate(end.getX() - waiting.getWidth(), end.getY() - waiting.getHeight() / 2);
        }
        pointing.cards().forEach(KitchenCard::place);
    }
}
