package dev.asynckitchen.app.stop;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.stop.Breakpoint;
import dev.asynckitchen.stage.stop.Occasion;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** All that the program stops at, each with its switch: lines, what happens, the turns of a task. */
public final class StopsPane extends ScrollPane {
    private static final Messages SAY = Messages.of("stops");
    private static final int LONGEST = 60;

    private final Stopping stopping;
    private final Theatre theatre;
    private final VBox lines = new VBox();
    private final VBox others = new VBox();

    public StopsPane(Stopping stopping, Theatre theatre, Preferences preferences) {
        this.stopping = stopping;
        this.theatre = theatre;
        setId("stops");
        getStyleClass().addAll("stops-pane", "edge-to-edge");
        lines.getStyleClass().add("stop-rows");
        others.getStyleClass().add("stop-rows");
        var columns = new HBox(lines, others);
        columns.getStyleClass().add("columns");
        HBox.setHgrow(lines, Priority.ALWAYS);
        setContent(columns);
        setFitToWidth(true);
        stopping.stopsProperty().subscribe(_ -> refresh());
        theatre.performanceProperty().subscribe(_ -> refresh());
        theatre.selectedProperty().subscribe(_ -> refresh());
        preferences.textSizeProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        @Nullable String focused = getScene() == null || getScene().getFocusOwner() == null ? null : getScene().getFocusOwner().getId();
        Stops stops = stopping.stops();
        lines.getChildren().setAll(heading("pane.lines"));
        stops.breakpoints().forEach(one -> lines.getChildren().add(row(one)));
        if (stops.breakpoints().isEmpty()) {
            var none = new Label(SAY.text("pane.none"));
            none.getStyleClass().add("nothing");
            none.setWrapText(true);
            lines.getChildren().add(none);
        }
        others.getChildren().setAll(heading("pane.occasions"));
        for (Occasion occasion : Occasion.values()) {
            others.getChildren().add(occasion == Occasion.BLOCK ? block() : box(occasion));
        }
        tasks(stops).forEach(task -> others.getChildren().add(box(task)));
        if (focused != null && lookup("#" + focused) instanceof Node again) {
            again.requestFocus(); // Whoever switches something by keys goes on from there.
        }
    }

    private static Label heading(String key) {
        var heading = new Label(SAY.text(key));
        heading.getStyleClass().add("column-heading");
        return heading;
    }

    private Node row(Breakpoint stop) {
        String line = String.valueOf(stop.line());
        var on = new CheckBox(SAY.text("pane.line", "line", line));
        on.setId("stop-" + line);
        on.setSelected(stop.on());
        on.setMinWidth(USE_PREF_SIZE);
        on.setOnAction(_ -> stopping.change(stopping.stops().with(stop.heeded(on.isSelected()))));
        var text = new Label(Phrases.shorten(stopping.text(stop.line()), LONGEST));
        text.getStyleClass().add("stop-code");
        String condition = Phrases.shorten(stop.condition(), LONGEST);
        var asks = new Hyperlink(stop.asks() ? SAY.text("pane.if", "condition", condition) : SAY.text("pane.add-condition"));
        asks.setId("stop-if-" + line);
        asks.setAccessibleText(SAY.text("pane.condition.told", "line", line, "condition", stop.condition()));
        asks.setOnAction(_ -> stopping.askFor(stop.line()));
        asks.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, on, text, asks);
        if (stop.on() && stopping.isUnasked(stop)) {
            var unasked = new Label(SAY.text("pane.unasked"));
            unasked.getStyleClass().add("nothing");
            row.getChildren().add(unasked);
        }
        row.getChildren().add(Icons.button("stop-remove-" + line, Material2AL.CLOSE, SAY.text("pane.remove", "line", line),
                () -> stopping.change(stopping.stops().without(stop.line()))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private CheckBox box(Occasion occasion) {
        var box = new CheckBox(SAY.text("at." + occasion.key()));
        box.setId("stop-at-" + occasion.key());
        box.setSelected(stopping.stops().occasions().contains(occasion));
        box.setOnAction(_ -> stopping.change(stopping.stops().at(occasion, box.isSelected())));
        return box;
    }

    private HBox block() {
        var row = new HBox(6, box(Occasion.BLOCK), patience());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** How long the thread may be held, in seconds. */
    private TextField patience() {
        var field = new TextField(Phrases.secondsAlone(stopping.stops().patience()));
        field.setId("stop-patience");
        field.setPrefColumnCount(4);
        field.setAccessibleText(SAY.text("patience.told"));
        Runnable take = () -> {
            try {
                double seconds = Double.parseDouble(field.getText().strip());
                if (seconds >= 0 && seconds < Double.POSITIVE_INFINITY) {
                    stopping.change(stopping.stops().patient(seconds));
                }
            } catch (NumberFormatException _) {
                field.setText(Phrases.secondsAlone(stopping.stops().patience())); // What is no number changes nothing.
            }
        };
        field.setOnAction(_ -> take.run());
        field.focusedProperty().subscribe((_, has) -> {
            if (!has && field.getScene() != null) {
                take.run();
            }
        });
        return field;
    }

    /** Those whose turns are stopped at, and the one that is looked at. */
    private Set<String> tasks(Stops stops) {
        Set<String> tasks = new TreeSet<>(stops.tasks());
        Narrator narrator = theatre.performance().narrator();
        if (theatre.selected() instanceof Integer task) {
            tasks.add(narrator.name(task));
        }
        return tasks;
    }

    private CheckBox box(String task) {
        var box = new CheckBox(SAY.text("at.turns", "task", task));
        box.setMnemonicParsing(false);
        box.setSelected(stopping.stops().tasks().contains(task));
        box.setOnAction(_ -> stopping.change(stopping.stops().turnsOf(task, box.isSelected())));
        return box;
    }
}
