package dev.asynckitchen.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.look.GoldenPicture;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.stage.chef.ChefPoses;
import dev.asynckitchen.view.sprite.SpriteImages;
import dev.asynckitchen.view.sprite.SvgDrawing;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All drawings and all of the chef's poses on a sheet. */
class SheetLookTest {
    private static final int CELL = 150;
    private static final int COLUMNS = 9;
    private static final Set<String> SCENERY = Set.of("backdrop", "foreground", "night-light", "chef");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_drawing_can_be_read_and_looks_as_it_did(Theme theme) throws Exception {
        List<String> names = drawings();
        assertThat(names).hasSizeGreaterThan(60);
        hold("sprites", theme, names, name -> drawing(name, theme));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_pose_of_the_chef_looks_as_it_did(Theme theme) throws Exception {
        assertThat(ChefPoses.names()).contains(
                "idle", "tap", "walk-a", "read", "carry", "chop", "stir", "plate", "ring", "frozen", "alarmed", "bow");
        hold("poses", theme, List.copyOf(ChefPoses.names()), name -> chef(name, theme));
    }

    private static void hold(String what, Theme theme, List<String> names, Function<String, Node> drawn) throws IOException {
        BufferedImage sheet = Fx.call(() -> sheet(theme, names.stream().map(name -> cell(name, drawn.apply(name), theme)).toList()));
        String name = "sheet/" + what + "-" + theme.name().toLowerCase(Locale.ROOT);
        Looking.leave(sheet, name);
        new GoldenPicture(name, 2).hold(sheet, (x, y) -> names.get(Math.min(names.size() - 1, y / CELL * COLUMNS + x / CELL)));
    }

    private static List<String> drawings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/sprites"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .filter(name -> !SCENERY.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static Node drawing(String name, Theme theme) {
        SvgDrawing drawing = SpriteImages.drawing(name);
        return fitted(drawing.nodes(theme, 1, ""), drawing.bounds());
    }

    private static Node chef(String pose, Theme theme) {
        var puppet = new ChefPuppet(theme, false);
        puppet.pose(ChefPoses.at(pose, 0, 1));
        return fitted(new Group(puppet.node()), new Rectangle2D(-140, 469 - 330, 280, 350));
    }

    private static Node fitted(Node node, Rectangle2D box) {
        double scale = Math.min(1.2, Math.min((CELL - 24) / box.getWidth(), (CELL - 34) / box.getHeight()));
        node.getTransforms().setAll(
                new Translate(CELL / 2.0, (CELL - 14) / 2.0), new Scale(scale, scale),
                new Translate(-box.getMinX() - box.getWidth() / 2, -box.getMinY() - box.getHeight() / 2));
        return node;
    }

    private static Group cell(String name, Node node, Theme theme) {
        var label = new Text(8, CELL - 8, name);
        label.setFont(Lettering.plain(12));
        label.setFill(Palette.tone("captionInk", theme));
        return new Group(new Rectangle(CELL, CELL, Color.TRANSPARENT), node, label);
    }

    private static BufferedImage sheet(Theme theme, List<Group> cells) {
        var pane = new Pane();
        pane.setBackground(Background.fill(Palette.tone("wall", theme)));
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).setLayoutX(CELL * (i % COLUMNS));
            cells.get(i).setLayoutY(CELL * (i / COLUMNS));
            pane.getChildren().add(cells.get(i));
        }
        return Looking.picture(pane, CELL * COLUMNS, CELL * ((cells.size() + COLUMNS - 1) / COLUMNS));
    }
}
