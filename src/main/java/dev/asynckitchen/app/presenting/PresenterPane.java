package dev.asynckitchen.app.presenting;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * The window as it is shown to a room: the kitchen, below it the line that runs and the caption, in letters that grow with it. It follows
 * the player; a clicker's keys step, and one darkens it. JavaFX thread only.
 */
public final class PresenterPane extends StackPane {
    private static final Messages SAY = Messages.of("presenting");

    /** So much of the kitchen's height is seen, in its units: its own caption is told larger. */
    private static final double SEEN = 488;

    /** Of the pane's height. */
    private static final double LETTERS = 0.034;
    private static final double SMALLEST = 16; // pixels

    private final Theatre theatre;
    private final Preferences preferences;
    private final KitchenView view = new KitchenView();
    private final Label number = new Label();
    private final Label code = new Label();
    private final Label caption = new Label();
    private final Label keys = new Label(SAY.text("on"));
    private final VBox words;
    private final Region dark = new Region();
    private List<String> lines = List.of();

    public PresenterPane(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("presenter");
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(SAY.text("role"));
        setAccessibleHelp(SAY.text("help"));
        number.getStyleClass().add("presenter-number");
        number.setMinWidth(USE_PREF_SIZE);
        code.getStyleClass().add("presenter-code");
        code.setId("presenter-line");
        HBox.setHgrow(code, Priority.ALWAYS);
        caption.getStyleClass().add("presenter-caption");
        caption.setId("presenter-caption");
        caption.setWrapText(true);
        var line = new HBox(number, code);
        line.getStyleClass().add("presenter-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        keys.getStyleClass().add("presenter-keys");
        keys.setId("presenter-keys");
        keys.managedProperty().bind(keys.visibleProperty());
        words = new VBox(line, caption, keys);
        words.getStyleClass().add("presenter-words");
        dark.getStyleClass().add("presenter-dark");
        dark.setVisible(false);
        getChildren().addAll(new Seen(), dark);
        theatre.player().playheadProperty().subscribe(_ -> {
            keys.setVisible(false); // Who has stepped knows them.
            show();
        });
        theatre.performanceProperty().subscribe(performance -> {
            lines = performance.source().lines().toList();
            show();
        });
        preferences.themeProperty().subscribe(view::setTheme);
        preferences.wordingProperty().subscribe(wording -> {
            view.setWording(wording);
            show();
        });
        visibleProperty().subscribe(_ -> show());
        setVisible(false);
    }

    /** Takes the window, with the keyboard. */
    public void enter() {
        dark.setVisible(false);
        keys.setVisible(true);
        setVisible(true);
        requestFocus();
    }

    /** What a clicker's key does here; false for any other key. */
    public boolean pressed(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> theatre.transport().forward(Stride.TICK);
            case PAGE_UP -> theatre.transport().back(Stride.TICK);
            case B, PERIOD -> dark.setVisible(!dark.isVisible());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show() {
        Performance performance = theatre.performance();
        if (!isVisible() || performance.score().size() <= theatre.player().playhead().beat()) {
            return;
        }
        Pose pose = theatre.pose();
        view.show(pose);
        Situation situation = theatre.situation();
        int line = situation != null && situation.state().line() instanceof Integer at && at <= lines.size() ? at : 0;
        number.setText(line > 0 ? Phrases.number(line) : "");
        code.setText(line > 0 ? lines.get(line - 1).strip() : "");
        String told = pose.caption().in(preferences.wording());
        caption.setText(told);
        if (!told.equals(getAccessibleText())) {
            setAccessibleText(told);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** The kitchen above, as large as it can be, and the words below. */
    private final class Seen extends Pane {
        private final Pane window = new Pane(view);

        Seen() {
            window.setClip(new Rectangle());
            view.setManaged(false);
            getChildren().addAll(window, words);
        }

        @Override
        protected void layoutChildren() {
            double letters = Math.max(SMALLEST, getHeight() * LETTERS);
            words.setStyle("-fx-font-size:" + Math.round(letters) + "px");
            double below = Math.ceil(letters * 5.4);
            double scale = Math.max(0.1, Math.min(getWidth() / KitchenView.WIDTH, (getHeight() - below) / SEEN));
            double width = Math.floor(KitchenView.WIDTH * scale);
            double height = Math.floor(SEEN * scale);
            double left = Math.floor((getWidth() - width) / 2);
            window.resizeRelocate(left, 0, width, height);
            if (window.getClip() instanceof Rectangle clip) {
                clip.setWidth(width);
                clip.setHeight(height);
            }
            view.resizeRelocate(0, 0, width, Math.floor(KitchenView.HEIGHT * scale));
            words.resizeRelocate(left, height, width, getHeight() - height);
        }
    }
}
