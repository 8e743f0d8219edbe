package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.parts.DishTag;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.card.Members;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A look inside a batch: everybody in it, a row each. Who is chosen there is looked at everywhere, and so is seen by itself. */
final class MemberList extends ListView<Subject> {
    private static final Messages SAY = Messages.of("panes");
    private static final double ROW = 47;
    private static final int ROWS = 5;
    private static final int LONGEST_NAME = 36;

    private final Theatre theatre;
    private final Preferences preferences;
    private boolean filling; // What is selected meanwhile, nobody has chosen.

    MemberList(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("members");
        getStyleClass().addAll("report", "member-list");
        setAccessibleText(SAY.text("members.told"));
        setCellFactory(_ -> new Cell());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        getSelectionModel().selectedItemProperty().subscribe(this::choose);
    }

    /** Shows these, as they are at the playhead; none where there is no batch to look into. */
    void show(List<Subject> members) {
        setVisible(!members.isEmpty());
        if (!members.equals(getItems())) {
            Subject chosen = getSelectionModel().getSelectedItem();
            filling = true;
            getItems().setAll(members);
            getSelectionModel().clearSelection();
            if (chosen != null && members.contains(chosen)) {
                getSelectionModel().select(chosen);
            }
            filling = false;
        }
        double row = preferences.textSize().of(ROW);
        setFixedCellSize(row);
        setPrefHeight(row * Math.min(ROWS, members.size()) + 2);
        refresh(); // What is told of each may be another.
    }

    private void choose(@Nullable Subject member) {
        Situation situation = theatre.situation();
        Integer task = member == null || filling || situation == null ? null : member.task(situation.state());
        if (task != null) {
            theatre.select(task);
        }
    }

    private final class Cell extends ListCell<Subject> {
        private final Label told = new Label();
        private final VBox row = new VBox();

        Cell() {
            setPrefWidth(0); // No wider than the list: what has no room is told whole to whoever points at it.
            row.getStyleClass().add("member");
            told.getStyleClass().add("report-details");
            told.setMinWidth(0);
            Inscription.tellWhole(told);
        }

        @Override
        protected void updateItem(@Nullable Subject member, boolean empty) {
            super.updateItem(member, empty);
            Situation situation = theatre.situation();
            if (empty || member == null || situation == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            KitchenState state = situation.state();
            Narrator narrator = theatre.performance().narrator();
            told.setText(Members.told(member, state, narrator).in(preferences.wording()));
            String name = Members.name(member, state, narrator);
            row.getChildren().setAll(new HBox(tag(member, name, state)), told);
            setGraphic(row);
            setAccessibleText(SAY.text("members.one", "name", name, "told", told.getText()));
        }

        private Region tag(Subject member, String name, KitchenState state) {
            Integer task = member.task(state);
            Dish dish = task == null ? null : state.dishes().get(task);
            return dish == null ? DishTag.note(name, preferences.textSize())
                    : DishTag.of(dish, name, preferences.theme(), preferences.textSize(), LONGEST_NAME);
        }
    }
}
