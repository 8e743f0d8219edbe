package dev.asynckitchen.app.document;

import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.kept.KeptRecent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that were open last, the latest first; other windows add theirs. JavaFX thread only; the disk is left to the backstage. */
public final class RecentFiles {
    private final Backstage backstage;
    private final Path config;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /** @param config the folder of settings */
    public RecentFiles(Backstage backstage, Path config) {
        this.backstage = backstage;
        this.config = config;
    }

    public ObservableList<Path> files() {
        return files;
    }

    /** Looks what is known of earlier windows. */
    public void look() {
        backstage.go(Sentences.of("doing.recent"), () -> KeptRecent.read(config), this::show);
    }

    /** It was opened. */
    public void add(Path file) {
        keep(recent -> recent.with(file));
    }

    /** It could not be opened: it is forgotten if it is gone. */
    public void missed(Path file) {
        keep(recent -> Files.exists(file) ? recent : recent.without(file));
    }

    private void keep(UnaryOperator<KeptRecent> change) {
        backstage.go(Sentences.of("doing.recent"), () -> {
            KeptRecent before = KeptRecent.read(config);
            KeptRecent now = change.apply(before);
            if (!now.equals(before)) {
                now.write(config);
            }
            return now;
        }, this::show);
    }

    private void show(KeptRecent recent) {
        files.setAll(recent.files().stream().map(Path::of).toList());
    }
}
