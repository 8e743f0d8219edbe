package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.DishTag;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.card.Inside;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.function.ObjIntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What the task that is looked at has in hand, or else the one that runs: the frames of its await chain from the innermost out, each with
 * its line and its variables, those that have changed marked; its context, and what things hold.
 */
public final class InsidePane extends ScrollPane {
    private static final Messages SAY = Messages.of("inside");

    private final Theatre theatre;
    private final Preferences preferences;
    private final ObjIntConsumer<@Nullable String> show;
    private final Runnable run;
    private final VBox chain = new VBox();
    private final VBox others = new VBox();
    private final ObservableValue<Boolean> seen = parentProperty().flatMap(Node::visibleProperty).orElse(false); // A tab hides the others.

    /**
     * @param show leads to a line of a file, of the program that ran for none
     * @param run runs the program, which tells what its variables hold
     */
    public InsidePane(Theatre theatre, Preferences preferences, ObjIntConsumer<@Nullable String> show, Runnable run) {
        this.theatre = theatre;
        this.preferences = preferences;
        this.show = show;
        this.run = run;
        setId("inside");
        getStyleClass().addAll("inside-pane", "edge-to-edge");
        chain.getStyleClass().add("stop-rows");
        others.getStyleClass().add("stop-rows");
        var columns = new HBox(chain, others);
        columns.getStyleClass().add("columns");
        HBox.setHgrow(chain, Priority.ALWAYS);
        setContent(columns);
        setFitToWidth(true);
        seen.subscribe(_ -> refresh());
        theatre.situationProperty().subscribe(_ -> refresh());
        theatre.selectedProperty().subscribe(_ -> refresh());
        preferences.wordingProperty().subscribe(_ -> refresh());
        preferences.themeProperty().subscribe(_ -> refresh());
        preferences.textSizeProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        if (!seen.getValue()) {
            return;
        }
        chain.getChildren().clear();
        others.getChildren().clear();
        Situation situation = theatre.situation();
        Integer task = task(situation);
        if (situation == null || task == null) {
            chain.getChildren().add(quiet(SAY.text("none")));
            return;
        }
        Narrator narrator = theatre.performance().narrator();
        Inside inside = Inside.of(task, situation.state(), situation.position(), theatre.performance().stage().index(), narrator);
        if (inside == null) {
            chain.getChildren().add(quiet(SAY.text("gone")));
            return;
        }
        show(inside, narrator.name(inside.dish()));
    }

    /** The one that is selected, or that ran last. */
    private @Nullable Integer task(@Nullable Situation situation) {
        if (theatre.selected() != null || situation == null) {
            return theatre.selected();
        }
        Steps steps = theatre.performance().steps();
        for (int turn = steps.turnsBefore(situation.position()); turn > 0; turn--) {
            if (theatre.performance().trace().get(steps.startOfTurn(turn)) instanceof TraceEvent.Turn run && run.task() != null) {
                return run.task();
            }
        }
        return null;
    }

    private void show(Inside inside, String name) {
        var head = new HBox(8, DishTag.of(inside.dish(), name, preferences.theme(), preferences.textSize()));
        head.setAlignment(Pos.CENTER_LEFT);
        chain.getChildren().add(head);
        if (inside.frames().isEmpty()) {
            head.getChildren().add(quiet(SAY.text(inside.dish().done() ? "finished" : "before", "task", name)));
        } else if (!inside.told()) {
            var link = new Hyperlink(SAY.text("run"));
            link.setId("inside-run");
            link.setOnAction(_ -> run.run());
            head.getChildren().addAll(quiet(SAY.text("unknown")), link);
        } else if (inside.stale()) {
            head.getChildren().add(quiet(SAY.text("stale")));
        }
        var frames = new FlowPane();
        frames.getStyleClass().add("inside-frames");
        inside.frames().forEach(frame -> frames.getChildren().add(frame(frame, inside.told())));
        chain.getChildren().add(frames);
        if (!inside.context().isEmpty()) {
            others.getChildren().add(heading("context"));
            inside.context().forEach(variable -> others.getChildren().add(variable(variable)));
        }
        if (!inside.contents().isEmpty()) {
            others.getChildren().add(heading("things"));
            inside.contents().forEach(content -> others.getChildren().add(content(content)));
        }
    }

    private Node frame(Inside.Held frame, boolean known) {
        String line = Phrases.number(frame.line());
        String file = frame.file() == null ? "none" : frame.file();
        boolean shown = hasText(frame);
        var link = new Hyperlink(SAY.text("frame", "function", frame.function(), "line", line, "file", file));
        link.setAccessibleText(SAY.text("frame.told", "function", frame.function(), "line", line, "file", file, "shown", String.valueOf(shown)));
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> show.accept(frame.file(), frame.line()));
        link.setDisable(!shown); // The trace does not carry its text.
        var all = new VBox(link);
        all.getStyleClass().add("inside-frame");
        frame.variables().forEach(variable -> all.getChildren().add(variable(variable)));
        if (known && frame.variables().isEmpty()) {
            all.getChildren().add(quiet(SAY.text(frame.told() ? "nothing" : "far")));
        }
        return all;
    }

    private boolean hasText(Inside.Held frame) {
        return frame.file() == null || theatre.performance().stage().index().source(frame.file()).isPresent();
    }

    /** A changed one has a mark before it and is bold: its colour alone would not do. */
    private Node variable(Inside.Variable variable) {
        var name = new Label(variable.name());
        name.getStyleClass().add("inside-name");
        name.setMinWidth(USE_PREF_SIZE);
        var value = new Label();
        Inscription.put(value, variable.value());
        value.getStyleClass().add("stop-code");
        value.setMaxWidth(preferences.textSize().of(340));
        Inscription.tellWhole(value);
        var row = new HBox(6, name, value);
        row.getStyleClass().add("inside-variable");
        if (variable.changed()) {
            var mark = Icons.of(Material2AL.EDIT);
            mark.getStyleClass().add("inside-mark");
            Icons.tip(mark, SAY.text("changed"));
            row.getChildren().addFirst(mark);
            row.getStyleClass().add("changed");
        }
        value.setAccessibleText(SAY.text(variable.changed() ? "variable.changed" : "variable.told", "name", variable.name(), "value", variable.value()));
        return row;
    }

    private Node content(Inside.Content content) {
        var name = new Label(content.label());
        name.getStyleClass().add("inside-name");
        var told = new Label();
        Inscription.put(told, content.told().in(preferences.wording()));
        told.setWrapText(true);
        told.setPrefWidth(preferences.textSize().of(320));
        return new VBox(name, told);
    }

    private static Label heading(String key) {
        var heading = new Label(SAY.text(key));
        heading.getStyleClass().add("column-heading");
        return heading;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("nothing");
        label.setWrapText(true);
        return label;
    }
}
