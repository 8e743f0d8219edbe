package dev.asynckitchen.app;

import dev.asynckitchen.app.keys.Panel;
import dev.asynckitchen.app.session.Preferences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The program beside the kitchen, the timeline and the details below: which of them are folded away, and how large each is when it is there. */
final class Folding {
    /** How much one press of a key moves a divider, as a share of the whole. */
    private static final double STEP = 0.02;

    private final SplitPane above = new SplitPane();
    private final SplitPane all = new SplitPane();
    private final Node program;
    private final Node kitchen;
    private final VBox upper;
    private final Node timeline;
    private final Node details;
    private final Preferences preferences;
    private final Set<Panel> folded = EnumSet.noneOf(Panel.class);

    /** What share of the window's width or height each has, also while it is folded. */
    private final Map<Panel, Double> shares =
            new EnumMap<>(Map.of(Panel.PROGRAM, 0.375, Panel.TIMELINE, 0.195, Panel.DETAILS, 0.21));

    /** @param below what stands below program and kitchen, and is as high as it has to be */
    Folding(Node program, Node kitchen, Node below, Node timeline, Node details, Preferences preferences) {
        this.preferences = preferences;
        shares.put(Panel.DETAILS, 0.21 + 0.07 * Math.max(0, preferences.textSize().of(1) - 1)); // A larger text needs more room to begin with.
        List<Double> kept = preferences.dividers();
        for (int i = 0; i < kept.size(); i++) {
            shares.put(Panel.values()[i], kept.get(i));
        }
        this.program = program;
        this.kitchen = kitchen;
        upper = new VBox(above, below);
        VBox.setVgrow(above, Priority.ALWAYS);
        this.timeline = timeline;
        this.details = details;
        all.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(timeline, false);
        SplitPane.setResizableWithParent(details, false);
        lay();
    }

    /** All of them. */
    SplitPane node() {
        return all;
    }

    boolean isFolded(Panel panel) {
        return folded.contains(panel);
    }

    /** Folds a panel away, or unfolds it as large as it was; the others stay as they are. */
    void fold(Panel panel) {
        remember();
        if (!folded.remove(panel)) {
            folded.add(panel);
        }
        lay();
    }

    /** Makes a panel larger by some steps, smaller if they are negative; one that is folded stays so. */
    void grow(Panel panel, int steps) {
        if (!folded.contains(panel)) {
            remember();
            shares.merge(panel, steps * STEP, (share, more) -> Math.clamp(share + more, 0.06, 0.7));
            divide();
        }
    }

    /** Keeps how large each is for the next window. */
    void keep() {
        remember();
        preferences.keepDividers(Stream.of(Panel.values()).map(this::share).toList());
    }

    private void remember() {
        if (!folded.contains(Panel.PROGRAM)) {
            shares.put(Panel.PROGRAM, above.getDividerPositions()[0]);
        }
        double[] below = all.getDividerPositions();
        double end = 1;
        if (!folded.contains(Panel.DETAILS)) {
            end = below[below.length - 1];
            shares.put(Panel.DETAILS, 1 - end);
        }
        if (!folded.contains(Panel.TIMELINE)) {
            shares.put(Panel.TIMELINE, end - below[0]);
        }
    }

    private void lay() {
        above.getItems().setAll(folded.contains(Panel.PROGRAM) ? List.of(kitchen) : List.of(program, kitchen));
        List<Node> stacked = new ArrayList<>(List.of(upper));
        if (!folded.contains(Panel.TIMELINE)) {
            stacked.add(timeline);
        }
        if (!folded.contains(Panel.DETAILS)) {
            stacked.add(details);
        }
        all.getItems().setAll(stacked);
        divide();
    }

    private double share(Panel panel) {
        return shares.getOrDefault(panel, 0.0);
    }

    private void divide() {
        if (!folded.contains(Panel.PROGRAM)) {
            above.setDividerPositions(share(Panel.PROGRAM));
        }
        if (all.getItems().size() == 1) {
            return;
        }
        double low = folded.contains(Panel.DETAILS) ? 1 : 1 - share(Panel.DETAILS);
        if (folded.contains(Panel.TIMELINE)) {
            all.setDividerPositions(low);
        } else if (folded.contains(Panel.DETAILS)) {
            all.setDividerPositions(low - share(Panel.TIMELINE));
        } else {
            all.setDividerPositions(low - share(Panel.TIMELINE), low);
        }
    }
}
