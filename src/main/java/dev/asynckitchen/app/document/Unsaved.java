package dev.asynckitchen.app.document;

import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.Draft;
import dev.asynckitchen.files.DraftFolder;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was edited and not saved: the program that is open is kept in a draft shortly after each pause in typing, and the drafts that
 * nobody has open are here to be taken up or done away with. JavaFX thread only; the disk is left to the backstage.
 */
public final class Unsaved {
    private static final Duration PAUSE = Duration.seconds(1.5);

    private final Editor editor;
    private final Backstage backstage;
    private final Notices notices;
    private final DraftFolder folder;
    private final ObservableList<DraftFolder.Kept> drafts = FXCollections.observableArrayList();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable String mine; // The draft of the program that is open, once it has one.

    public Unsaved(Editor editor, Backstage backstage, Notices notices, DraftFolder folder) {
        this.editor = editor;
        this.backstage = backstage;
        this.notices = notices;
        this.folder = folder;
        pause.setOnFinished(_ -> keep());
        editor.textProperty().subscribe((_, _) -> pause.playFromStart());
    }

    /** Those that nobody has open, the latest first. */
    public ObservableList<DraftFolder.Kept> drafts() {
        return drafts;
    }

    /** Looks for drafts of earlier windows; {@code found} hears whether there are some that were never offered. */
    public void look(Consumer<Boolean> found) {
        backstage.go(Sentences.of("doing.draft.finding"), folder::find, all -> {
            boolean news = all.drafts().stream().anyMatch(kept -> !kept.draft().offered());
            drafts.setAll(all.drafts());
            if (!all.unreadable().isEmpty()) {
                notices.tell(Notice.trouble(Sentences.of("draft.unreadable", "file", all.unreadable().getFirst().toString(),
                        "count", all.unreadable().size())));
            }
            found.accept(news);
            backstage.go(Sentences.of("doing.draft.noting"), () -> {
                for (DraftFolder.Kept kept : all.drafts()) {
                    if (!kept.draft().offered()) {
                        folder.told(kept);
                    }
                }
                return true;
            }, _ -> { });
        });
    }

    /** Writes the draft of what is open, or does away with it when there is nothing to lose. */
    private void keep() {
        pause.stop();
        if (editor.isEdited()) {
            mine = mine == null ? DraftFolder.newId() : mine;
            var kept = new DraftFolder.Kept(mine, editor.document().draft(editor.text()), Instant.now());
            backstage.go(Sentences.of("doing.draft.keeping"), () -> {
                folder.keep(kept);
                return kept;
            }, _ -> { });
        } else if (mine != null) {
            String id = mine;
            mine = null;
            backstage.go(Sentences.of("doing.draft.discarding"), () -> {
                folder.discard(id);
                return id;
            }, _ -> { });
        }
    }

    /** The program that is open will be left: what is unsaved of it is kept for whoever takes it up. Whether there was something. */
    public boolean leave() {
        keep();
        String id = mine;
        mine = null;
        if (id == null) {
            return false;
        }
        drafts.addFirst(new DraftFolder.Kept(id, editor.document().draft(editor.text()), Instant.now()));
        backstage.go(Sentences.of("doing.draft.leaving"), () -> {
            folder.release(id);
            return id;
        }, _ -> { });
        return true;
    }

    /** Takes a draft up, if no other window has. */
    public void take(DraftFolder.Kept kept, Consumer<Draft> then) {
        backstage.go(Sentences.of("doing.draft.taking"), () -> folder.take(kept.id()), taken -> {
            drafts.removeIf(one -> one.id().equals(kept.id()));
            taken.ifPresentOrElse(then, () -> notices.tell(Notice.trouble(Sentences.of("draft.taken", "name", kept.draft().name()))));
        });
    }

    /** Lets go of a draft that was taken up and is not wanted after all. */
    public void putBack(DraftFolder.Kept kept) {
        drafts.addFirst(kept);
        backstage.go(Sentences.of("doing.draft.putting-back"), () -> {
            folder.release(kept.id());
            return kept;
        }, _ -> { });
    }

    /** The draft that was taken up is that of the program that is open now. */
    public void belongs(DraftFolder.Kept kept) {
        mine = kept.id();
        keep();
    }

    /** Does away with a draft. */
    public void discard(DraftFolder.Kept kept) {
        drafts.removeIf(one -> one.id().equals(kept.id()));
        backstage.go(Sentences.of("doing.draft.discarding"), () -> {
            folder.discard(kept.id());
            return kept;
        }, _ -> { });
    }
}
