package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.record.settings.Moment;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.material2.Material2AL;

/** What is to be recorded, and how: the form, with an estimate of what it will be. */
public final class RecordCard extends GridPane {
    private static final List<Integer> WIDTHS = List.of(480, 960, 1280);
    private static final List<Integer> RATES = List.of(10, 20, 25, 50);
    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    private final Preferences preferences;
    private final Spinner<Integer> from;
    private final Spinner<Integer> to;
    private final Label estimate = new Label();
    private final int ticks;
    private final PreviewPane preview;
    private final Trace trace;
    private boolean whole = true;
    private Panels panels = Panels.KITCHEN;
    private int width = 960;
    private int rate = 20;
    private double speed = 1;
    private Theme theme;

    /** @param record is given the recording that the user wants */
    public RecordCard(Theatre theatre, Preferences preferences, Studio studio, Consumer<Recording> record) {
        this.preferences = preferences;
        theme = preferences.themeProperty().get();
        trace = studio.trace();
        preview = new PreviewPane(preferences.stillProperty().get());
        ticks = theatre.performance().steps().ticks();
        from = spinner("record-from", 1);
        to = spinner("record-to", Math.max(1, ticks));
        getStyleClass().add("record-card");
        var ends = new HBox(new Label("from"), from, new Label("to"), to);
        ends.getStyleClass().add("record-ticks");
        ends.setAlignment(Pos.CENTER_LEFT);
        ends.setDisable(true);
        var title = new Label("Record an animation");
        title.getStyleClass().add("card-title");
        add(title, 0, 0, 3, 1);
        row(1, "What", choice(List.of(true, false), whole, all -> all ? "all of it" : "some ticks", all -> {
            whole = all;
            ends.setDisable(all);
        }, ticks > 0));
        add(ends, 1, 2);
        row(3, "Layout", choice(List.of(Panels.values()), panels, RecordCard::layout, value -> panels = value, true));
        row(4, "Width", choice(WIDTHS, width, String::valueOf, value -> width = value, true));
        row(5, "Frames a second", choice(RATES, rate, String::valueOf, value -> rate = value, true));
        row(6, "Speed", choice(SPEEDS, speed, RecordCard::speed, value -> speed = value, true));
        row(7, "Theme", choice(List.of(Theme.values()), theme, value -> value.name().toLowerCase(Locale.ROOT),
                value -> theme = value, true));
        var start = new Button("Record …", Icons.of(Material2AL.FIBER_MANUAL_RECORD));
        start.setId("record-start");
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> record.accept(recording()));
        estimate.setId("record-estimate");
        estimate.getStyleClass().add("record-estimate");
        var last = new HBox(start, estimate);
        last.getStyleClass().add("record-last");
        last.setAlignment(Pos.CENTER_LEFT);
        var right = new VBox(preview, last);
        right.getStyleClass().add("record-right");
        add(right, 2, 1, 1, 7);
        estimate();
    }

    /** What was chosen. */
    Recording recording() {
        int first = Math.min(from.getValue(), to.getValue());
        int last = Math.max(from.getValue(), to.getValue());
        var recording = new Recording.Builder()
                .size(width, panels.height(width))
                .panels(panels)
                .framesPerSecond(rate)
                .speed(speed)
                .theme(theme)
                .captions(preferences.wordingProperty().get());
        return whole ? recording.build() : recording.from(new Moment.Tick(first)).to(new Moment.Tick(last)).build();
    }

    private void estimate() {
        Recording recording = recording();
        preview.show(trace, recording);
        int frames = preview.frames();
        double seconds = Math.round(10.0 * frames / recording.framesPerSecond()) / 10.0;
        estimate.setText(Phrases.seconds(seconds) + ", " + Phrases.count(frames, "frame") + "\n"
                + recording.width() + " × " + recording.height() + ", " + SizeEstimate.said(recording, frames));
    }

    private Spinner<Integer> spinner(String id, int value) {
        var spinner = new Spinner<Integer>(1, Math.max(1, ticks), value);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(86);
        spinner.valueProperty().addListener((_, _, _) -> estimate());
        return spinner;
    }

    private void row(int row, String name, Node choice) {
        var label = new Label(name);
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

    private static String layout(Panels panels) {
        return switch (panels) {
            case KITCHEN -> "kitchen";
            case KITCHEN_CODE -> "+ program";
            case KITCHEN_CODE_TIMELINE -> "+ timeline";
        };
    }

    private static String speed(double speed) {
        return (speed == Math.rint(speed) ? String.valueOf((int) speed) : String.valueOf(speed)) + "×";
    }
}
