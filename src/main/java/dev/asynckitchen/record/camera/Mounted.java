package dev.asynckitchen.record.camera;

import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.film.FootageFrame;
import dev.asynckitchen.record.settings.Recording;
import java.util.List;
import javafx.scene.Scene;

/** What is set up before the camera. JavaFX thread only. */
interface Mounted {

    /** Shows a frame of the act's film. */
    void show(FootageFrame frame);

    /** The scene in which the frame is that was shown last. */
    Scene scene();

    static Mounted of(Recording recording, Act act) {
        return switch (act) {
            case Act.Single single -> new MountedView(recording, single);
            case Act.Chapters(List<Act.Chapter> all) ->
                new InTurn(all.stream().map(chapter -> new MountedView(recording, chapter.act())).toList());
        };
    }

    /** A set a chapter. */
    final class InTurn implements Mounted {
        private final List<MountedView> sets;
        private MountedView shown;

        private InTurn(List<MountedView> sets) {
            this.sets = sets;
            shown = sets.getFirst();
        }

        @Override
        public void show(FootageFrame frame) {
            if (frame instanceof FootageFrame.OfChapter(int chapter, FootageFrame.Single one)) {
                shown = sets.get(chapter);
                shown.show(one);
            }
        }

        @Override
        public Scene scene() {
            return shown.scene();
        }
    }
}
