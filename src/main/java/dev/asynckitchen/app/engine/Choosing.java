package dev.asynckitchen.app.engine;

import dev.asynckitchen.app.document.Document;
import dev.asynckitchen.app.document.Editor;
import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.Imprint;
import dev.asynckitchen.files.ProgramFile;
import dev.asynckitchen.files.kept.KeptPythons;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which Python runs what is open. It is the embedded one for all but a file of the user's, and for that one, too, until they have chosen
 * another and have allowed what it may do. What they have chosen is kept by folder. JavaFX thread only.
 */
public final class Choosing {
    private static final Messages SAY = Messages.of("engine");

    private final Editor editor;
    private final Backstage backstage;
    private final Notices notices;
    private final Path config;
    private final PythonSource source;
    private final OwnModules modules;
    private final ReadOnlyObjectWrapper<ChosenPython> chosen = new ReadOnlyObjectWrapper<>(ChosenPython.EMBEDDED);
    private boolean allowed;

    public Choosing(Editor editor, Backstage backstage, Notices notices, Path config, PythonSource source) {
        this.editor = editor;
        this.backstage = backstage;
        this.notices = notices;
        this.config = config;
        this.source = source;
        modules = new OwnModules(editor, backstage, config);
        editor.documentProperty().subscribe((was, now) -> {
            if (was.opening() != now.opening() || !Optional.ofNullable(folder(was)).equals(Optional.ofNullable(folder(now)))) {
                allowed = false;
                chosen.set(ChosenPython.EMBEDDED);
            }
            if (was.opening() == now.opening() && now.stored() != null && !now.stored().equals(was.stored()) && now.text().equals(editor.text())) {
                saved(now.stored(), !now.stored().path().equals(was.file())); // What was read anew is somebody else's.
            }
        });
    }

    public ReadOnlyObjectProperty<ChosenPython> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ChosenPython chosen() {
        return chosen.get();
    }

    /** The folder of what is open; absent if it is in no file, and then nothing can be chosen. */
    public @Nullable Path folder() {
        return folder(editor.document());
    }

    private static @Nullable Path folder(Document document) {
        Path file = document.file();
        return file == null ? null : file.toAbsolutePath().normalize().getParent();
    }

    /** What lies beside what is open, for the embedded one. */
    public OwnModules modules() {
        return modules;
    }

    /** The folder whose modules the chosen one reads; absent for none. */
    public @Nullable Path readable() {
        return chosen().isEmbedded() ? modules.folder() : chosen().folder();
    }

    /** Whether the user has allowed the programs of this folder to be run by an installed Python. */
    public boolean isAllowed() {
        return allowed;
    }

    /** Takes up what was chosen for what is open, and goes on then; if something else is open by then, it does not go on. */
    public void recall(Runnable then) {
        Path folder = folder();
        if (folder == null) {
            then.run();
            return;
        }
        long opening = editor.document().opening();
        backstage.go(Sentences.of("doing.pythons"), () -> Optional.ofNullable(KeptPythons.read(config).of(folder)), kept -> {
            if (editor.document().opening() == opening && folder.equals(folder())) {
                kept.ifPresent(one -> takeUp(new ChosenPython(one.python(), one.version(), folder), one));
                modules.recall(then);
            }
        });
    }

    /** A program that came to lie beside others is not one of those that were allowed, nor is one that came in the place of another. */
    private void takeUp(ChosenPython kept, KeptPythons.OfFolder known) {
        ProgramFile program = Objects.requireNonNull(editor.document().stored());
        String name = program.path().getFileName().toString();
        if (known.allows(name, program.imprint())) {
            allowed = true;
            chosen.set(kept);
        } else if (!kept.isEmbedded()) {
            notices.tell(new Notice(Notice.Kind.PLAIN, SAY.text("new-file", "name", name, "python", kept.title(),
                    "changed", String.valueOf(known.programs().containsKey(name))), List.of()));
        }
    }

    /** This one runs what is open from now on, and the user knows what it may do. */
    public void choose(ChosenPython wanted) {
        Path folder = folder();
        ProgramFile program = editor.document().stored();
        if (folder == null || program == null) {
            notices.tell(Notice.good(SAY.text("no-file")));
            return;
        }
        boolean before = allowed;
        allowed |= !wanted.isEmbedded();
        chosen.set(wanted);
        if (allowed) {
            keep(folder, program, wanted, before);
        }
    }

    /** @param before whether this was allowed already, and only another one is wanted now */
    private void keep(Path folder, ProgramFile program, ChosenPython wanted, boolean before) {
        backstage.go(Sentences.of("doing.pythons"), () -> {
            KeptPythons all = KeptPythons.read(config);
            KeptPythons.OfFolder known = all.of(folder);
            Map<String, Imprint> programs = before && known != null ? known.programs() : programsIn(folder);
            all.with(folder, new KeptPythons.OfFolder(wanted.name(), wanted.version(), programs)
                    .with(program.path().getFileName().toString(), program.imprint())).write(config);
            return wanted;
        }, _ -> { });
    }

    private static Map<String, Imprint> programsIn(Path folder) throws IOException {
        Map<String, Imprint> programs = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().endsWith(".py") && Files.isRegularFile(file)).toList()) {
                Imprint.of(file).ifPresent(held -> programs.put(file.getFileName().toString(), held));
            }
        }
        return programs;
    }

    /**
     * The user has made a program in a folder: if those that were there are allowed, it is, too. One that is changed is allowed as it is now
     * if it was; to save does not make somebody else's the user's own.
     */
    private void saved(ProgramFile program, boolean made) {
        Path folder = Objects.requireNonNull(folder());
        boolean allows = made || allowed;
        backstage.go(Sentences.of("doing.pythons"), () -> {
            KeptPythons all = KeptPythons.read(config);
            KeptPythons.OfFolder known = all.of(folder);
            String name = program.path().getFileName().toString();
            if (known != null && allows) {
                all.with(folder, known.with(name, program.imprint())).write(config);
            }
            return program;
        }, _ -> { });
    }

    /** One has said which version it is. Any thread. */
    public void known(ChosenPython one, String version) {
        Platform.runLater(() -> {
            if (!one.differs(chosen.get())) {
                chosen.set(chosen.get().known(version));
            }
        });
    }

    /** One is not there any more: the embedded one runs what is open. Any thread. */
    public void gone(ChosenPython one, String why) {
        Platform.runLater(() -> {
            if (!one.differs(chosen.get())) {
                chosen.set(ChosenPython.EMBEDDED);
            }
            notices.tell(new Notice(Notice.Kind.PLAIN, SAY.text("gone", "why", why), List.of())); // It stays when the program has begun.
        });
    }

    /**
     * Looks for all Pythons on another thread. What is in the program's own folder is asked only where that was allowed: it may be
     * anybody's.
     */
    public void look(Consumer<List<FoundPython>> then) {
        Path folder = allowed ? folder() : null;
        Thread.ofPlatform().daemon().name("pythons").start(() -> {
            try {
                List<FoundPython> all = source.all(folder);
                Platform.runLater(() -> then.accept(all));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                notices.fault(Sentences.of("doing.pythons"), e);
            }
        });
    }
}
