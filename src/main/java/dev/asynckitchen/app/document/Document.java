package dev.asynckitchen.app.document;

import dev.asynckitchen.files.Draft;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.ProgramFile;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The program that is open, as it was read or last saved.
 *
 * @param opening which opening of a program it came from; it stays the same when it is saved, also under another name
 * @param name its file name, as tracebacks say it
 * @param stored its file, absent for a lesson or a trace
 * @param lesson the lesson it belongs to, absent for a file
 */
public record Document(long opening, String name, String text, @Nullable ProgramFile stored, @Nullable Lesson lesson) {
    private static final AtomicLong OPENINGS = new AtomicLong();

    public static Document of(Lesson lesson) {
        return new Document(OPENINGS.incrementAndGet(), lesson.fileName(), lesson.source(), null, lesson);
    }

    /** A program that was read from {@code stored}, or has no file yet. */
    public static Document of(String name, String text, @Nullable ProgramFile stored) {
        return new Document(OPENINGS.incrementAndGet(), name, text, stored, null);
    }

    /** What a draft is a draft of, as it is today; a file that has changed since is still known as it was. Reads files. */
    public static Document of(Draft draft) throws OpenFile.Trouble, IOException {
        Lesson lesson = draft.lesson() == null ? null : Lessons.find(draft.lesson()).orElse(null);
        if (lesson != null && draft.file() == null) {
            return of(lesson);
        }
        if (draft.file() == null || draft.imprint() == null) {
            return of(draft.name(), "", null);
        }
        Path path = Path.of(draft.file());
        if (!Files.exists(path)) {
            return of(draft.name(), "", new ProgramFile(path, draft.imprint(), false, false));
        }
        ProgramFile.Read now = ProgramFile.read(path);
        return of(draft.name(), now.text(), new ProgramFile(path, draft.imprint(), now.file().marked(), now.file().returns()));
    }

    /** The same, as it was saved or read anew. */
    Document stored(ProgramFile file, String now) {
        return new Document(opening, file.path().getFileName().toString(), now, file, lesson);
    }

    /** Where it lives; null if nowhere yet. */
    public @Nullable Path file() {
        return stored == null ? null : stored.path();
    }

    public String title() {
        return lesson == null ? name : lesson.title();
    }

    /** A draft of it, now that its text is {@code text}. */
    Draft draft(String now) {
        return new Draft(name, now, stored == null ? null : stored.path().toAbsolutePath().toString(),
                stored == null ? null : stored.imprint(), lesson == null ? null : lesson.id(), false);
    }
}
