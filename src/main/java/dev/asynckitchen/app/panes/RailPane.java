package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.DishTag;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ready queue, this round's and the next one's, and the timers. */
public final class RailPane extends ScrollPane {
    private static final int SHOWN = 24;
    private static final Messages SAY = Messages.of("panes");

    private final Theatre theatre;
    private final Preferences preferences;
    private final HBox columns = new HBox();
    private final ObservableValue<Boolean> seen = parentProperty().flatMap(Node::visibleProperty).orElse(false); // A tab hides the others.

    public RailPane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        getStyleClass().addAll("rail-pane", "edge-to-edge");
        columns.getStyleClass().add("columns");
        columns.setId("rail");
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
        columns.getChildren().clear();
        Situation situation = theatre.situation();
        if (situation == null) {
            return;
        }
        KitchenState state = situation.state();
        List<Ticket> now = state.rail().stream().filter(Ticket::thisRound).toList();
        List<Ticket> later = state.rail().stream().filter(t -> !t.thisRound()).toList();
        columns.getChildren().addAll(
                column(heading("rail.now"), now, t -> ticket(t, state)),
                column(heading("rail.next"), later, t -> ticket(t, state)),
                column(heading("rail.timers"), state.timers(), t -> timer(t, state)));
    }

    private String heading(String key) {
        return SAY.caption(key).in(preferences.wording());
    }

    private <T> Node column(String heading, List<T> items, Function<T, Node> shown) {
        var head = new Label(SAY.text(items.isEmpty() ? "rail.heading" : "rail.heading.count", "heading", heading,
                "count", String.valueOf(items.size())));
        head.getStyleClass().add("column-heading");
        var flow = new FlowPane();
        flow.getStyleClass().add("tickets");
        items.stream().limit(SHOWN).map(shown).forEach(flow.getChildren()::add);
        if (items.size() > SHOWN) {
            var more = new Label(SAY.text("rail.more", "more", String.valueOf(items.size() - SHOWN)));
            more.getStyleClass().add("nothing");
            Icons.tip(more, SAY.text("rail.more.tip"));
            flow.getChildren().add(more);
        } else if (items.isEmpty()) {
            var none = new Label(SAY.text("rail.nothing"));
            none.getStyleClass().add("nothing");
            flow.getChildren().add(none);
        }
        var column = new VBox(head, flow);
        column.getStyleClass().add("column");
        column.setPrefWidth(preferences.textSize().of(300));
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Node ticket(Ticket ticket, KitchenState state) {
        DishTag tag = tag(ticket.task(), ticket.callback(), state);
        if (ticket.cancelled()) {
            tag.strike();
        }
        return tag;
    }

    private Node timer(PendingTimer timer, KitchenState state) {
        double all = timer.when() - timer.since();
        double left = Math.max(0, timer.when() - state.time());
        var bar = new ProgressBar(all > 0 ? Math.clamp(1 - left / all, 0, 1) : 1);
        bar.getStyleClass().add("small");
        var text = new Label(SAY.text("rail.timer", "when", Phrases.clock(timer.when()), "left", Phrases.seconds(left)));
        text.getStyleClass().add("timer-text");
        var row = new HBox(tag(timer.sleeper(), timer.callback(), state), bar, text);
        row.getStyleClass().add("timer");
        return row;
    }

    private DishTag tag(@Nullable Integer task, String callback, KitchenState state) {
        Dish dish = task == null ? null : state.dishes().get(task);
        if (dish == null) {
            return DishTag.note(callback.substring(callback.lastIndexOf('.') + 1), preferences.textSize());
        }
        DishTag tag = DishTag.of(dish, theatre.performance().narrator().name(dish), preferences.theme(), preferences.textSize());
        tag.choose(Objects.equals(theatre.selected(), task));
        tag.setOnMouseClicked(_ -> theatre.select(dish.task()));
        return tag;
    }
}
