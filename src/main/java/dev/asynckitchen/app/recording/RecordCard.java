package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.material2.Material2AL;

/** What is to be recorded, and how: the form, with an estimate of what it will be. */
public final class RecordCard extends GridPane {
    private static final List<Integer> WIDTHS = List.of(480, 960, 1280);
    private static final List<Integer> RATES = List.of(10, 20, 25, 50);
    private static final Messages SAY = Messages.of("recording");

    /** From this size of the text on, in percent, the preview stands below the form and not beside it. */
    private static final int LARGE = 150;

    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    private final Preferences preferences;
    private final TickField from;
    private final TickField to;
    private final Button start = new Button(SAY.text("start"), Icons.of(Material2AL.FIBER_MANUAL_RECORD));
    private final Label estimate = new Label();
    private final int ticks;
    private final PreviewPane preview;
    private final Act.Single act;
    private boolean whole;
    private Panels panels = Panels.KITCHEN;
    private int width = 960;
    private int rate = 20;
    private double speed = 1;
    private Theme theme;

    /** @param record is given the recording that the user wants */
    public RecordCard(Theatre theatre, Preferences preferences, Consumer<Recording> record) {
        this(theatre, preferences, 0, record);
    }

    /** @param tick the only one that is recorded, unless something else is chosen; 0 for all */
    public RecordCard(Theatre theatre, Preferences preferences, int tick, Consumer<Recording> record) {
        this.preferences = preferences;
        theme = preferences.theme();
        act = Studio.act(theatre);
        preview = new PreviewPane(preferences.stillProperty().get());
        ticks = ticks(theatre);
        int last = Math.max(1, ticks);
        boolean one = tick > 0 && ticks > 0;
        whole = !one;
        from = new TickField("record-from", one ? Math.min(tick, last) : 1, last, preferences.textSize());
        to = new TickField("record-to", one ? Math.min(tick, last) : last, last, preferences.textSize());
        getStyleClass().add("record-card");
        var ends = new HBox(new Label(SAY.text("from")), from, new Label(SAY.text("to")), to);
        ends.getStyleClass().add("record-ticks");
        ends.setAlignment(Pos.CENTER_LEFT);
        ends.setDisable(whole);
        var title = new Label(SAY.text("title"));
        title.getStyleClass().add("card-title");
        add(title, 0, 0, 3, 1);
        row(1, "what", choice(List.of(true, false), whole, all -> SAY.text(all ? "what.whole" : "what.ticks"), all -> {
            whole = all;
            ends.setDisable(all);
        }, ticks > 0));
        add(ends, 1, 2);
        row(3, "layout", choice(List.of(Panels.values()), panels, layout -> SAY.text("layout." + layout), value -> panels = value, true));
        row(4, "width", choice(WIDTHS, width, String::valueOf, value -> width = value, true));
        row(5, "rate", choice(RATES, rate, String::valueOf, value -> rate = value, true));
        row(6, "speed", choice(SPEEDS, speed, RecordCard::speed, value -> speed = value, true));
        row(7, "theme", choice(List.of(Theme.values()), theme, value -> SAY.text("theme." + value), value -> theme = value, true));
        start.setId("record-start");
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> record.accept(recording()));
        estimate.setId("record-estimate");
        estimate.getStyleClass().add("record-estimate");
        start.setMinWidth(USE_PREF_SIZE);
        var end = new HBox(start, estimate);
        end.getStyleClass().add("record-last");
        end.setAlignment(Pos.CENTER_LEFT);
        boolean large = preferences.textSize().percent() >= LARGE;
        Pane right = large ? new HBox(preview, end) : new VBox(preview, end);
        right.getStyleClass().add("record-right");
        if (large) {
            add(right, 0, 8, 2, 1);
        } else {
            add(right, 2, 1, 1, 7);
        }
        for (TickField field : List.of(from, to)) {
            field.valueProperty().subscribe((_, _) -> estimate());
            field.wrongBinding().subscribe((_, _) -> estimate());
        }
        estimate();
    }

    /** Of two side by side it is the left one's that are counted. */
    private static int ticks(Theatre theatre) {
        Comparison two = theatre.comparison();
        return (two == null ? theatre.performance().steps() : two.stage().left().index().steps()).ticks();
    }

    /** What was chosen. */
    Recording recording() {
        int first = Math.min(from.getValue(), to.getValue());
        int last = Math.max(from.getValue(), to.getValue());
        var recording = new Recording.Builder()
                .size(width, 0)
                .beside(act instanceof Act.Two)
                .panels(panels)
                .framesPerSecond(rate)
                .speed(speed)
                .theme(theme)
                .captions(preferences.wording());
        return whole ? recording.build() : recording.from(new Moment.Tick(first)).to(new Moment.Tick(last)).build();
    }

    private void estimate() {
        boolean wrong = !whole && (from.wrongBinding().get() || to.wrongBinding().get());
        start.setDisable(wrong);
        if (wrong) {
            preview.stay();
            estimate.setText(SAY.text("wrong-tick", "last", Math.max(1, ticks)));
            return;
        }
        Recording recording = recording();
        preview.show(act, recording, frames -> estimate(recording, frames));
    }

    private void estimate(Recording recording, int frames) {
        double seconds = Math.round(10.0 * frames / recording.framesPerSecond()) / 10.0;
        estimate.setText(SAY.text("estimate", "time", Phrases.seconds(seconds), "frames", frames) + "\n"
                + SAY.text("estimate.size", "width", String.valueOf(recording.width()), "height", String.valueOf(recording.height()),
                        "megabytes", SizeEstimate.megabytes(recording, frames)));
    }

    private void row(int row, String name, Node choice) {
        var label = new Label(SAY.text(name));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(choice);
        label.getStyleClass().add("record-name");
        add(label, 0, row);
        add(choice, 1, row);
    }

    private <T> Node choice(List<T> values, T chosen, Function<T, String> name, Consumer<T> choose, boolean enabled) {
        var buttons = new SegmentedButton();
        for (T value : values) {
            var button = new ToggleButton(name.apply(value));
            button.setSelected(value.equals(chosen));
            button.setOnAction(_ -> {
                button.setSelected(true);
                choose.accept(value);
                estimate();
            });
            buttons.getButtons().add(button);
        }
        buttons.setDisable(!enabled);
        return buttons;
    }

    private static String speed(double speed) {
        return SAY.text("speed.times", "number", speed == Math.rint(speed) ? String.valueOf((int) speed) : String.valueOf(speed));
    }
}
