package dev.asynckitchen.app.question;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.question.Choice;
import dev.asynckitchen.question.Question;
import dev.asynckitchen.words.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** A question with its choices; once it is over, what was right and why, and of each wrong answer what it would take to be right. */
final class QuestionCard extends VBox {
    private static final Messages SAY = Messages.of("asking");

    /** How it stands with a question; the names are those of its styles and messages. */
    private enum Verdict {
        OPEN, RIGHT, WRONG, SKIPPED;

        static Verdict of(AskedQuestion asked) {
            Choice chosen = asked.chosen();
            return !asked.over() ? OPEN : chosen == null ? SKIPPED : chosen.right() ? RIGHT : WRONG;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Asking asking;
    private @Nullable Question question;

    QuestionCard(Asking asking) {
        this.asking = asking;
        setId("question");
        getStyleClass().addAll("card-paper", "question-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** As high as it is, where there is room for it. */
    @Override
    protected double computeMaxHeight(double width) {
        return prefHeight(width);
    }

    /** Whether it or something on it has the keyboard. */
    boolean hasKeyboard() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner == this;
    }

    /** Shows how it stands with a question, and takes the keyboard: a screen reader reads it. */
    void show(AskedQuestion asked) {
        boolean another = !asked.question().equals(question);
        question = asked.question();
        getChildren().setAll(asked.over()
                ? List.of(head(asked), scrolled(new VBox(body(asked))), ways(asked))
                : List.of(head(asked), choices(asked.question().choices())));
        setAccessibleText(told(asked));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (another || asked.over()) {
            requestFocus();
        }
    }

    /** What is to be known of each choice, and the rule if that is not one of their sentences. */
    private static Node[] body(AskedQuestion asked) {
        List<Choice> choices = asked.question().choices();
        String rule = asked.question().why();
        Node told = told(choices, asked);
        return choices.stream().anyMatch(choice -> choice.why().equals(rule)) ? new Node[] {told} : new Node[] {told, text(rule, "question-rule")};
    }

    private Node head(AskedQuestion asked) {
        Verdict verdict = Verdict.of(asked);
        Label ask = text(asked.question().ask(), "question-ask");
        ask.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(ask, Priority.ALWAYS);
        var head = new HBox(Icons.of(switch (verdict) {
            case OPEN, SKIPPED -> Material2AL.HELP_OUTLINE;
            case RIGHT -> Material2AL.CHECK_CIRCLE;
            case WRONG -> Material2AL.HIGHLIGHT_OFF;
        }), ask);
        head.getStyleClass().addAll("question-head", "question-" + verdict.key());
        head.setAlignment(Pos.CENTER_LEFT);
        if (verdict == Verdict.OPEN) {
            head.getChildren().add(button("question-skip", "skip", asking::skip));
        } else {
            var told = new Label(SAY.text("verdict." + verdict.key()));
            told.getStyleClass().add("question-verdict");
            told.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(told);
        }
        return head;
    }

    private Node choices(List<Choice> choices) {
        var grid = grid("question-choices", 50, 50);
        for (int i = 0; i < choices.size(); i++) {
            grid.add(choice(choices.get(i), i), i % 2, i / 2);
        }
        return grid;
    }

    /** A choice that can be made. */
    private Button choice(Choice choice, int index) {
        var button = new Button();
        Inscription.put(button, choice.answer());
        if (button.getGraphic() == null) {
            button.setGraphic(number(index));
            button.setContentDisplay(ContentDisplay.LEFT);
        }
        button.setId("choice-" + (index + 1));
        button.getStyleClass().add("question-choice");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setWrapText(true);
        button.setAlignment(Pos.CENTER_LEFT);
        Inscription.tellWhole(button);
        button.setAccessibleText(SAY.text("choice.told", "number", String.valueOf(index + 1), "answer", choice.answer()));
        button.setOnAction(_ -> asking.answer(index));
        return button;
    }

    /** The choices once all is known, each with its sentence. */
    private static Node told(List<Choice> choices, AskedQuestion asked) {
        var all = new VBox();
        all.getStyleClass().add("question-all-told");
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            Label answer = text(choice.answer(), "question-answer");
            var head = new HBox(number(i), Icons.of(choice.right() ? Material2AL.CHECK : Material2AL.CLOSE), answer);
            head.getStyleClass().add("question-told-head");
            head.setAlignment(Pos.CENTER_LEFT);
            var row = grid("question-told", 34, 66);
            row.add(head, 0, 0);
            row.add(text(choice.why(), "question-why"), 1, 0);
            row.getStyleClass().add(choice.right() ? "question-told-right" : "question-told-wrong");
            if (choice.equals(asked.chosen())) {
                row.getStyleClass().add("question-told-chosen");
            }
            all.getChildren().add(row);
        }
        return all;
    }

    private static GridPane grid(String style, double... percents) {
        var grid = new GridPane();
        grid.getStyleClass().add(style);
        for (double percent : percents) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Node scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().addAll("edge-to-edge", "question-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(content.heightProperty());
        scroll.setMinHeight(40);
        content.getStyleClass().add("question-body");
        return scroll;
    }

    private Node ways(AskedQuestion asked) {
        var ways = new HBox();
        ways.getStyleClass().add("question-ways");
        ways.setAlignment(Pos.CENTER_RIGHT);
        Choice chosen = asked.chosen();
        if (chosen != null && chosen.loop() != null) {
            ways.getChildren().add(button("question-imagine", "imagine", asking::imagine));
        }
        Button on = button("question-on", "on", asking::goOn);
        on.getStyleClass().add("accent");
        ways.getChildren().add(on);
        return ways;
    }

    private static Label number(int index) {
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("question-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        return number;
    }

    private static Label text(String text, String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        Inscription.put(label, text);
        return label;
    }

    private static Button button(String id, String key, Runnable action) {
        var button = new Button(SAY.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** All that stands on it, for whoever hears it. */
    private static String told(AskedQuestion asked) {
        List<Choice> choices = asked.question().choices();
        String all = IntStream.range(0, choices.size()).mapToObj(i -> SAY.text(asked.over() ? "choice.over" : "choice.told",
                "number", String.valueOf(i + 1), "answer", choices.get(i).answer(), "right", String.valueOf(choices.get(i).right()),
                "why", choices.get(i).why())).collect(Collectors.joining(" "));
        return SAY.text("told." + Verdict.of(asked).key(), "ask", asked.question().ask(), "choices", all, "why", asked.question().why());
    }
}
