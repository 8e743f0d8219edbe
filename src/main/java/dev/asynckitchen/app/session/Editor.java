package dev.asynckitchen.app.session;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The program that is open, its text as it is edited, and what else was edited and not saved. Runs nothing. JavaFX thread only. */
public final class Editor {
    private final ReadOnlyObjectWrapper<Document> document;
    private final StringProperty text;
    private final BooleanBinding edited;
    private final LinkedHashMap<String, Draft> aside = new LinkedHashMap<>();

    Editor(Document first) {
        document = new ReadOnlyObjectWrapper<>(first);
        text = new SimpleStringProperty(first.text());
        edited = Bindings.createBooleanBinding(() -> !text.get().equals(document.get().text()), text, document);
    }

    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public Document document() {
        return document.get();
    }

    /** The program's text as it is edited. */
    public StringProperty textProperty() {
        return text;
    }

    public String text() {
        return text.get();
    }

    /** Whether the text differs from what was read or saved. */
    public BooleanBinding editedBinding() {
        return edited;
    }

    /** Opens another document; what was not saved of the one before is kept aside. Whether there is something to be offered. */
    boolean open(Document opened) {
        boolean left = edited.get();
        if (left) {
            keep(Draft.of(document(), text()));
        }
        document.set(opened);
        text.set(opened.text());
        return left || aside.containsKey(Draft.of(opened, "").subject());
    }

    /** The same document, saved. */
    void saved(Document saved) {
        document.set(saved);
    }

    void keep(Draft draft) {
        aside.putLast(draft.subject(), draft);
    }

    void take(Draft draft) {
        aside.remove(draft.subject());
    }

    /** What was left unsaved, the latest first. */
    List<Draft> aside() {
        return List.copyOf(aside.sequencedValues().reversed());
    }

    /** What would be lost if the window closed now, the latest last. */
    public List<Draft> unsaved() {
        var drafts = new LinkedHashMap<>(aside);
        if (edited.get()) {
            Draft draft = Draft.of(document(), text());
            drafts.putLast(draft.subject(), draft);
        }
        return List.copyOf(drafts.values());
    }
}
