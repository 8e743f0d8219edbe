package dev.asynckitchen.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.condition.OS;

/**
 * A picture as it is to look, under {@code src/test/resources/golden}; {@code -Dkitchen.record=true} records it anew. It is kept
 * {@code times} smaller in width and height than what is shown, and in few shades: half as large in both, it takes a fifth of the room.
 */
public record GoldenPicture(String name, int times) {
    /** A place without a name is told by its pixel, rounded down to this. */
    private static final int NEAR = 50;
    /** So many places are named, those first that differ most. */
    private static final int NAMED = 6;

    /** Fails if a picture does not look as it did, with a sentence that says where and a picture that shows it. */
    public void hold(BufferedImage picture) throws IOException {
        hold(picture, (x, y) -> x / NEAR * NEAR + "," + y / NEAR * NEAR);
    }

    /** As {@link #hold(BufferedImage)}; {@code names} says what is to be seen at a pixel of the picture. */
    public void hold(BufferedImage picture, BiFunction<Integer, Integer, String> names) throws IOException {
        assumeTrue(OS.LINUX.isCurrentOs(), "golden pictures are Linux's; other systems draw letters otherwise");
        BufferedImage shown = Shades.few(Shades.reduced(picture, times));
        Path golden = Path.of("src", "test", "resources", "golden", name + ".png");
        if (Boolean.getBoolean("kitchen.record")) {
            Looking.write(shown, golden);
            return;
        }
        assertThat(golden).as("the golden picture; -Dkitchen.record=true records it").exists();
        BufferedImage wanted = Shades.few(ImageIO.read(golden.toFile()));
        assertThat(size(shown)).as("the size of %s; -Dkitchen.record=true records it anew", name).isEqualTo(size(wanted));
        List<DifferingPlace> differing = DifferingPlace.between(wanted, shown);
        if (!differing.isEmpty()) {
            Looking.leave(DifferingPlace.sideBySide(wanted, shown, differing), "different/" + name);
            fail("%s does not look as it did at %s. target/look/different/%1$s.png shows the golden picture, this one, and where they "
                    + "differ. If it is to look like this, -Dkitchen.record=true records it anew.", name, places(differing, names));
        }
    }

    private String places(List<DifferingPlace> differing, BiFunction<Integer, Integer, String> names) {
        List<String> places = differing.stream()
                .map(place -> names.apply(times * place.x(), times * place.y())).distinct().toList();
        String rest = places.size() > NAMED ? " and " + (places.size() - NAMED) + " places more" : "";
        return places.stream().limit(NAMED).collect(Collectors.joining("; ", "", rest));
    }

    private static String size(BufferedImage picture) {
        return picture.getWidth() + "×" + picture.getHeight();
    }
}
