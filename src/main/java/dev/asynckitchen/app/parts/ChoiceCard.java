package dev.asynckitchen.app.parts;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A card on which one thing is chosen out of some, by a click, or by Tab and Enter. */
public final class ChoiceCard extends VBox {
    /** One of them: what it is, more of it in small letters, and what is done then. */
    public record Choice(String id, String name, String more, Runnable action) {}

    /**
     * @param otherwise what is said where there is nothing to choose
     * @param close puts the card away
     */
    public ChoiceCard(String id, String title, List<Choice> choices, String otherwise, Runnable close) {
        setId(id);
        getStyleClass().addAll("keys-card", "choice-card");
        var name = new Label(title);
        name.getStyleClass().add("card-title");
        getChildren().add(name);
        for (Choice choice : choices) {
            var what = new Label(choice.name());
            what.getStyleClass().add("menu-title");
            var more = new Label(choice.more());
            more.getStyleClass().add("menu-summary");
            var button = new Button(null, new VBox(what, more));
            button.setId(choice.id());
            button.setAccessibleText(choice.name() + ". " + choice.more());
            button.getStyleClass().add("choice");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                close.run();
                choice.action().run();
            });
            getChildren().add(button);
        }
        if (choices.isEmpty()) {
            getChildren().add(new Label(otherwise));
        }
    }

    /** Gives the keyboard to the first one. */
    public void enter() {
        getChildren().stream().filter(Button.class::isInstance).findFirst().ifPresent(first -> first.requestFocus());
    }
}
