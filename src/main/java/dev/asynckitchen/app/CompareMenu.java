package dev.asynckitchen.app;

import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Comparing;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.material2.Material2AL;

/** What can be compared: what is open with its last version or with a file, any two files, and lessons that belong together. */
final class CompareMenu extends MenuButton {
    private static final Messages SAY = Messages.of("app");

    /** Lessons of which each has a twin. */
    private static final List<List<String>> PAIRS = List.of(List.of("sequential", "gather"), List.of("chef-sync", "chef-async"));

    private final Session session;
    private final Actions actions;

    /** @param tip what it says when one asks */
    CompareMenu(Session session, Actions actions, String tip) {
        this.session = session;
        this.actions = actions;
        setId("compare-menu");
        setMnemonicParsing(false);
        setGraphic(Icons.of(Material2AL.COMPARE_ARROWS));
        getStyleClass().addAll("flat", "button-icon", "no-arrow");
        setAccessibleText(tip);
        Icons.quiet(this);
        Icons.tip(this, tip);
        fill();
        setOnShowing(_ -> fill());
    }

    private void fill() {
        Comparing comparing = session.comparing();
        String name = session.editor().document().name();
        MenuItem last = item("compare-last", SAY.text("compare.last", "name", name), comparing::withLastVersion);
        last.setDisable(!comparing.hasLastVersion());
        getItems().setAll(last,
                item("compare-file", SAY.text("compare.file", "name", name), actions::compareWithFile),
                item("compare-files", SAY.text("compare.files"), actions::compareFiles),
                new SeparatorMenuItem());
        for (List<String> pair : PAIRS) {
            Lesson left = Lessons.find(pair.getFirst()).orElse(null);
            Lesson right = Lessons.find(pair.getLast()).orElse(null);
            if (left != null && right != null) {
                getItems().add(item("compare-" + left.id(), SAY.text("compare.lessons", "left", left.fileName(), "right", right.fileName()),
                        () -> comparing.open("lesson:" + left.id(), "lesson:" + right.id(), By.CLOCK)));
            }
        }
    }

    private static MenuItem item(String id, String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false); // An underscore is part of a file's name.
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
