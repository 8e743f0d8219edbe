package dev.asynckitchen.app;

import dev.asynckitchen.app.panes.ConsolePane;
import dev.asynckitchen.app.panes.RailPane;
import dev.asynckitchen.app.panes.TasksPane;
import dev.asynckitchen.app.panes.TypedLine;
import dev.asynckitchen.app.panes.WhyPane;
import dev.asynckitchen.app.parts.Later;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.app.stop.Stopping;
import dev.asynckitchen.app.stop.StopsPane;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.stop.Halt;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The details below, a tab each, and beside their names where the playhead is. */
final class Details extends StackPane {
    private static final Messages SAY = Messages.of("app");

    /** With less room than this, in pixels, the status would tell nothing. */
    private static final double LEAST = 120;

    private final Theatre theatre;
    private final TabPane tabs;
    private final Label status = new Label();
    private final Region choice;

    /**
     * @param inside makes the loop's inside
     * @param report makes what held the loop up
     * @param choice what can be chosen for the program, beside the status
     */
    Details(Theatre theatre, Preferences preferences, Stopping stopping, Supplier<Region> inside, Supplier<Region> report, Region choice) {
        this.theatre = theatre;
        this.choice = choice;
        tabs = new TabPane(
                tab("console", () -> console(theatre)),
                tab("why", () -> new WhyPane(theatre, preferences)),
                tab("rail", () -> new RailPane(theatre, preferences)),
                tab("tasks", () -> new TasksPane(theatre, preferences)),
                tab("stops", () -> new StopsPane(stopping, theatre, preferences)),
                tab("report", report),
                tab("inside", inside));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("details");
        status.setId("status");
        status.getStyleClass().add("status");
        status.setMinWidth(0);
        status.setMouseTransparent(true);
        theatre.situationProperty().subscribe(_ -> tell());
        theatre.lengthProperty().subscribe(_ -> tell());
        theatre.player().haltedProperty().subscribe(_ -> tell());
        theatre.player().playheadProperty().subscribe(_ -> tell());
        status.fontProperty().subscribe(_ -> Platform.runLater(this::measureAnew)); // It has its style as the names have theirs.
        theatre.standstillProperty().subscribe(_ -> hide());
        theatre.readsProperty().subscribe(reads -> {
            if (reads) {
                tabs.getSelectionModel().select(0); // There it can be answered.
            }
        });
        status.setManaged(false); // It is laid by hand, and is the only one that what it says moves.
        status.textProperty().subscribe(_ -> requestLayout());
        StackPane.setAlignment(choice, Pos.TOP_RIGHT);
        StackPane.setMargin(choice, new Insets(2, 8, 0, 0));
        choice.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        choice.managedProperty().subscribe(_ -> requestLayout());
        getChildren().addAll(tabs, status, choice);
    }

    /** What is in a tab is made when it is chosen for the first time. */
    private static Tab tab(String key, Supplier<Region> making) {
        var tab = new Tab(SAY.text("tab." + key));
        var content = new Later<Region>(making, tab::setContent);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                content.get();
            }
        });
        return tab;
    }

    private static Region console(Theatre theatre) {
        var console = new BorderPane(new ConsolePane(theatre));
        console.setBottom(new TypedLine(theatre));
        return console;
    }

    /** Shows a tab, 0 to 6, and gives it the keyboard. */
    void show(int index) {
        tabs.getSelectionModel().select(index);
        tabs.requestFocus();
    }

    /** The status has the room that the tabs' names leave; where they need all of it, it is seen on the timeline and in the kitchen alone. */
    @Override
    protected void layoutChildren() {
        double names = tabs.lookup(".headers-region") instanceof Region row ? row.prefWidth(-1) : 0;
        double taken = choice.isManaged() ? choice.prefWidth(-1) + 8 : 0;
        double room = Math.floor(getWidth() - names - taken);
        double wanted = status.prefWidth(-1);
        status.setVisible(room >= Math.min(LEAST, wanted));
        double width = snapSizeX(Math.max(0, Math.min(room, wanted)));
        status.resizeRelocate(getWidth() - taken - width, 0, width, status.prefHeight(width));
        super.layoutChildren();
    }

    /** The row of names keeps the height it had, unless it is told, once they have their new style, that they have another size. */
    private void measureAnew() {
        for (String part : List.of(".tab-label", ".tab-container", ".tab", ".headers-region", ".tab-header-area")) {
            tabs.lookupAll(part).forEach(node -> ((Parent) node).requestLayout());
        }
        tabs.requestLayout(); // Its row of names does not ask it.
        requestLayout();
    }

    /** What would tell of what is asked is not there meanwhile; what was printed stays. */
    private void hide() {
        boolean hides = theatre.standstill() != null;
        tabs.getTabs().stream().skip(1).forEach(tab -> tab.setDisable(hides));
        if (hides) {
            tabs.getSelectionModel().select(0);
        }
        tell();
    }

    private void tell() {
        Halt halt = theatre.player().haltedProperty().get();
        String now = halt == null ? text()
                : SAY.text("status.stopped", "why", halt.told(theatre.performance().narrator()), "status", text());
        if (!now.equals(status.getText())) {
            status.setText(now);
        }
    }

    private String text() {
        Situation situation = theatre.situation();
        if (situation == null) {
            return "";
        }
        int ticks = theatre.performance().steps().ticks();
        String clock = theatre.performance().stage().clockAt(theatre.player().playhead());
        WrongLoop wrong = theatre.performance().trace().header().wrongLoop();
        if (!theatre.performance().trace().header().interventions().isEmpty()) {
            return SAY.text("status.what-if", "tick", String.valueOf(situation.state().tick()), "clock", clock);
        }
        if (wrong != null) {
            return SAY.text("status.wrong", "loop", SAY.text("wrong." + wrong.key()), "tick", String.valueOf(situation.state().tick()), "clock", clock);
        }
        if (theatre.standstill() != null || theatre.performance().hides() && ticks > 0) {
            return SAY.text("status.asked", "tick", String.valueOf(situation.state().tick()), "clock", clock);
        }
        return ticks == 0 ? SAY.text("status.no-loop", "clock", clock)
                : SAY.text(theatre.performance().ended() ? "status" : "status.cooking", "tick", String.valueOf(situation.state().tick()),
                        "ticks", String.valueOf(ticks), "clock", clock);
    }
}
