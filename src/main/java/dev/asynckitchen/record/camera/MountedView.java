package dev.asynckitchen.record.camera;

import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.film.Arrangement;
import dev.asynckitchen.record.film.Film;
import dev.asynckitchen.record.film.FilmFrame;
import dev.asynckitchen.record.film.FootageFrame;
import dev.asynckitchen.record.film.Framing;
import dev.asynckitchen.record.settings.Mount;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.view.beside.BesideView;
import dev.asynckitchen.view.panel.ProgramView;
import dev.asynckitchen.view.panel.TimelineView;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Wording;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The scene that is recorded: the kitchen in its mount, with background and window's bar. JavaFX thread only. */
final class MountedView implements Mounted {
    private static final Caption SILENCE = new Caption("", "");

    private final Recording recording;
    private final Arrangement.Place kitchen;
    private final KitchenView view = new KitchenView();
    private final @Nullable BesideView beside;
    private @Nullable ProgramView program;
    private @Nullable TimelineView timeline;
    private final Scene scene;
    private Framing framing = Framing.EVERYTHING;

    /** For a recording of traces that are whole. */
    MountedView(Recording recording, Act.Single act) {
        this.recording = recording;
        switch (act) {
            case Act.One(Trace trace) -> {
                beside = null;
                kitchen = Film.arrangement(trace, recording).kitchen();
                scene = one(trace);
            }
            case Act.Two two -> {
                beside = new BesideView();
                kitchen = new Arrangement.Place(0, 0, recording.width(), recording.height());
                scene = two(two, beside);
            }
        }
    }

    private Scene two(Act.Two two, BesideView both) {
        both.setTheme(recording.theme());
        both.setWording(recording.captions());
        both.setScale(Panels.scale(recording.width()));
        both.setPrograms(recording.panels().hasCode());
        both.open(two.stage());
        both.setManaged(false);
        both.resizeRelocate(0, recording.mount().barHeight(), recording.width(), recording.height());
        Pane window = window();
        window.getChildren().add(both);
        return mounted(window);
    }

    private Scene one(Trace trace) {
        Mount mount = recording.mount();
        Theme theme = recording.theme();
        Arrangement places = Film.arrangement(trace, recording);
        view.setTheme(theme);
        view.setWording(recording.captions() == null ? Wording.WORDS : recording.captions());
        if (mount.equals(Mount.NONE) && recording.shots().moves().isEmpty() && recording.panels() == Panels.KITCHEN) {
            return new Scene(view, recording.width(), recording.height(), Color.BLACK);
        }
        int bar = mount.barHeight();
        Pane window = window();
        if (recording.panels().hasCode()) {
            window.getChildren().add(new Rectangle(recording.width(), recording.height() + bar, Palette.tone("beam", theme)));
        }
        var opening = new Pane(view);
        opening.relocate(kitchen.x(), bar + kitchen.y());
        opening.setClip(new Rectangle(kitchen.width(), kitchen.height()));
        window.getChildren().add(opening);
        if (recording.panels().hasCode()) {
            Arrangement.Place code = places.code();
            program = new ProgramView(trace.header().program().source(), theme, code.width(), code.height(), places.scale());
            plate(window, code, program, places.scale());
        }
        if (recording.panels().hasTimeline()) {
            Arrangement.Place lanes = places.timeline();
            timeline = new TimelineView(new Stage(trace), theme, lanes.width(), lanes.height(), places.scale());
            plate(window, lanes, timeline, places.scale());
        }
        view.resizeRelocate(0, 0, kitchen.width(), kitchen.height());
        view.setManaged(false);
        return mounted(window);
    }

    /** As large as the picture without its mount, and with its corners. */
    private Pane window() {
        Mount mount = recording.mount();
        int bar = mount.barHeight();
        var window = new Pane();
        window.relocate(mount.padding(), mount.padding());
        window.setMinSize(recording.width(), recording.height() + bar);
        window.setPrefSize(recording.width(), recording.height() + bar);
        var corners = new Rectangle(recording.width(), recording.height() + bar);
        corners.setArcWidth(2.0 * mount.radius());
        corners.setArcHeight(2.0 * mount.radius());
        window.setClip(corners);
        return window;
    }

    /** With its bar, and the background around it. */
    private Scene mounted(Pane window) {
        Theme theme = recording.theme();
        if (recording.mount().barHeight() > 0) {
            bar(window, recording.mount(), theme);
        }
        Color background = Palette.tone(theme == Theme.NIGHT ? "beamDk" : "paper", theme);
        var mounted = new Pane(window);
        var made = new Scene(mounted, recording.fullWidth(), recording.fullHeight(), background);
        mounted.setBackground(null);
        return made;
    }

    /** What is to be read lies on paper like the caption's. */
    private void plate(Pane window, Arrangement.Place place, Canvas content, double scale) {
        int bar = recording.mount().barHeight();
        double line = Math.max(1, scale);
        var paper = new Rectangle(
                place.x() + line / 2, bar + place.y() + line / 2, place.width() - line, place.height() - line);
        paper.setFill(Palette.tone("caption", recording.theme()));
        paper.setStroke(Palette.tone("honeyDk", recording.theme()));
        paper.setStrokeWidth(line);
        paper.setArcWidth(16 * scale);
        paper.setArcHeight(16 * scale);
        content.relocate(place.x(), bar + place.y());
        window.getChildren().addAll(paper, content);
    }

    private void bar(Pane window, Mount mount, Theme theme) {
        int height = mount.barHeight();
        var bar = new Rectangle(recording.width(), height, Palette.tone("beam", theme));
        window.getChildren().add(bar);
        for (int i = 0; i < 3; i++) {
            window.getChildren().add(new Circle(20 + 20 * i, height / 2.0, 6, Palette.tone("beamLt", theme)));
        }
        var title = new Text(Lettering.fit(mount.title().replaceAll("\\s+", " "), Lettering.bold(14), Math.max(20, recording.width() - 2 * 84)));
        title.setFont(Lettering.bold(14));
        title.setFill(Palette.tone("paper", Theme.DAY));
        title.setTextOrigin(VPos.CENTER);
        title.setX(Math.max(84, (recording.width() - title.getLayoutBounds().getWidth()) / 2));
        title.setY(height / 2.0);
        window.getChildren().add(title);
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public void show(FootageFrame frame) {
        switch (frame) {
            case FilmFrame one -> show(one);
            case FootageFrame.OfPair(Playhead playhead, Caption said) -> Objects.requireNonNull(beside, "two kitchens").show(playhead, said);
            case FootageFrame.OfChapter(_, FootageFrame.Single one) -> show(one);
        }
    }

    private void show(FilmFrame frame) {
        Framing wanted = frame.framing();
        if (!framing.equals(wanted)) {
            framing = wanted;
            double zoom = wanted.zoom();
            double pixels = kitchen.width() * zoom / KitchenView.WIDTH;
            view.resizeRelocate(
                    Math.round(-wanted.x() * pixels), Math.round(-wanted.y() * pixels), kitchen.width() * zoom, kitchen.height() * zoom);
        }
        view.show(recording.captions() == null ? silent(frame.pose()) : frame.pose());
        if (program != null && frame.script() != null) {
            program.show(frame.script());
        }
        if (timeline != null && frame.timeline() != null) {
            timeline.show(frame.timeline());
        }
    }

    private static Pose silent(Pose pose) {
        return new Pose(pose.chef(), pose.sprites(), pose.strings(), pose.clock(), pose.tick(), pose.open(), SILENCE, null, -1, pose.alarm());
    }
}
