package dev.asynckitchen.app.document;

import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.Imprint;
import dev.asynckitchen.files.ProgramFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program's file: it is written, and watched for others that write it. What somebody else wrote is never overwritten unless the user
 * says so. JavaFX thread only; the disk is left to the backstage.
 */
public final class Saving {
    private final Editor editor;
    private final Backstage backstage;
    private final Notices notices;
    private final Unsaved unsaved;
    private final Map<Path, Imprint> written = new HashMap<>(); // By this window; the backstage's.

    public Saving(Editor editor, Backstage backstage, Notices notices, Unsaved unsaved) {
        this.editor = editor;
        this.backstage = backstage;
        this.notices = notices;
        this.unsaved = unsaved;
    }

    /** Saves the program to {@code path}, which is its file from now on; {@code elsewhere} asks the user for another place. */
    public void save(Path path, Runnable elsewhere) {
        save(path, false, elsewhere);
    }

    private void save(Path path, boolean over, Runnable elsewhere) {
        Document saving = editor.document();
        String text = editor.text();
        ProgramFile known = saving.stored();
        backstage.go(Sentences.of("doing.saving", "name", path.getFileName().toString()), () -> {
            if (known != null && known.path().equals(path) && !over && changed(known)) {
                return Optional.<ProgramFile>empty();
            }
            ProgramFile file = known == null ? ProgramFile.write(path, text) : known.write(text, path);
            written.put(path, file.imprint());
            return Optional.of(file);
        }, saved -> {
            saved.ifPresent(file -> editor.stored(saving, file, text));
            if (saved.isEmpty()) {
                ask(saving, path, new Notice.Action(Sentences.of("changed.overwrite"), () -> saveOver(saving, path, elsewhere)), elsewhere);
            } else if (!editor.isOpen(saving)) {
                notices.tell(Notice.good(Sentences.of("saved", "name", path.getFileName().toString())));
            }
        });
    }

    private void saveOver(Document asked, Path path, Runnable elsewhere) {
        if (editor.isOpen(asked)) {
            save(path, true, elsewhere);
        }
    }

    /** Looks whether somebody else has written the file that is open, and if so asks what is to be done. */
    public void look(Runnable elsewhere) {
        Document asked = editor.document();
        ProgramFile known = asked.stored();
        if (known != null) {
            backstage.go(Sentences.of("doing.looking", "name", known.path().getFileName().toString()), () -> changed(known), changed -> {
                if (changed && editor.isOpen(asked)) {
                    ask(asked, known.path(), new Notice.Action(Sentences.of("changed.keep"), () -> reread(asked, known.path(), true)),
                            elsewhere);
                }
            });
        }
    }

    private boolean changed(ProgramFile known) throws IOException {
        return known.changed() && (!written.containsKey(known.path())
                || new ProgramFile(known.path(), written.get(known.path()), false, false).changed());
    }

    private void ask(Document asked, Path path, Notice.Action keep, Runnable elsewhere) {
        notices.tell(new Notice(Notice.Kind.PLAIN, Sentences.of("changed", "name", path.getFileName().toString()), List.of(
                new Notice.Action(Sentences.of("changed.reload"), () -> reread(asked, path, false)), keep,
                new Notice.Action(Sentences.of("changed.elsewhere"), elsewhere))));
    }

    /** Reads the file anew. The text that is being edited stays, or is left as a draft. */
    private void reread(Document asked, Path path, boolean keepsMine) {
        backstage.go(Sentences.of("doing.reading", "name", path.getFileName().toString()), () -> ProgramFile.read(path), read -> {
            if (editor.isOpen(asked)) {
                if (!keepsMine) {
                    unsaved.leave();
                }
                editor.stored(asked, read.file(), read.text());
                if (!keepsMine) {
                    editor.textProperty().set(read.text());
                }
            }
        });
    }
}
