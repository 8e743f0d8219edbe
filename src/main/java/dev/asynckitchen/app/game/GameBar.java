package dev.asynckitchen.app.game;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.game.Tally;
import dev.asynckitchen.game.rule.GameWords;
import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Below the kitchen: what is asked, the moves there are, and what was said of the last one. It is there while somebody plays. */
public final class GameBar extends VBox {
    private static final Messages SAY = GameWords.SAY;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int STARS = 3;

    private final Playing playing;
    private final Preferences preferences;
    private final Label question = new Label();
    private final Label marks = new Label();
    private final HBox stars = new HBox();
    private final FlowPane moves = new FlowPane();
    private final HBox remark = new HBox();
    private final Label remarkText = new Label();
    private final Label source = new Label();
    private final Button undo = button("undo", Material2MZ.UNDO);
    private final Button hint = button("hint", Material2AL.LIGHTBULB);

    public GameBar(Playing playing, Player player, Preferences preferences) {
        this.playing = playing;
        this.preferences = preferences;
        setId("game-bar");
        getStyleClass().add("game-bar");
        question.getStyleClass().add("game-question");
        question.setId("game-question");
        question.setWrapText(true);
        question.setMaxWidth(Double.MAX_VALUE);
        marks.getStyleClass().add("game-marks");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        stars.getStyleClass().add("game-stars");
        stars.setAlignment(Pos.CENTER);
        HBox.setHgrow(question, Priority.ALWAYS);
        undo.setOnAction(_ -> playing.undo());
        hint.setOnAction(_ -> playing.hint());
        Button leave = button("leave", Material2AL.CLOSE);
        leave.setOnAction(_ -> playing.leave());
        var first = new HBox(question, stars, marks, undo, hint, leave);
        first.getStyleClass().add("game-row");
        first.setAlignment(Pos.CENTER_LEFT);
        moves.getStyleClass().add("game-moves");
        remarkText.setWrapText(true);
        remarkText.setId("game-remark");
        source.getStyleClass().add("game-source");
        source.setId("game-source");
        source.setWrapText(true);
        var said = new VBox(remarkText, source);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        remark.getStyleClass().add("game-remark");
        remark.setAlignment(Pos.CENTER_LEFT);
        remark.getChildren().setAll(new FontIcon(), said);
        getChildren().setAll(first, moves, remark);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setAccessibleHelp(SAY.text("keys"));
        setMinHeight(Region.USE_PREF_SIZE);
        playing.standingProperty().subscribe(_ -> refresh());
        playing.remarkProperty().subscribe(_ -> tell());
        preferences.wordingProperty().subscribe(_ -> {
            refresh();
            tell();
        });
        player.movingProperty().subscribe(moving -> moves.setDisable(moving));
    }

    private static Button button(String name, Ikon icon) {
        var button = new Button(SAY.text(name), Icons.of(icon));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return Icons.dressed(button, "game-" + name, SAY.text(name + ".tip"), () -> { });
    }

    private void refresh() {
        Playing.Standing now = playing.standing();
        setVisible(now != null);
        setManaged(now != null);
        if (now == null) {
            return;
        }
        undo.setDisable(!now.begun() || now.game().undo(now.play()).step() == now.play().step());
        hint.setDisable(!now.isAsked());
        Tally tally = now.game().tally(now.play());
        marks.setText(SAY.text("marks", "marks", tally.marks()));
        stars.getChildren().clear();
        if (!now.begun()) {
            say(now.game().rules().stream().map(this::in).collect(Collectors.joining(" ")));
            moves.getChildren().setAll(go("begin"));
        } else if (now.isOver()) {
            over(now, tally);
        } else {
            say(in(now.words().question()));
            moves.getChildren().setAll(buttons(now));
        }
        (now.chosen() == Playing.Standing.NONE ? this : moves.getChildren().get(now.chosen())).requestFocus(); // A screen reader reads it.
    }

    private void say(String text) {
        question.setText(text);
        hear();
    }

    private List<Node> buttons(Playing.Standing now) {
        var buttons = new ArrayList<Node>();
        List<LoopMove> offered = now.offered();
        String asked = in(now.words().question());
        for (LoopMove move : offered) {
            String order = in(now.words().move(move));
            Button button = choice(in(now.words().label(move)), () -> playing.make(move));
            button.setAccessibleText(SAY.text("chosen", "move", order, "question", asked));
            button.pseudoClassStateChanged(CHOSEN, buttons.size() == now.chosen());
            buttons.add(button);
        }
        return buttons;
    }

    private void over(Playing.Standing now, Tally tally) {
        say(in(SAY.caption("matched", "turns", tally.turns())) + " "
                + SAY.text("over.rounds", "clean", tally.clean(), "rounds", tally.rounds(), "hints", tally.hints())
                + (now.isAskedWhy() ? " " + in(now.game().why(now.play()).ask()) : ""));
        for (int i = 0; i < STARS; i++) {
            stars.getChildren().add(Icons.of(i < tally.stars() ? Material2MZ.STAR : Material2MZ.STAR_OUTLINE));
        }
        stars.setAccessibleRole(AccessibleRole.TEXT);
        stars.setAccessibleText(SAY.text("over.stars", "stars", tally.stars()));
        moves.getChildren().setAll(now.isAskedWhy() ? answers(now) : List.of());
        moves.getChildren().add(go(now.game().script().last() ? "again" : "next"));
    }

    private List<Node> answers(Playing.Standing now) {
        var buttons = new ArrayList<Node>();
        for (Caption answer : now.game().why(now.play()).answers()) {
            int nth = buttons.size();
            Button button = choice(in(answer), () -> playing.answer(nth));
            button.pseudoClassStateChanged(CHOSEN, nth == now.chosen());
            buttons.add(button);
        }
        return buttons;
    }

    private static Button choice(String label, Runnable made) {
        var button = new Button(label);
        button.getStyleClass().addAll("small", "game-move");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        Icons.quiet(button);
        button.setOnAction(_ -> made.run());
        return button;
    }

    private Button go(String name) {
        var go = new Button(SAY.text(name));
        go.setId("game-go");
        go.getStyleClass().addAll("small", "accent", "game-move");
        Icons.quiet(go);
        go.setOnAction(_ -> playing.enter());
        return go;
    }

    private void tell() {
        Remark said = playing.remarkProperty().get();
        remark.setVisible(said != null); // Its room stays: the kitchen is no larger for a moment.
        if (said == null) {
            hear();
            return;
        }
        String text = in(said.text());
        remarkText.setText(text);
        hear();
        source.setVisible(!said.source().isEmpty());
        source.setManaged(!said.source().isEmpty());
        source.setText(said.source().isEmpty() ? "" : SAY.text("source", "line", said.source()));
        ((FontIcon) remark.getChildren().getFirst()).setIconCode(switch (said.kind()) {
            case RIGHT -> Material2AL.CHECK_CIRCLE;
            case WRONG -> Material2AL.CANCEL;
            case PLAYED -> Material2MZ.PLAY_ARROW;
            case HINT -> Material2AL.LIGHTBULB;
            case PAUSE -> Material2AL.HOURGLASS_EMPTY;
        });
        for (Remark.Kind kind : Remark.Kind.values()) {
            remark.pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)), kind == said.kind());
        }
    }

    /** What was said last, and what is asked, for whoever hears it. */
    private void hear() {
        String told = remark.isVisible() ? SAY.text("heard", "remark", remarkText.getText(), "question", question.getText()) : question.getText();
        if (!told.equals(getAccessibleText())) {
            setAccessibleText(told);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private String in(Caption caption) {
        return caption.in(preferences.wording());
    }
}
