package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.report.told.ReportStory;
import dev.asynckitchen.report.told.Row;
import dev.asynckitchen.report.told.Section;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What held up the loop, as far as the trace is there: what was found, a kind after the other, the worst first. A click on a finding, or
 * Enter, goes to the moment that shows it.
 */
public final class ReportPane extends ListView<ReportPane.Line> {
    private static final Messages SAY = Messages.of("panes");
    private static final String BETWEEN = "  ·  ";

    /** A line of the list. */
    public sealed interface Line {
        /** A kind of findings. */
        record Kind(Section section) implements Line {}

        /** A finding. */
        record Finding(Row row) implements Line {}

        /** What is to be known of all of it. */
        record Note(Caption sentence) implements Line {}
    }

    private final Theatre theatre;
    private final Preferences preferences;
    private final ObjIntConsumer<@Nullable String> show;
    private final ObservableValue<Boolean> seen = parentProperty().flatMap(Node::visibleProperty).orElse(false); // A tab hides the others.
    private int told = -1; // So many events were told of.

    /** @param show leads to a line of a module of the program's own */
    public ReportPane(Theatre theatre, Preferences preferences, ObjIntConsumer<@Nullable String> show) {
        this.show = show;
        this.theatre = theatre;
        this.preferences = preferences;
        setId("report");
        setAccessibleText(SAY.text("report.told"));
        getStyleClass().addAll("report", "edge-to-edge");
        setPlaceholder(new Label(SAY.text("report.empty")));
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        seen.subscribe(_ -> read());
        theatre.lengthProperty().subscribe(_ -> read());
        theatre.performanceProperty().subscribe(_ -> {
            told = -1;
            getItems().clear();
            read();
        });
        preferences.wordingProperty().subscribe(_ -> refresh());
        preferences.textSizeProperty().subscribe(_ -> refresh());
    }

    private void read() {
        int events = theatre.performance().trace().size();
        if (!seen.getValue() || events == told) {
            return;
        }
        told = events;
        var story = ReportStory.of(theatre.performance().report(), theatre.performance().narrator().latest());
        List<Line> lines = new ArrayList<>();
        List<Line> notes = story.opening().stream().<Line>map(Line.Note::new).toList();
        if (story.calm()) {
            lines.addAll(notes);
        }
        for (Section section : story.sections()) {
            lines.add(new Line.Kind(section));
            section.rows().forEach(row -> lines.add(new Line.Finding(row)));
        }
        if (!story.calm()) {
            lines.addAll(notes);
        }
        int selected = getSelectionModel().getSelectedIndex();
        getItems().setAll(lines);
        if (selected >= 0 && selected < lines.size()) {
            getSelectionModel().select(selected);
        }
    }

    private void go(@Nullable Line line) {
        if (line instanceof Line.Finding(Row row)) {
            theatre.player().seekToEvent(row.place().event());
            if (row.place().file() != null && row.place().line() != null) {
                show.accept(row.place().file(), row.place().line());
            }
        }
    }

    private String said(Caption caption) {
        return caption.in(preferences.wording());
    }

    private final class Cell extends ListCell<Line> {
        private final Label much = new Label();
        private final Label headline = new Label();
        private final Label details = new Label();
        private final VBox sentences = new VBox(headline, details);
        private final HBox finding = new HBox(much, sentences);
        private final Label heading = new Label();
        private final Label meaning = new Label();
        private final HBox kind = new HBox(heading, meaning);

        Cell() {
            setPrefWidth(0); // No wider than the list: what has no room is told whole to whoever points at it.
            much.getStyleClass().add("report-much");
            much.setAlignment(Pos.CENTER_RIGHT);
            much.setMinWidth(Region.USE_PREF_SIZE);
            details.getStyleClass().add("report-details");
            heading.getStyleClass().add("report-heading");
            heading.setMinWidth(Region.USE_PREF_SIZE);
            meaning.getStyleClass().add("report-details");
            finding.getStyleClass().add("report-finding");
            kind.getStyleClass().add("report-kind");
            HBox.setHgrow(sentences, Priority.ALWAYS);
            sentences.setMinWidth(0);
            Inscription.tellWhole(headline);
            Inscription.tellWhole(details);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    go(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setAccessibleText(null);
            switch (empty ? null : line) {
                case Line.Kind(Section section) -> {
                    heading.setText(said(section.heading()));
                    meaning.setText(said(section.told()));
                    setAccessibleText(SAY.text("report.kind.told", "heading", heading.getText(), "told", meaning.getText()));
                    setGraphic(kind);
                }
                case Line.Finding(Row row) -> {
                    much.setText(row.measure());
                    much.setPrefWidth(preferences.textSize().of(92));
                    Inscription.put(headline, said(row.headline()));
                    Inscription.put(details, row.details().stream().map(ReportPane.this::said).collect(Collectors.joining(BETWEEN)));
                    setAccessibleText(SAY.text("report.row.told", "much", row.measure(), "headline", said(row.headline()), "details", details.getText()));
                    setGraphic(finding);
                }
                case Line.Note(Caption sentence) -> {
                    meaning.setText(said(sentence));
                    heading.setText("");
                    setAccessibleText(meaning.getText());
                    setGraphic(kind);
                }
                case null -> setGraphic(null);
            }
        }
    }
}
