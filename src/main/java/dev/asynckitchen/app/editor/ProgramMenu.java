package dev.asynckitchen.app.editor;

import dev.asynckitchen.words.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fxmisc.richtext.CodeArea;

/** What can be done with the text at the pointer. */
public final class ProgramMenu extends ContextMenu {
    private static final Messages SAY = Messages.of("editor");

    /** @param more what else can be asked, made anew each time it is shown */
    public ProgramMenu(CodeArea area, Supplier<List<MenuItem>> more) {
        setId("program-menu");
        MenuItem cut = item("cut", area::cut);
        MenuItem copy = item("copy", area::copy);
        MenuItem paste = item("paste", area::paste);
        getItems().setAll(cut, copy, paste);
        setOnShowing(_ -> {
            boolean selects = area.getSelection().getLength() > 0;
            cut.setDisable(!selects || !area.isEditable());
            copy.setDisable(!selects);
            paste.setDisable(!area.isEditable());
            getItems().setAll(cut, copy, paste, new SeparatorMenuItem());
            getItems().addAll(more.get());
        });
    }

    private static MenuItem item(String id, Runnable action) {
        var item = new MenuItem(SAY.text("menu." + id));
        item.setId("program-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
