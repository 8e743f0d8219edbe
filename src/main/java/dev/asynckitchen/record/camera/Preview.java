package dev.asynckitchen.record.camera;

import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.film.Footage;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * A recording before it is made, frame by frame, as small as there is room for. It has a stage of its own and disturbs
 * nothing. JavaFX thread only.
 */
public final class Preview extends Region {
    private final Footage film;
    private final MountedView view;

    /**
     * Cuts the film of a preview, which takes its time. Any thread, before the preview has it.
     *
     * @throws RecordingException if the recording's moments are not there or are in the wrong order
     */
    public static Footage film(Act act, Recording recording) throws RecordingException {
        return act.footage(recording);
    }

    /**
     * @param film of the same act and recording
     * @param wide how wide it may be, in pixels
     * @param high how high it may be
     */
    public Preview(Footage film, Act.Single act, Recording recording, double wide, double high) {
        this.film = film;
        view = new MountedView(recording, act);
        int width = recording.fullWidth();
        int height = recording.fullHeight();
        double scale = Math.min(wide / width, high / height);
        Parent picture = view.scene().getRoot();
        view.scene().setRoot(new Group());
        picture.setManaged(false);
        picture.resizeRelocate(0, 0, width, height);
        picture.getTransforms().add(new Scale(scale, scale));
        getChildren().add(picture);
        setMinSize(Math.round(width * scale), Math.round(height * scale));
        setPrefSize(getMinWidth(), getMinHeight());
        setMaxSize(getMinWidth(), getMinHeight());
        setMouseTransparent(true);
    }

    /** How many frames there are, at least 1. */
    public int frames() {
        return film.frames();
    }

    /** Shows frame {@code index}, 0 to {@link #frames()} - 1. */
    public void show(int index) {
        view.show(film.frame(index));
    }
}
