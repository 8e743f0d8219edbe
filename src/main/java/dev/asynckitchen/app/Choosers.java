package dev.asynckitchen.app;

import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.words.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The platform's own windows in which files are chosen. */
final class Choosers {
    private static final Messages SAY = Messages.of("app");

    /** Where something is to be saved: the program, or the trace. */
    record Place(Path file, boolean trace) {}

    private Choosers() {}

    static Optional<Path> open(Window over) {
        FileChooser chooser = chooser("choose.open", filter("choose.both", "*.py", "*.jsonl", "*.jsonl.gz", "*.zip", "lesson.json"), filter("choose.all", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(over)).map(File::toPath);
    }

    /** @param name the program's file name */
    static Optional<Place> save(Window over, String name) {
        ExtensionFilter traces = filter("choose.trace", "*.trace.jsonl");
        ExtensionFilter zipped = filter("choose.zipped", "*.trace.jsonl.gz");
        FileChooser chooser = chooser("choose.save", filter("choose.program", "*.py"), traces, zipped);
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(over);
        ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
        return Optional.ofNullable(file).map(File::toPath)
                .map(path -> place(path, chosen == traces || chosen == zipped, chosen == zipped));
    }

    private static Place place(Path path, boolean trace, boolean zipped) {
        String name = path.getFileName().toString();
        if (OpenFile.isTrace(path)) {
            return new Place(path, true);
        }
        if (trace) {
            return new Place(path.resolveSibling(stem(name) + (zipped ? ".trace.jsonl.gz" : ".trace.jsonl")), true);
        }
        return new Place(name.contains(".") ? path : path.resolveSibling(name + ".py"), false);
    }

    /** @param name the program's file name */
    static Optional<Path> record(Window over, String name) {
        FileChooser chooser = chooser("choose.record", filter("choose.gif", "*.gif"), filter("choose.apng", "*.apng"),
                filter("choose.video", "*.mp4", "*.webm"));
        chooser.setInitialFileName(stem(name) + ".gif");
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath).map(path ->
                path.getFileName().toString().contains(".") ? path : path.resolveSibling(path.getFileName() + ".gif"));
    }

    /** @param name the program's file name */
    static Optional<Path> picture(Window over, String name) {
        FileChooser chooser = chooser("choose.picture", filter("choose.png", "*.png"));
        chooser.setInitialFileName(stem(name) + ".png");
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath).map(path ->
                path.getFileName().toString().endsWith(".png") ? path : path.resolveSibling(path.getFileName() + ".png"));
    }

    private static String stem(String name) {
        return name.replaceAll("\\.py$", "");
    }

    private static FileChooser chooser(String title, ExtensionFilter... filters) {
        var chooser = new FileChooser();
        chooser.setTitle(SAY.text(title));
        chooser.getExtensionFilters().addAll(filters);
        return chooser;
    }

    private static ExtensionFilter filter(String name, String... patterns) {
        return new ExtensionFilter(SAY.text(name), patterns);
    }
}
