package dev.asynckitchen.app.whatif;

import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.whatif.Between;
import dev.asynckitchen.whatif.Deed;
import dev.asynckitchen.whatif.NotPossible;
import dev.asynckitchen.whatif.Possible;
import dev.asynckitchen.whatif.WhatIf;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be done at the playhead, and to whom: whatever is chosen runs the program again. */
public final class WhatIfCard extends VBox {
    private final Trials trials;
    private final Between now;
    private final KitchenState state;
    private final Runnable close;
    private final Map<String, Intervention.Whom> all = new LinkedHashMap<>();
    private final ComboBox<String> whom = new ComboBox<>();
    private final GridPane deeds = new GridPane();
    private final Label trouble = new Label();

    private WhatIfCard(Trials trials, Between now, @Nullable Subject subject, Runnable close) {
        this.trials = trials;
        this.now = now;
        this.close = close;
        state = trials.state(now);
        setId("what-if-card");
        getStyleClass().addAll("keys-card", "what-if-card");
        var title = new Label(Trials.SAY.text("card.title"));
        title.getStyleClass().add("card-title");
        var when = new Label(Trials.SAY.text(now.when().clock() == null ? "card.turn" : "card.clock", "moment", trials.whatIf().said(now)));
        when.getStyleClass().add("menu-summary");
        trouble.getStyleClass().add("what-if-trouble");
        trouble.setWrapText(true);
        trouble.setMaxWidth(420);
        trouble.setVisible(false);
        trouble.managedProperty().bind(trouble.visibleProperty());
        list();
        whom.setId("what-if-whom");
        whom.getItems().setAll(all.keySet());
        whom.setAccessibleText(Trials.SAY.text("card.whom"));
        whom.valueProperty().subscribe(_ -> offer());
        deeds.setHgap(8);
        deeds.setVgap(6);
        var row = new HBox(8, new Label(Trials.SAY.text("card.whom")), whom);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, when, row, deeds, trouble);
        whom.setValue(chosen(subject));
    }

    /** What can be done to what is pointed at, or else to the task that runs; absent where nothing can be done to anybody. */
    public static Optional<WhatIfCard> of(Trials trials, @Nullable Subject subject, Runnable close) {
        return trials.isPossible() ? trials.now().map(now -> new WhatIfCard(trials, now, subject, close)).filter(card -> !card.all.isEmpty())
                : Optional.empty();
    }

    private void list() {
        WhatIf whatIf = trials.whatIf();
        for (Dish dish : state.unfinished().values()) {
            if (!dish.chore()) {
                add(whatIf, Intervention.Whom.task(dish.task()));
            }
        }
        state.fixtures().keySet().forEach(resource -> add(whatIf, Intervention.Whom.resource(resource)));
        state.rail().stream().filter(ticket -> ticket.task() == null).forEach(ticket -> add(whatIf, Intervention.Whom.handle(ticket.handle())));
        state.timers().stream().filter(timer -> timer.sleeper() == null).forEach(timer -> add(whatIf, Intervention.Whom.handle(timer.handle())));
    }

    private void add(WhatIf whatIf, Intervention.Whom each) {
        if (!Possible.deeds(each, state).isEmpty()) {
            all.put(whatIf.called(each, now), each);
        }
    }

    /** Who is chosen to begin with. */
    private @Nullable String chosen(@Nullable Subject subject) {
        Optional<Intervention.Whom> meant = trials.whom(subject, state).or(() -> state.chef() instanceof Chef.Cooking cooking && cooking.task() != null
                ? Optional.of(Intervention.Whom.task(cooking.task())) : Optional.empty());
        return all.entrySet().stream().filter(each -> meant.filter(each.getValue()::equals).isPresent()).map(Map.Entry::getKey).findFirst()
                .or(() -> all.keySet().stream().findFirst()).orElse(null);
    }

    private void offer() {
        deeds.getChildren().clear();
        trouble.setVisible(false);
        Intervention.Whom chosen = all.get(whom.getValue());
        if (chosen == null) {
            return;
        }
        int row = 0;
        for (Deed deed : Possible.deeds(chosen, state)) {
            String key = "deed." + deed.name().toLowerCase(Locale.ROOT);
            var field = new TextField(deed.wants() == Deed.Wants.NOTHING ? "" : Trials.SAY.text(key + ".example"));
            var button = new Button();
            Inscription.put(button, Trials.SAY.text(key));
            button.setId("what-if-" + deed.name().toLowerCase(Locale.ROOT));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> does(deed, chosen, field.getText()));
            deeds.add(button, 0, row);
            if (deed.wants() != Deed.Wants.NOTHING) {
                field.setId(button.getId() + "-said");
                field.setAccessibleText(Trials.SAY.text(key + ".said"));
                field.setOnAction(_ -> does(deed, chosen, field.getText()));
                field.setPrefColumnCount(16);
                deeds.add(field, 1, row);
            }
            if (row == 0) {
                Veil.first(button);
            }
            row++;
        }
    }

    private void does(Deed deed, Intervention.Whom chosen, String said) {
        try {
            Intervention wanted = trials.whatIf().done(deed, chosen, said, now);
            close.run();
            trials.tryIt(wanted);
        } catch (NotPossible e) {
            Inscription.put(trouble, e.getMessage());
            trouble.setVisible(true);
        }
    }
}
