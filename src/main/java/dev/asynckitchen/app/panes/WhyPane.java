package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Wording;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why this one now: what happens in the turn at the playhead, who put it on the rail and when, and who comes next. */
public final class WhyPane extends ScrollPane {
    private final Theatre theatre;
    private final Preferences preferences;
    private final VBox lines = new VBox();

    public WhyPane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        getStyleClass().addAll("why", "edge-to-edge");
        lines.getStyleClass().add("why-lines");
        lines.setId("why");
        setContent(lines);
        setFitToWidth(true);
        theatre.situationProperty().subscribe(_ -> refresh());
        preferences.wordingProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        lines.getChildren().clear();
        Situation situation = theatre.situation();
        if (situation == null) {
            return;
        }
        Trace trace = theatre.performance().trace();
        Narrator narrator = theatre.performance().narrator();
        Beat.Kind kind = situation.beat().kind();
        int turnEvent = situation.turnEvent();
        if (kind == Beat.Kind.END && trace.get(situation.beat().firstEvent()) instanceof TraceEvent.Ended) {
            add("The end", narrator.end().told());
        } else if (kind == Beat.Kind.ROUND && situation.position() > situation.beat().firstEvent()) {
            int start = situation.beat().firstEvent();
            add(tickName() + " " + situation.beat().tick(), narrator.round(start).headline());
        } else if (turnEvent >= 0 && trace.get(turnEvent) instanceof TraceEvent.Turn turn) {
            add("Turn " + turn.turn() + ", " + tickName().toLowerCase(Locale.ROOT) + " " + situation.state().tick(),
                    narrator.turn(turnEvent));
            add("Why now", narrator.why(turnEvent), cause(turn));
        } else {
            add("Before the first turn", new Caption(
                    "No dish has been cooked yet: the program's own lines come first.",
                    "No handle has run yet: the module's own lines come first."));
        }
        next(situation, narrator);
    }

    private String tickName() {
        return preferences.wordingProperty().get() == Wording.WORDS ? "Round" : "Tick";
    }

    private void next(Situation situation, Narrator narrator) {
        Optional<Ticket> next = situation.state().rail().stream().filter(ticket -> !ticket.cancelled()).findFirst();
        next.ifPresent(ticket -> {
            String name = ticket.task() != null ? narrator.name(ticket.task(), situation.state()) : ticket.callback();
            add("Next up", new Caption(
                    name + (ticket.thisRound() ? "." : ", in the next round."),
                    name + (ticket.thisRound() ? ", in this tick." : ", in the next tick.")));
        });
    }

    /** A link to the turn that put this one's handle into the queue. */
    private Node[] cause(TraceEvent.Turn turn) {
        Optional<Integer> by = theatre.performance().scheduledBy(turn.handle(), turn.turn());
        if (by.isEmpty()) {
            return new Node[0];
        }
        int cause = by.get();
        var link = new Hyperlink("Show turn " + cause);
        link.setOnAction(_ -> theatre.player().seekToEvent(theatre.performance().steps().startOfTurn(cause)));
        link.setFocusTraversable(false);
        return new Node[] {link};
    }

    private void add(String heading, Caption sentence, Node... more) {
        var head = new Label(heading);
        head.getStyleClass().add("why-heading");
        head.setMinWidth(150);
        var text = new Label();
        text.setWrapText(true);
        Inscription.put(text, sentence.in(preferences.wordingProperty().get()));
        text.getStyleClass().add("why-sentence");
        var line = new HBox(head, text);
        line.getChildren().addAll(more);
        line.getStyleClass().add("why-line");
        lines.getChildren().add(line);
    }
}
