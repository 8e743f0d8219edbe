package dev.asynckitchen.app.parts;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/** A card on which one thing is chosen out of some, by a click, or by Tab and Enter. */
public final class ChoiceCard extends VBox {
    private final Runnable close;

    /** One of them: what it is, more of it in small letters, and what is done then. */
    public record Choice(String id, String name, String more, Runnable action) {}

    /**
     * @param otherwise what is said where there is nothing to choose
     * @param close puts the card away
     */
    public ChoiceCard(String id, String title, List<Choice> choices, String otherwise, Runnable close) {
        this.close = close;
        setId(id);
        getStyleClass().addAll("keys-card", "choice-card");
        var name = new Label(title);
        name.getStyleClass().add("card-title");
        getChildren().add(name);
        choices.forEach(this::add);
        if (choices.isEmpty()) {
            getChildren().add(new Label(otherwise));
        }
    }

    /** One more, below all others. */
    public void add(Choice choice) {
        var what = new Label(choice.name());
        what.getStyleClass().add("menu-title");
        var more = new Label(choice.more());
        more.getStyleClass().add("menu-summary");
        more.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // Both ends of a path tell something.
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

    /** Says something below the title, before there is anything to choose. Gives the label, which may say something else later. */
    public Label say(String text) {
        var said = new Label(text);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        getChildren().add(1, said);
        return said;
    }

    /** What is said is as high as its lines are at the card's width, whoever asks. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width == -1 ? prefWidth(-1) : width);
    }

    /** Gives the keyboard to the first one. */
    public void enter() {
        buttons().findFirst().ifPresent(Node::requestFocus);
    }

    /** Gives the keyboard to the last one. */
    public void enterLast() {
        buttons().reduce((_, last) -> last).ifPresent(Node::requestFocus);
    }

    private Stream<Node> buttons() {
        return getChildren().stream().filter(Button.class::isInstance);
    }
}
