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
import dev.asynckitchen.words.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why this one now: what happens in the turn at the playhead, who put it on the rail and when, and who comes next. */
public final class WhyPane extends ScrollPane {
    private static final Messages SAY = Messages.of("panes");

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
        preferences.textSizeProperty().subscribe(_ -> refresh());
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
            add(SAY.text("why.end"), narrator.end().told());
        } else if (kind == Beat.Kind.ROUND && situation.position() > situation.beat().firstEvent()) {
            int start = situation.beat().firstEvent();
            add(heading("why.round", situation.beat().tick(), 0), narrator.round(start).headline());
        } else if (turnEvent >= 0 && trace.get(turnEvent) instanceof TraceEvent.Turn turn) {
            add(heading("why.turn", situation.state().tick(), turn.turn()), narrator.turn(turnEvent));
            add(SAY.text("why.now"), narrator.why(turnEvent), cause(turn));
        } else {
            add(SAY.text("why.before"), SAY.caption("why.before.sentence"));
        }
        next(situation, narrator);
    }

    private String heading(String key, int tick, int turn) {
        return SAY.caption(key, "tick", String.valueOf(tick), "turn", String.valueOf(turn)).in(preferences.wording());
    }

    private void next(Situation situation, Narrator narrator) {
        Optional<Ticket> next = situation.state().rail().stream().filter(ticket -> !ticket.cancelled()).findFirst();
        next.ifPresent(ticket -> {
            String name = ticket.task() != null ? narrator.name(ticket.task(), situation.state()) : ticket.callback();
            add(SAY.text("why.next"), SAY.caption(ticket.thisRound() ? "why.next.now" : "why.next.later", "name", name));
        });
    }

    /** A link to the turn that put this one's handle into the queue. */
    private Node[] cause(TraceEvent.Turn turn) {
        Integer cause = theatre.performance().stage().index().ledger().scheduledBy(turn.handle());
        if (cause == null || cause < 1 || cause > theatre.performance().steps().turns()) {
            return new Node[0];
        }
        var link = new Hyperlink(SAY.text("why.show", "turn", String.valueOf(cause)));
        link.setOnAction(_ -> theatre.player().seekToEvent(theatre.performance().steps().startOfTurn(cause)));
        return new Node[] {link};
    }

    private void add(String heading, Caption sentence, Node... more) {
        var head = new Label(heading);
        head.getStyleClass().add("why-heading");
        head.setMinWidth(preferences.textSize().of(150));
        var text = new Label();
        text.setWrapText(true);
        Inscription.put(text, sentence.in(preferences.wording()));
        text.getStyleClass().add("why-sentence");
        var line = new HBox(head, text);
        line.getChildren().addAll(more);
        line.getStyleClass().add("why-line");
        lines.getChildren().add(line);
    }
}
