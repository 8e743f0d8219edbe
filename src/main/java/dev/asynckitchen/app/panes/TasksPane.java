package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.DishTag;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.card.TaskCard;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** All tasks there are: what each does, where, and what it waits for. */
public final class TasksPane extends TableView<Dish> {
    private static final Messages SAY = Messages.of("panes");

    private final Theatre theatre;
    private final Preferences preferences;

    public TasksPane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("tasks");
        getStyleClass().addAll("dense", "edge-to-edge");
        setPlaceholder(new Label(SAY.text("tasks.empty")));
        setAccessibleText(SAY.text("tasks.told"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var name = new TableColumn<Dish, Dish>(SAY.text("tasks.task"));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(_ -> new NameCell());
        name.setSortable(false);
        resize(name, 190);
        getColumns().add(name);
        getColumns().add(column("tasks.state", 220, dish -> TaskCard.state(dish).in(wording())));
        getColumns().add(column("tasks.line", 70, TasksPane::line));
        getColumns().add(column("tasks.awaits", 300, this::awaits));
        getColumns().add(column("tasks.since", 90, TasksPane::since));
        theatre.situationProperty().subscribe(_ -> refreshTasks());
        preferences.wordingProperty().subscribe(_ -> refresh());
        preferences.themeProperty().subscribe(_ -> refresh());
        preferences.textSizeProperty().subscribe(_ -> refresh());
    }

    private Wording wording() {
        return preferences.wordingProperty().get();
    }

    private void refreshTasks() {
        Situation situation = theatre.situation();
        List<Dish> dishes = situation == null ? List.of() : new ArrayList<>(situation.state().dishes().values());
        if (!getItems().equals(dishes)) {
            getItems().setAll(dishes);
        }
    }

    private String awaits(Dish dish) {
        return TaskCard.awaits(dish, theatre.performance().narrator()).map(caption -> caption.in(wording())).orElse("");
    }

    private static String line(Dish dish) {
        return dish.stack().isEmpty() ? "" : String.valueOf(dish.stack().getLast().line());
    }

    private static String since(Dish dish) {
        return switch (dish.place()) {
            case Place.Waiting waiting -> Phrases.clock(waiting.since());
            case Place.Stove stove -> Phrases.clock(stove.since());
            case Place.Done done -> Phrases.clock(done.at());
            default -> "";
        };
    }

    private TableColumn<Dish, String> column(String title, double width, Function<Dish, String> text) {
        var column = new TableColumn<Dish, String>(SAY.text(title));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell());
        column.setSortable(false);
        resize(column, width);
        return column;
    }

    /** As wide as its text needs, at any size of that. */
    private void resize(TableColumn<Dish, ?> column, double width) {
        preferences.textSizeProperty().subscribe(size -> column.setPrefWidth(size.of(width)));
    }

    /** A text that is told in full where it is cut. */
    private static final class TextCell extends TableCell<Dish, String> {
        TextCell() {
            Inscription.tellWhole(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            Inscription.put(this, empty ? null : text);
        }
    }

    private final class NameCell extends TableCell<Dish, Dish> {
        @Override
        protected void updateItem(@Nullable Dish dish, boolean empty) {
            super.updateItem(dish, empty);
            setAccessibleText(dish == null ? null : theatre.performance().narrator().name(dish));
            setGraphic(dish == null ? null : new HBox(DishTag.of(
                    dish, theatre.performance().narrator().name(dish), preferences.theme(), preferences.textSize())));
        }
    }
}
