package dev.asynckitchen.app.editor;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.Inscription;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.words.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;

/** Common mistakes that the program has: one at a time, what came of it and what to write instead, with a way to its place. */
public final class FindingBar extends HBox {
    private static final Messages SAY = Messages.of("editor");

    /** With less room than this, in pixels, one line is said. */
    private static final double NARROW = 300;

    private final Preferences preferences;
    private final Consumer<Finding> go;
    private final Hyperlink told = new Hyperlink();
    private final Label advice = new Label();
    private final Label count = new Label();
    private final Button next;
    private List<Finding> findings = List.of();
    private int shown;

    /** @param go leads to the place of a finding */
    public FindingBar(Preferences preferences, Consumer<Finding> go) {
        this.preferences = preferences;
        this.go = go;
        setId("finding-bar");
        getStyleClass().addAll("mistake-bar", "finding-bar");
        setAlignment(Pos.CENTER_LEFT);
        told.setId("finding");
        told.setMinWidth(0);
        told.setWrapText(true);
        told.setOnAction(_ -> go());
        advice.getStyleClass().add("finding-advice");
        advice.setMinWidth(0);
        advice.setWrapText(true);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("finding-advice");
        next = Icons.button("next-finding", Material2AL.ARROW_DOWNWARD, SAY.text("finding.next"), this::next);
        var sentences = new VBox(told, advice);
        setMinHeight(Region.USE_PREF_SIZE); // What is said is said whole.
        sentences.setMinWidth(0);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Material2AL.LIGHTBULB), sentences, count, next);
        preferences.wordingProperty().subscribe(_ -> write());
        widthProperty().subscribe(_ -> write());
    }

    /** Tells of these, the first one first; the one that is shown stays if it is still among them. */
    public void tell(List<Finding> found) {
        Finding before = findings.isEmpty() ? null : findings.get(shown);
        findings = List.copyOf(found);
        shown = before == null ? 0 : Math.max(0, findings.indexOf(before));
        write();
    }

    /** Goes to the place of the one that is shown; whether there is one. */
    public boolean go() {
        if (!findings.isEmpty()) {
            go.accept(findings.get(shown));
        }
        return !findings.isEmpty();
    }

    /** Shows one of them. */
    public void show(Finding finding) {
        shown = Math.max(0, findings.indexOf(finding));
        write();
    }

    private void next() {
        shown = (shown + 1) % findings.size();
        write();
        go();
    }

    private void write() {
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
        if (findings.isEmpty()) {
            return;
        }
        Finding one = findings.get(shown);
        String sentence = one.what().in(preferences.wording());
        String instead = one.advice() == null ? "" : one.advice().in(preferences.wording());
        told.setText(SAY.text("finding", "line", String.valueOf(one.at().line()), "what", sentence));
        Icons.tip(told, told.getText());
        told.setAccessibleText(told.getText());
        Inscription.put(advice, instead);
        Icons.tip(advice, instead);
        boolean narrow = getWidth() < preferences.textSize().of(NARROW);
        told.setWrapText(!narrow); // Else it takes the lines away that it speaks of; all of it is in the tip, too.
        advice.setVisible(!instead.isEmpty() && !narrow);
        advice.setManaged(advice.isVisible());
        boolean several = findings.size() > 1;
        count.setText(SAY.text("finding.count", "number", shown + 1, "count", findings.size()));
        count.setVisible(several);
        count.setManaged(several);
        next.setVisible(several);
        next.setManaged(several);
    }
}
