package dev.asynckitchen.app.document;

import dev.asynckitchen.files.ProgramFile;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The program that is open, and its text as it is edited. Runs nothing, and knows no other part. JavaFX thread only. */
public final class Editor {
    private final ReadOnlyObjectWrapper<Document> document;
    private final StringProperty text;
    private final BooleanBinding edited;

    public Editor(Document first) {
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

    public boolean isEdited() {
        return edited.get();
    }

    public void open(Document opened) {
        document.set(opened);
        text.set(opened.text());
    }

    /** Whether this is what is open, be it under another name by now. */
    boolean isOpen(Document asked) {
        return document().opening() == asked.opening();
    }

    /** A file holds {@code now} of the program {@code of}; if another one was opened meanwhile, that is not its matter. */
    void stored(Document of, ProgramFile file, String now) {
        if (isOpen(of)) {
            document.set(document().stored(file, now));
        }
    }
}
