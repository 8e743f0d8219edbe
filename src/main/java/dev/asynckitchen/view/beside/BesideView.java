package dev.asynckitchen.view.beside;

import dev.asynckitchen.stage.beside.BesidePose;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.view.panel.ProgramView;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Wording;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Two kitchens beside each other, or above each other where it is narrow: each with its name, its caption and its program, in which the
 * lines that the other does not have are marked; and what their time goes into, on one axis. Shows them at a playhead of the pair, and
 * nothing of any before it. JavaFX thread only.
 */
public final class BesideView extends Region {
    private final Canvas paper = new Canvas();
    private final KitchenView left = new KitchenView();
    private final KitchenView right = new KitchenView();
    private final Pane leftWindow = new Pane(left);
    private final Pane rightWindow = new Pane(right);
    private Theme theme = Theme.DAY;
    private @Nullable Wording wording = Wording.WORDS;
    private double scale = 1;
    private boolean programs = true;
    private @Nullable BesideStage stage;
    private Playhead playhead = Playhead.START;
    private @Nullable Caption said;
    private @Nullable BesideLayout laid;
    private @Nullable ProgramView leftProgram;
    private @Nullable ProgramView rightProgram;

    public BesideView() {
        for (Pane window : new Pane[] {leftWindow, rightWindow}) {
            window.setManaged(false);
            window.setClip(new Rectangle());
        }
        left.setManaged(false);
        right.setManaged(false);
        getChildren().addAll(paper, leftWindow, rightWindow);
        setMinSize(320, 240);
    }

    /** How high a picture so wide is best, in pixels, with so many lines of the programs in view; with 0 they are not seen. */
    public static double bestHeight(double width, double scale, int rows) {
        return BesideLayout.height(width, scale, rows);
    }

    /** Takes up two performances, at their beginnings. Nobody else may use the stages. */
    public void open(BesideStage opened) {
        stage = opened;
        playhead = Playhead.START;
        laid = null;
        arrange();
    }

    /** Shows both at a playhead of the pair. */
    public void show(Playhead pair) {
        show(pair, null);
    }

    /** Shows both, and says something in place of their captions. */
    public void show(Playhead pair, @Nullable Caption words) {
        playhead = pair;
        said = words;
        paint();
    }

    /** The playhead that a place of the view stands for: a moment of the axis; null for any other place. */
    public @Nullable Playhead playheadAt(double x, double y) {
        BesideStage shown = stage;
        return shown == null || laid == null ? null : Bars.timeAt(laid, shown, x, y).map(shown.pair()::when).orElse(null);
    }

    public void setTheme(Theme value) {
        if (theme != value) {
            theme = value;
            left.setTheme(value);
            right.setTheme(value);
            laid = null; // The programs are written in other colours.
            arrange();
        }
    }

    /** How captions speak; null for none. */
    public void setWording(@Nullable Wording value) {
        wording = value;
        Wording inside = value == null ? Wording.WORDS : value;
        left.setWording(inside);
        right.setWording(inside);
        paint();
    }

    /** Pixels a unit of all letters. */
    public void setScale(double value) {
        if (scale != value) {
            scale = value;
            arrange();
        }
    }

    /** Whether the programs are seen. */
    public void setPrograms(boolean seen) {
        programs = seen;
        arrange();
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    private void arrange() {
        BesideStage shown = stage;
        if (shown == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        BesideLayout wanted = BesideLayout.of(getWidth(), getHeight(), scale, programs);
        if (wanted.equals(laid)) {
            return;
        }
        laid = wanted;
        paper.setWidth(getWidth());
        paper.setHeight(getHeight());
        place(leftWindow, left, wanted.left().kitchen());
        place(rightWindow, right, wanted.right().kitchen());
        getChildren().retainAll(paper, leftWindow, rightWindow);
        boolean texts = wanted.left().program().isThere();
        leftProgram = texts ? program(shown.leftSource(), shown.difference().left(), wanted.left().program()) : null;
        rightProgram = texts ? program(shown.rightSource(), shown.difference().right(), wanted.right().program()) : null;
        stage = texts
                ? shown.withRows(ProgramView.rows(wanted.left().program().height(), scale), ProgramView.rows(wanted.right().program().height(), scale))
                : shown.withoutRows();
        paint();
    }

    private static void place(Pane window, KitchenView kitchen, BesideLayout.Place place) {
        window.resizeRelocate(place.x(), place.y(), place.width(), place.height());
        if (window.getClip() instanceof Rectangle clip) {
            clip.setWidth(place.width());
            clip.setHeight(place.height());
            clip.setArcWidth(8);
            clip.setArcHeight(8);
        }
        kitchen.resizeRelocate(0, 0, place.width(), place.width() * KitchenView.HEIGHT / KitchenView.WIDTH);
    }

    private ProgramView program(String source, Set<Integer> differing, BesideLayout.Place place) {
        var view = new ProgramView(source, differing, theme, place.width(), place.height(), scale);
        view.relocate(place.x(), place.y());
        view.setManaged(false);
        getChildren().add(view);
        return view;
    }

    private void paint() {
        BesideStage shown = stage;
        BesideLayout layout = laid;
        if (shown == null || layout == null) {
            return;
        }
        BesidePose pose = shown.poseAt(playhead);
        left.show(pose.left().pose());
        right.show(pose.right().pose());
        if (leftProgram != null && pose.left().script() != null) {
            leftProgram.show(pose.left().script());
        }
        if (rightProgram != null && pose.right().script() != null) {
            rightProgram.show(pose.right().script());
        }
        new BesidePainter(paper.getGraphicsContext2D(), theme, wording, layout).paint(shown, pose, said);
    }
}
