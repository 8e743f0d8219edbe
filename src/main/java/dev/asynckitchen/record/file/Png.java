package dev.asynckitchen.record.file;

import dev.asynckitchen.Permitted;
import dev.asynckitchen.words.Messages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG. */
@Permitted(to = "java.awt", because = "The JDK writes a PNG from one of its images, which needs no display; a library would be larger than the house.")
public final class Png {
    private Png() {}

    /** Writes {@code 0xAARRGGBB} pixels in reading order, all opaque. The stream is left open. */
    public static void write(OutputStream out, int[] pixels, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        // Into memory first: what it says of a full disk tells nobody anything.
        var bytes = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", memory)) {
                throw new IOException(Messages.of("record").text("no-png"));
            }
        }
        bytes.writeTo(out);
    }
}
