package dev.asynckitchen.app.whatif;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.whatif.WhatIf;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What was done to the program that is shown: each can be taken back, and all of it. It is there while there is any. */
public final class TrialsBar extends HBox {
    private final Trials trials;
    private final FlowPane done = new FlowPane(6, 4);

    public TrialsBar(Trials trials) {
        this.trials = trials;
        setId("trials-bar");
        getStyleClass().add("trials-bar");
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(Trials.SAY.text("title"));
        title.getStyleClass().add("trials-title");
        title.setMinWidth(USE_PREF_SIZE);
        done.setPrefWrapLength(0);
        HBox.setHgrow(done, Priority.ALWAYS);
        getChildren().addAll(title, done,
                button("trials-compare", Material2AL.COMPARE_ARROWS, "compare", trials::compare),
                button("trials-back", Material2MZ.UNDO, "back", trials::takeAllBack));
        trials.theatre().performanceProperty().subscribe(_ -> list());
    }

    private static Button button(String id, Ikon icon, String key, Runnable action) {
        var button = new Button(Trials.SAY.text(key), Icons.of(icon));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        return Icons.dressed(button, id, Trials.SAY.text(key + ".tip"), action);
    }

    private void list() {
        List<Intervention> all = trials.done();
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        done.getChildren().clear();
        WhatIf whatIf = trials.whatIf();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            String said = whatIf.said(all.get(i));
            var text = new Label();
            Inscription.put(text, said);
            Button cross = Icons.button("take-back-" + i, Material2AL.CLOSE, Trials.SAY.text("take-back", "deed", said), () -> trials.takeBack(index));
            cross.getStyleClass().add("small");
            var chip = new HBox(2, text, cross);
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().add("trial");
            done.getChildren().add(chip);
        }
    }
}
