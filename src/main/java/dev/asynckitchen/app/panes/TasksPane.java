package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.DishTag;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.parts.Rows;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.stage.card.TaskCard;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** All tasks there are: what each does, where, and what it waits for. */
public final class TasksPane extends TableView<Integer> {
    private static final Messages SAY = Messages.of("panes");

    private final Theatre theatre;
    private final Preferences preferences;
    private final Rows rows = new Rows();

    public TasksPane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("tasks");
        getStyleClass().addAll("dense", "edge-to-edge");
        setPlaceholder(new Label(SAY.text("tasks.empty")));
        setAccessibleText(SAY.text("tasks.told"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setItems(rows);
        getColumns().add(column("tasks.task", 190, NameCell::new));
        getColumns().add(column("tasks.state", 220, () -> new TextCell(dish -> TaskCard.state(dish).in(wording()))));
        getColumns().add(column("tasks.line", 70, () -> new TextCell(TasksPane::line)));
        getColumns().add(column("tasks.awaits", 300, () -> new TextCell(this::awaits)));
        getColumns().add(column("tasks.since", 90, () -> new TextCell(TasksPane::since)));
        theatre.situationProperty().subscribe(situation -> rows.setSize(situation == null ? 0 : tasks().before(situation.position())));
        setOnMouseClicked(_ -> choose());
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode().isNavigationKey()) {
                choose();
            }
        });
        theatre.selectedProperty().subscribe(this::chosen);
        preferences.wordingProperty().subscribe(_ -> refresh());
        preferences.themeProperty().subscribe(_ -> refresh());
        preferences.textSizeProperty().subscribe(_ -> refresh());
    }

    private Wording wording() {
        return preferences.wordingProperty().get();
    }

    /** Where tasks are made: each has a row, in order of creation. */
    private Positions tasks() {
        return theatre.performance().stage().index().tasks();
    }

    /** The dish in a row as it is at the playhead, for as long as it is looked at. */
    private ObservableValue<@Nullable Dish> dish(int row) {
        return theatre.situationProperty().map(situation -> dish(row, situation));
    }

    private @Nullable Dish dish(int row, @Nullable Situation situation) {
        if (situation == null || row >= tasks().before(situation.position())) {
            return null;
        }
        var made = (TraceEvent.TaskCreated) theatre.performance().trace().get(tasks().get(row));
        return situation.state().dishes().get(made.task());
    }

    /** The row that the user stands at is the task that is looked at. */
    private void choose() {
        Dish dish = dish(Math.max(0, getSelectionModel().getSelectedIndex()), theatre.situation());
        if (dish != null && getSelectionModel().getSelectedIndex() >= 0) {
            theatre.select(dish.task());
        }
    }

    private void chosen(@Nullable Integer task) {
        Dish now = getSelectionModel().getSelectedIndex() < 0 ? null : dish(getSelectionModel().getSelectedIndex(), theatre.situation());
        if (task == null) {
            getSelectionModel().clearSelection();
        } else if (now == null || now.task() != task) {
            for (int row = 0; row < rows.size(); row++) {
                Dish dish = dish(row, theatre.situation());
                if (dish != null && dish.task() == task) {
                    getSelectionModel().select(row);
                    scrollTo(row);
                    return;
                }
            }
            getSelectionModel().clearSelection();
        }
    }

    private String awaits(Dish dish) {
        return TaskCard.awaits(dish, theatre.performance().narrator()).map(caption -> caption.in(wording())).orElse("");
    }

    private static String line(Dish dish) {
        return dish.stack().isEmpty() ? "" : dish.stack().getLast().place();
    }

    private static String since(Dish dish) {
        return switch (dish.place()) {
            case Place.Waiting waiting -> Phrases.clock(waiting.since());
            case Place.Stove stove -> Phrases.clock(stove.since());
            case Place.Done done -> Phrases.clock(done.at());
            default -> "";
        };
    }

    private TableColumn<Integer, Dish> column(String title, double width, Supplier<TableCell<Integer, Dish>> cells) {
        var column = new TableColumn<Integer, Dish>(SAY.text(title));
        column.setCellValueFactory(row -> dish(row.getValue()));
        column.setCellFactory(_ -> cells.get());
        column.setSortable(false);
        resize(column, width);
        return column;
    }

    /** As wide as its text needs, at any size of that. */
    private void resize(TableColumn<Integer, ?> column, double width) {
        preferences.textSizeProperty().subscribe(size -> column.setPrefWidth(size.of(width)));
    }

    /** A text that is told in full where it is cut. */
    private static final class TextCell extends TableCell<Integer, Dish> {
        private final Function<Dish, String> text;

        TextCell(Function<Dish, String> text) {
            this.text = text;
            Inscription.tellWhole(this);
        }

        @Override
        protected void updateItem(@Nullable Dish dish, boolean empty) {
            super.updateItem(dish, empty);
            Inscription.put(this, dish == null ? null : text.apply(dish));
        }
    }

    private final class NameCell extends TableCell<Integer, Dish> {
        @Override
        protected void updateItem(@Nullable Dish dish, boolean empty) {
            super.updateItem(dish, empty);
            setAccessibleText(dish == null ? null : theatre.performance().narrator().name(dish));
            setGraphic(dish == null ? null : new HBox(DishTag.of(
                    dish, theatre.performance().narrator().name(dish), preferences.theme(), preferences.textSize())));
        }
    }
}
