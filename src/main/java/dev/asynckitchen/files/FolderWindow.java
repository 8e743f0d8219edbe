package dev.asynckitchen.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The desktop's own window on a folder. */
public final class FolderWindow {
    private FolderWindow() {}

    /** Begins to show a file in its folder; false, at once or later, if the desktop has nothing to show it with. Any thread. */
    public static CompletableFuture<Boolean> show(Path file) {
        try {
            Process process = new ProcessBuilder(command(file.toAbsolutePath(), System.getProperty("os.name")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            boolean tellsByExit = !File.separator.equals("\\"); // Explorer ends with 1 when all is well.
            return process.onExit().thenApply(ended -> !tellsByExit || ended.exitValue() == 0);
        } catch (IOException e) {
            return CompletableFuture.completedFuture(false);
        }
    }

    static List<String> command(Path file, String system) {
        if (system.startsWith("Mac")) {
            return List.of("open", "-R", file.toString());
        }
        return system.startsWith("Windows")
                ? List.of("explorer.exe", "/select,", file.toString())
                : List.of("xdg-open", file.resolveSibling("").toString());
    }
}
