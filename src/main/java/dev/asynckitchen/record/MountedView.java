package dev.asynckitchen.record;

import dev.asynckitchen.kitchen.Caption;
import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.stage.Pose;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.view.Lettering;
import dev.asynckitchen.view.Palette;
import dev.asynckitchen.view.Theme;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The scene that is recorded: the kitchen in its mount, with background and window's bar. JavaFX thread only. */
final class MountedView {
    private static final Caption SILENCE = new Caption("", "");

    private final Recording recording;
    private final KitchenView view = new KitchenView();
    private final Scene scene;
    private Framing framing = Framing.EVERYTHING;

    MountedView(Recording recording) {
        this.recording = recording;
        Mount mount = recording.mount();
        view.setTheme(recording.theme());
        view.setWording(recording.captions() == null ? Wording.WORDS : recording.captions());
        if (mount.equals(Mount.NONE) && recording.shots().moves().isEmpty()) {
            scene = new Scene(view, recording.width(), recording.height(), Color.BLACK);
            return;
        }
        int bar = mount.barHeight();
        var window = new Pane();
        window.relocate(mount.padding(), mount.padding());
        window.setMinSize(recording.width(), recording.height() + bar);
        window.setPrefSize(recording.width(), recording.height() + bar);
        var corners = new Rectangle(recording.width(), recording.height() + bar);
        corners.setArcWidth(2.0 * mount.radius());
        corners.setArcHeight(2.0 * mount.radius());
        window.setClip(corners);
        var opening = new Pane(view);
        opening.relocate(0, bar);
        opening.setClip(new Rectangle(recording.width(), recording.height()));
        window.getChildren().add(opening);
        if (bar > 0) {
            bar(window, mount, recording.theme());
        }
        view.resizeRelocate(0, 0, recording.width(), recording.height());
        view.setManaged(false);
        Color background = Palette.tone(recording.theme() == Theme.NIGHT ? "beamDk" : "paper", recording.theme());
        scene = new Scene(new Pane(window), recording.fullWidth(), recording.fullHeight(), background);
        ((Pane) scene.getRoot()).setBackground(null);
    }

    private void bar(Pane window, Mount mount, Theme theme) {
        int height = mount.barHeight();
        var bar = new Rectangle(recording.width(), height, Palette.tone("beam", theme));
        window.getChildren().add(bar);
        for (int i = 0; i < 3; i++) {
            window.getChildren().add(new Circle(20 + 20 * i, height / 2.0, 6, Palette.tone("beamLt", theme)));
        }
        var title = new Text(mount.title());
        title.setFont(Lettering.bold(14));
        title.setFill(Palette.tone("paper", Theme.DAY));
        title.setTextOrigin(VPos.CENTER);
        title.setX(Math.max(84, (recording.width() - title.getLayoutBounds().getWidth()) / 2));
        title.setY(height / 2.0);
        window.getChildren().add(title);
    }

    Scene scene() {
        return scene;
    }

    void show(Pose pose, Framing wanted) {
        if (!framing.equals(wanted)) {
            framing = wanted;
            double zoom = wanted.zoom();
            double pixels = recording.width() * zoom / KitchenView.WIDTH;
            view.resizeRelocate(
                    Math.round(-wanted.x() * pixels), Math.round(-wanted.y() * pixels), recording.width() * zoom, recording.height() * zoom);
        }
        view.show(recording.captions() == null ? silent(pose) : pose);
    }

    private static Pose silent(Pose pose) {
        return new Pose(pose.chef(), pose.sprites(), pose.strings(), pose.clock(), pose.tick(), pose.open(), SILENCE, null, -1, pose.alarm());
    }
}
