package dev.asynckitchen.app.question;

import dev.asynckitchen.app.kitchen.KitchenPane;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The kitchen, and over it what is asked about it: the card below, so that the rail above stays in sight. */
public final class AskingPane extends StackPane {
    private static final Messages SAY = Messages.of("asking");
    private static final double MARGIN = 10;
    private static final double FLOOR = 486; // in the kitchen's units
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
    private static final List<KeyCode> NUMPAD = List.of(KeyCode.NUMPAD1, KeyCode.NUMPAD2, KeyCode.NUMPAD3, KeyCode.NUMPAD4);
    private static final Set<KeyCode> GOES_ON = Set.of(KeyCode.SPACE, KeyCode.ENTER);

    private final Asking asking;
    private final KitchenPane kitchen;
    private final QuestionCard card;
    private final TicketChoices tickets;
    private final HBox thinking = new HBox();

    public AskingPane(Theatre theatre, Asking asking, KitchenPane kitchen) {
        this.asking = asking;
        this.kitchen = kitchen;
        card = new QuestionCard(asking);
        tickets = new TicketChoices(asking, kitchen, () -> theatre.pose());
        chip(thinking, "thinking", new ProgressIndicator(), new Label(SAY.text("thinking")), button("thinking-skip", "thinking.skip", asking::skip));
        setMinSize(320, 180);
        getChildren().addAll(kitchen, tickets, card, thinking);
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        StackPane.setAlignment(thinking, Pos.BOTTOM_CENTER);
        List.of(card, thinking).forEach(node -> StackPane.setMargin(node, new Insets(MARGIN)));
        asking.askedProperty().subscribe(_ -> show());
        asking.preparingProperty().subscribe(_ -> show());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        kitchen.layout(); // What lies over it goes by its size.
        double floor = kitchen.place(0, FLOOR).getY(); // The caption stays in sight.
        thinking.relocate(thinking.getLayoutX(), Math.max(0, floor - thinking.getHeight()));
        tickets.place();
    }

    private void show() {
        AskedQuestion asked = asking.asked();
        if (asked == null && card.hasKeyboard()) {
            kitchen.requestFocus();
        }
        card.setVisible(asked != null);
        tickets.show(asked);
        thinking.setVisible(asking.preparingProperty().get());
        if (asked != null) {
            card.show(asked);
        }
    }

    /** Whether this key is an answer, or goes on after one, and what it does then. */
    public Optional<Runnable> action(KeyEvent event) {
        return Optional.ofNullable(does(event));
    }

    private @Nullable Runnable does(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return null;
        }
        AskedQuestion asked = asking.asked();
        if (asked == null) {
            return null;
        }
        int digit = Math.max(DIGITS.indexOf(code), NUMPAD.indexOf(code));
        if (!asked.over() && digit >= 0) {
            return () -> asking.answer(digit);
        }
        if (code == KeyCode.ESCAPE) {
            return asked.over() ? asking::goOn : asking::skip;
        }
        if (event.getTarget() instanceof Button) {
            return null; // Space and Enter press it.
        }
        if (asked.over() && GOES_ON.contains(code)) {
            return asking::goOn;
        }
        return !asked.over() && code == KeyCode.SPACE ? card::requestFocus : null;
    }

    private static void chip(HBox chip, String id, Node... parts) {
        chip.setId(id);
        chip.getStyleClass().addAll("chip", "question-chip");
        chip.setAlignment(Pos.CENTER);
        chip.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        chip.getChildren().setAll(parts);
        chip.setVisible(false);
    }

    private static Button button(String id, String key, Runnable action) {
        var button = new Button(SAY.text(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
