package dev.asynckitchen.app.stop;

import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.words.Messages;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Goes to a moment as people say it: {@code tick 12}, {@code turn 30}, {@code 1.5 s}, {@code line 8}. */
public final class GoToCard extends VBox {
    private static final Messages SAY = Messages.of("stops");
    private static final double WIDTH = 440;

    /** @param close puts the card away */
    public GoToCard(Theatre theatre, TextSize size, Runnable close) {
        setId("go-to-card");
        getStyleClass().addAll("keys-card", "condition-card");
        var title = new Label(SAY.text("go.title"));
        title.getStyleClass().add("card-title");
        var field = new TextField();
        field.setId("go-to");
        field.setPromptText(SAY.text("go.prompt"));
        field.setAccessibleText(SAY.text("go.told"));
        var said = new Label(SAY.text("go.help"));
        said.setId("go-to-said");
        said.getStyleClass().add("menu-summary");
        said.setWrapText(true);
        said.setPrefWidth(size.of(WIDTH));
        field.setOnAction(_ -> {
            Stage stage = theatre.performance().stage();
            try {
                double seconds = Moment.parse(field.getText()).begins(stage);
                close.run();
                theatre.player().seek(stage.score().at(seconds));
            } catch (NoSuchMoment e) {
                said.setText(e.getMessage());
                field.selectAll();
            }
        });
        getChildren().addAll(title, field, said);
        Platform.runLater(field::requestFocus); // Once the card is there, which takes the keyboard first.
    }
}
