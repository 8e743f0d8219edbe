package dev.asynckitchen.app.panes;

import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.view.panel.TimelineSign;
import dev.asynckitchen.words.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What is to be seen on the timeline, and by which keys one moves there. JavaFX thread only. */
final class TimelineLegend extends FlowPane {
    private static final Messages SAY = Messages.of("panes");

    private final Preferences preferences;

    TimelineLegend(Preferences preferences) {
        this.preferences = preferences;
        getStyleClass().add("timeline-legend");
        preferences.themeProperty().subscribe(_ -> fill());
        preferences.wordingProperty().subscribe(_ -> fill());
        preferences.textSizeProperty().subscribe(_ -> fill());
    }

    private void fill() {
        getChildren().clear();
        for (TimelineSign sign : TimelineSign.values()) {
            getChildren().add(new Label(sign.told().in(preferences.wording()), sign.drawn(preferences.theme(), preferences.textSize().of(1))));
        }
        var keys = new Label(SAY.text("timeline.keys"));
        keys.getStyleClass().add("menu-summary");
        getChildren().add(keys);
    }
}
