package dev.asynckitchen.app.engine;

import dev.asynckitchen.app.document.Document;
import dev.asynckitchen.app.document.Editor;
import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.kept.KeptModules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the embedded Python may read the modules that lie beside the program: the user is asked once for a folder, when a program in it
 * imports one, and what they said is kept. JavaFX thread only; the disk is left to the backstage.
 */
public final class OwnModules {
    private final Editor editor;
    private final Backstage backstage;
    private final Path config;
    private @Nullable Boolean read; // What was said of the folder; absent if nothing was.

    /** A module that the program has looked for: its name, and its file or a package's folder, which lies beside the program. */
    public record Beside(String module, Path file) {}

    /** @param config the folder of settings */
    public OwnModules(Editor editor, Backstage backstage, Path config) {
        this.editor = editor;
        this.backstage = backstage;
        this.config = config;
        editor.documentProperty().subscribe((was, now) -> {
            if (was.opening() != now.opening() || !Objects.equals(folder(was), folder(now))) {
                read = null;
                recall(() -> { });
            }
        });
    }

    private static @Nullable Path folder(Document document) {
        Path file = document.file();
        return file == null ? null : file.toAbsolutePath().normalize().getParent();
    }

    /** The folder whose modules may be read, absent for none. */
    @Nullable Path folder() {
        return Boolean.TRUE.equals(read) ? folder(editor.document()) : null;
    }

    /** Whether it was refused. */
    public boolean isRefused() {
        return Boolean.FALSE.equals(read);
    }

    /** Takes up what was said of the folder of what is open, and goes on then; not if something else is open by then. */
    public void recall(Runnable then) {
        Path folder = folder(editor.document());
        if (folder == null) {
            then.run();
            return;
        }
        long opening = editor.document().opening();
        backstage.go(Sentences.of("doing.modules"), () -> Optional.ofNullable(KeptModules.read(config).of(folder)), kept -> {
            if (editor.document().opening() == opening && folder.equals(folder(editor.document()))) {
                read = kept.orElse(null);
                then.run();
            }
        });
    }

    /** The user has said whether the modules of the folder of what is open may be read. */
    public void answer(boolean mayBeRead) {
        Path folder = folder(editor.document());
        if (folder != null) {
            read = mayBeRead;
            backstage.go(Sentences.of("doing.modules"), () -> {
                KeptModules.read(config).with(folder, mayBeRead).write(config);
                return folder;
            }, _ -> { });
        }
    }

    /** Looks whether one of the modules that were nowhere lies beside what is open, where that may not be read. */
    public void look(Set<String> missing, Consumer<Beside> then) {
        Path folder = folder(editor.document());
        if (folder == null || missing.isEmpty() || folder() != null) {
            return;
        }
        long opening = editor.document().opening();
        backstage.go(Sentences.of("doing.modules"), () -> missing.stream().sorted().flatMap(name -> beside(folder, name).stream()).findFirst(), found -> {
            if (editor.document().opening() == opening && folder() == null) {
                found.ifPresent(then);
            }
        });
    }

    private static Optional<Beside> beside(Path folder, String module) {
        return module.matches("\\w+")
                ? Stream.of(module + ".py", module).map(folder::resolve)
                        .filter(file -> file.endsWith(module) ? Files.isDirectory(file) : Files.isRegularFile(file))
                        .map(file -> new Beside(module, file)).findFirst()
                : Optional.empty();
    }
}
