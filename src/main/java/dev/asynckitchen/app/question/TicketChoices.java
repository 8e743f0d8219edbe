package dev.asynckitchen.app.question;

import dev.asynckitchen.app.kitchen.KitchenPane;
import dev.asynckitchen.question.Choice;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.words.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Over the things in the kitchen that stand for choices: each can be clicked, and has the choice's number on it. */
final class TicketChoices extends Pane {
    private static final Messages SAY = Messages.of("asking");

    /** A ticket in the design's units, from where it hangs: half its width, and how far it goes up and down. */
    private static final double NARROW = 36;
    private static final double WIDE = 56;
    private static final double ABOVE = 10;
    private static final double BELOW = 88;

    private final Asking asking;
    private final KitchenPane kitchen;
    private final Supplier<Pose> pose;
    private final Map<Button, SpritePose> over = new LinkedHashMap<>();

    TicketChoices(Asking asking, KitchenPane kitchen, Supplier<Pose> pose) {
        this.asking = asking;
        this.kitchen = kitchen;
        this.pose = pose;
        setPickOnBounds(false);
    }

    /** Shows those of an open question; none of another. */
    void show(@Nullable AskedQuestion asked) {
        over.clear();
        List<Choice> choices = asked == null || asked.over() ? List.of() : asked.question().choices();
        for (int i = 0; i < choices.size(); i++) {
            int index = i;
            sprite(pose.get().sprites(), choices.get(i).subject()).ifPresent(sprite -> over.put(button(choices.get(index), index), sprite));
        }
        getChildren().setAll(over.keySet());
        place();
    }

    /** Lays them over what they stand for. */
    void place() {
        over.forEach((button, sprite) -> {
            double half = sprite.scale() * (sprite.sprite().endsWith("-wide") ? WIDE : NARROW);
            Point2D from = kitchen.place(sprite.x() - half, sprite.y() - ABOVE * sprite.scale());
            Point2D to = kitchen.place(sprite.x() + half, sprite.y() + BELOW * sprite.scale());
            button.resizeRelocate(from.getX(), from.getY(), to.getX() - from.getX(), to.getY() - from.getY());
        });
    }

    private static Optional<SpritePose> sprite(List<SpritePose> sprites, @Nullable String key) {
        return sprites.stream().filter(sprite -> sprite.key().equals(key)).findFirst();
    }

    private Button button(Choice choice, int index) {
        var number = new Label(String.valueOf(index + 1));
        number.getStyleClass().add("question-number");
        var button = new Button(null, number);
        button.setId("ticket-" + (index + 1));
        button.getStyleClass().setAll("ticket-choice");
        button.setAlignment(Pos.BOTTOM_CENTER);
        button.setFocusTraversable(false); // By keys it is chosen on the card.
        button.setAccessibleText(SAY.text("choice.told", "number", String.valueOf(index + 1), "answer", choice.answer()));
        button.setOnAction(_ -> asking.answer(index));
        button.setManaged(false);
        return button;
    }
}
