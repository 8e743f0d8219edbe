package dev.asynckitchen.app.game;

import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.game.script.TurnFacts;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.words.Caption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The places in the kitchen at which a move is made: clicked, or something dragged to them. What the keys stand at is marked, and so is
 * the place of which something was said.
 */
public final class Targets extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Playing playing;
    private final KitchenView view;
    private final Player player;
    private final Preferences preferences;
    private final Map<LoopMove, Region> targets = new LinkedHashMap<>();
    private final Region spot = new Region();
    private final Region hand = new Region(); // The ticket that the chef reads: where it is let go, the dish goes.
    private @Nullable Region carried;

    public Targets(Playing playing, KitchenView view, Player player, Preferences preferences) {
        this.playing = playing;
        this.view = view;
        this.player = player;
        this.preferences = preferences;
        setPickOnBounds(false);
        spot.getStyleClass().add("game-spot");
        spot.setMouseTransparent(true);
        spot.setManaged(false);
        spot.setVisible(false);
        hand.getStyleClass().add("game-hand");
        hand.setManaged(false);
        hand.setVisible(false);
        hand.setOnDragDetected(_ -> {
            hand.setMouseTransparent(true); // What is below it hears of it.
            hand.startFullDrag();
        });
        hand.setOnMouseDragged(event -> carry(hand, event));
        hand.setOnMouseReleased(_ -> {
            carried = null;
            hand.setMouseTransparent(false);
            requestLayout();
        });
        playing.standingProperty().subscribe(_ -> refresh());
        playing.remarkProperty().subscribe(_ -> requestLayout());
        player.movingProperty().subscribe(_ -> refresh());
        player.playheadProperty().subscribe(_ -> requestLayout());
        preferences.wordingProperty().subscribe(_ -> refresh());
        view.layoutBoundsProperty().subscribe(_ -> requestLayout());
        view.layoutYProperty().subscribe(_ -> requestLayout());
    }

    private void refresh() {
        Playing.Standing now = playing.standing();
        targets.clear();
        getChildren().clear();
        setVisible(now != null);
        if (now != null && now.isAsked() && !player.isMoving()) {
            for (LoopMove move : now.offered()) {
                Region target = target(move, now.words().label(move));
                target.pseudoClassStateChanged(CHOSEN, now.offered().indexOf(move) == now.chosen());
                targets.put(move, target);
                getChildren().add(target);
            }
        }
        getChildren().addAll(hand, spot);
        requestLayout();
    }

    private Region target(LoopMove move, Caption label) {
        var target = new StackPane();
        if (!Places.speaksForItself(move)) {
            var text = new Label(label.in(preferences.wording()));
            text.setWrapText(true);
            text.setMouseTransparent(true);
            target.getChildren().add(text);
        }
        target.getStyleClass().add("game-target");
        target.setManaged(false);
        target.setOnMouseClicked(event -> {
            if (event.isStillSincePress()) {
                playing.make(move);
            }
        });
        if (move instanceof LoopMove.TakeTicket) {
            target.setOnMouseDragged(event -> carry(target, event));
            target.setOnMouseReleased(event -> drop(move, event));
        }
        target.setOnMouseDragEntered(_ -> target.pseudoClassStateChanged(OVER, true));
        target.setOnMouseDragExited(_ -> target.pseudoClassStateChanged(OVER, false));
        target.setOnMouseDragReleased(_ -> playing.make(move));
        return target;
    }

    // A ticket goes with the hand, and is taken where it is let go away from the rail.

    private void carry(Region target, MouseEvent event) {
        if (!event.isStillSincePress()) {
            carried = target;
            Point2D at = sceneToLocal(event.getSceneX(), event.getSceneY());
            target.relocate(at.getX() - target.getWidth() / 2, at.getY() - target.getHeight() / 3);
        }
    }

    private void drop(LoopMove move, MouseEvent event) {
        boolean away = carried != null && sceneToLocal(event.getSceneX(), event.getSceneY()).getY() > at(new Rectangle2D(0, 130, 1, 1)).getMinY();
        carried = null;
        requestLayout();
        if (away) {
            playing.make(move);
        }
    }

    @Override
    protected void layoutChildren() {
        Playing.Standing now = playing.standing();
        if (now == null || now.isOver()) {
            spot.setVisible(false);
            hand.setVisible(false);
            return;
        }
        KitchenState seen = now.game().step(now.play()).seen();
        var places = new Places(view, seen);
        targets.forEach((move, target) -> {
            if (target != carried) {
                put(target, places.of(move));
            }
        });
        TurnFacts turn = now.game().step(now.play()).turn();
        boolean puts = !targets.isEmpty() && !(now.offered().getFirst() instanceof LoopMove.EndTurnAt);
        if (hand != carried) {
            put(hand, turn != null && puts ? view.extent("ticket:t" + turn.task()) : Optional.empty());
        }
        Remark remark = playing.remarkProperty().get();
        boolean tells = remark != null && !player.isMoving() && (remark.kind() == Remark.Kind.WRONG || remark.kind() == Remark.Kind.HINT);
        put(spot, tells ? remark.spot().flatMap(places::of) : Optional.empty());
    }

    private void put(Node target, Optional<Rectangle2D> place) {
        target.setVisible(place.isPresent());
        place.map(this::at).ifPresent(box -> target.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
    }

    /** The same in this pane. */
    private Rectangle2D at(Rectangle2D box) {
        Point2D from = sceneToLocal(view.localToScene(view.place(box.getMinX(), box.getMinY())));
        Point2D to = sceneToLocal(view.localToScene(view.place(box.getMaxX(), box.getMaxY())));
        return new Rectangle2D(from.getX(), from.getY(), Math.max(0, to.getX() - from.getX()), Math.max(0, to.getY() - from.getY()));
    }
}
