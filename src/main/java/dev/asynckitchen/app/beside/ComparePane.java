package dev.asynckitchen.app.beside;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.PlayingClock;
import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.beside.BesidePose;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.BesideStory;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.view.beside.BesideView;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** Two kitchens at the playhead of the pair, how they are paired, and the way back to what is open. */
public final class ComparePane extends BorderPane {
    private static final Messages SAY = Messages.of("panes");

    /** Of what both print, in pixels: in a window that is lower than that, next to nothing is left of the kitchens. */
    private static final double LOW = 580;
    private static final double FEW_LINES = 78;
    private static final double MOST_LINES = 260;

    private final Theatre theatre;
    private final Preferences preferences;
    private final BesideView view = new BesideView();
    private final ToggleButton byClock = new ToggleButton(SAY.text("compare.by-clock"));
    private final ToggleButton byTurns = new ToggleButton(SAY.text("compare.by-turns"));
    private final ToggleButton printing = new ToggleButton(SAY.text("compare.printed"), Icons.of(Material2AL.LIST_ALT));
    private final PrintedPane printed = new PrintedPane();
    private final Label sooner = new Label();

    public ComparePane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("compare");
        getStyleClass().add("compare-pane");
        view.setId("two-kitchens");
        view.setFocusTraversable(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleRoleDescription(SAY.text("compare.role"));
        view.setAccessibleHelp(SAY.text("compare.help"));
        view.setOnMousePressed(this::seek);
        view.setOnMouseDragged(this::seek);
        setCenter(view);
        setTop(bar());
        printing.setSelected(true);
        printing.selectedProperty().subscribe(seen -> setBottom(seen ? printed : null));
        heightProperty().subscribe(height -> printed.setPrefHeight(height.doubleValue() < LOW ? FEW_LINES : Math.min(height.doubleValue() / 5, MOST_LINES)));
        preferences.themeProperty().subscribe(printed::setTheme);
        printed.saidProperty().subscribe(said -> {
            printing.setTooltip(new Tooltip(said.isEmpty() ? SAY.text("compare.printed.tip") : said));
            printing.setAccessibleHelp(said);
        });
        PlayingClock.drive(theatre.pairPlayer());
        theatre.comparisonProperty().subscribe(this::open);
        theatre.pairPlayer().playheadProperty().subscribe(this::show);
        preferences.themeProperty().subscribe(view::setTheme);
        preferences.textSizeProperty().subscribe(size -> view.setScale(size.of(1)));
        preferences.wordingProperty().subscribe(wording -> {
            view.setWording(wording);
            show(theatre.pairPlayer().playhead());
        });
    }

    private HBox bar() {
        Icons.dressed(byClock, "by-clock", SAY.text("compare.by-clock.tip"), () -> pair(By.CLOCK));
        Icons.dressed(byTurns, "by-turns", SAY.text("compare.by-turns.tip"), () -> pair(By.TURNS));
        var both = new SegmentedButton(byClock, byTurns);
        both.setMinWidth(USE_PREF_SIZE);
        Icons.dressed(printing, "compare-printed", SAY.text("compare.printed.tip"), () -> { });
        printing.getStyleClass().add("flat");
        printing.setMinWidth(USE_PREF_SIZE);
        sooner.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var back = new Button(SAY.text("compare.back"), Icons.of(Material2AL.CLOSE));
        back.getStyleClass().add("flat");
        back.setMinWidth(USE_PREF_SIZE);
        Icons.dressed(back, "compare-back", SAY.text("compare.back.tip"), theatre::endComparison);
        var bar = new HBox(8, both, sooner, space, printing, back);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("compare-bar");
        return bar;
    }

    private void pair(By by) {
        theatre.compareBy(by);
        select(by);
    }

    private void select(By by) {
        (by == By.CLOCK ? byClock : byTurns).setSelected(true);
    }

    private void open(@Nullable Comparison comparison) {
        if (comparison != null) {
            select(comparison.by());
            sooner.setText("");
            view.open(comparison.stage());
            printed.open(comparison.stage());
            show(theatre.pairPlayer().playhead());
        }
    }

    private void show(Playhead playhead) {
        Comparison comparison = theatre.comparison();
        if (comparison != null) {
            view.show(playhead);
            printed.show(playhead);
            tell(comparison.stage(), playhead);
        }
    }

    /** Both captions, for whoever hears them instead of seeing them; and who was over first, once both are. */
    private void tell(BesideStage stage, Playhead playhead) {
        BesidePose pose = stage.poseAt(playhead);
        Wording wording = preferences.wording();
        String told = SAY.text("compare.told", "clock", pose.clock(), "left", stage.leftName(), "here", pose.left().pose().caption().in(wording),
                "right", stage.rightName(), "there", pose.right().pose().caption().in(wording));
        boolean over = pose.left().over() && pose.right().over();
        String end = over ? new BesideStory(stage, wording).sooner() : "";
        sooner.setText(end);
        String all = over ? told + " " + end : told;
        if (!all.equals(view.getAccessibleText())) {
            view.setAccessibleText(all);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** On the axis of their time: there. */
    private void seek(MouseEvent event) {
        view.requestFocus();
        Playhead there = view.playheadAt(event.getX(), event.getY());
        if (there != null) {
            theatre.pairPlayer().seek(there);
        }
    }

    /** Gives the keys to the kitchens. */
    public void enter() {
        view.requestFocus();
    }
}
