package dev.asynckitchen.app.desk;

import dev.asynckitchen.app.session.Session;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files and folders that are dropped on the window: programs, traces and lessons, of which the first is opened. */
public final class Drops {
    private Drops() {}

    /** Takes what is dropped on a node. */
    public static void on(Node node, Session session) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        node.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            if (!files.isEmpty()) {
                session.open(files.getFirst().toPath());
                event.setDropCompleted(true);
            }
        });
    }
}
