package dev.asynckitchen.record.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GifEncoderTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 136;
    private static final Clip CLIP = new Clip(WIDTH, HEIGHT);

    @Test
    void the_blocks_are_those_of_the_specification() throws IOException {
        GifFile gif = GifFile.parse(encode(options(20, Quality.GOOD, 0, 0), clip(12)));

        assertThat(gif.width()).isEqualTo(WIDTH);
        assertThat(gif.height()).isEqualTo(HEIGHT);
        assertThat(gif.images()).hasSize(12);
        assertThat(gif.images().getFirst())
                .returns(0, GifFile.Image::x).returns(0, GifFile.Image::y)
                .returns(WIDTH, GifFile.Image::width).returns(HEIGHT, GifFile.Image::height)
                .returns(-1, GifFile.Image::transparent);
        assertThat(gif.images()).allSatisfy(image -> {
            assertThat(image.interlaced()).isFalse();
            assertThat(image.disposal()).as("left in place").isEqualTo(1);
            assertThat(image.x() + image.width()).isLessThanOrEqualTo(WIDTH);
            assertThat(image.y() + image.height()).isLessThanOrEqualTo(HEIGHT);
            assertThat(image.transparent()).isLessThan(image.colours() > 0 ? image.colours() : gif.globalColours());
        });
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "20, 5", "25, 4", "50, 2"})
    void delays_are_exact(int framesPerSecond, int hundredths) throws IOException {
        GifFile gif = GifFile.parse(encode(options(framesPerSecond, Quality.GOOD, 0, 0), clip(5)));
        assertThat(gif.images()).extracting(GifFile.Image::delay).containsOnly(hundredths);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 15, 24, 30, 48})
    void at_other_rates_no_frame_is_off_by_more_than_half_a_hundredth(int framesPerSecond) {
        var timing = new Timing(framesPerSecond);
        double begins = 0;
        for (int i = 0; i < 500; i++) {
            assertThat(begins / 100).isCloseTo((double) i / framesPerSecond, within(0.00501));
            begins += timing.delay(i);
        }
    }

    @Test
    void it_repeats_as_often_as_it_is_told() throws IOException {
        assertThat(GifFile.parse(encode(options(20, Quality.GOOD, 0, 0), clip(2))).repeats()).isZero();
        assertThat(GifFile.parse(encode(options(20, Quality.GOOD, 3, 0), clip(2))).repeats()).isEqualTo(3);
        assertThat(GifFile.parse(encode(options(20, Quality.GOOD, -1, 0), clip(2))).repeats()).as("no loop block").isEqualTo(-1);
    }

    @Test
    void the_last_frame_is_held() throws IOException {
        GifFile gif = GifFile.parse(encode(options(20, Quality.GOOD, 0, 250), clip(3)));
        assertThat(gif.images()).extracting(GifFile.Image::delay).containsExactly(5, 5, 255);
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void decoded_frames_are_near_their_source(Quality quality) throws IOException {
        List<int[]> frames = clip(30);
        List<int[]> decoded = decode(encode(options(20, quality, 0, 0), frames));

        assertThat(decoded).hasSameSizeAs(frames);
        double least = switch (quality) {
            case SMALL -> 34;
            case GOOD -> 38;
            case BEST -> 42;
        };
        for (int i = 0; i < frames.size(); i++) {
            assertThat(psnr(frames.get(i), decoded.get(i))).as("frame " + i).isGreaterThan(least);
        }
    }

    @Test
    void few_colours_are_kept_exactly() throws IOException {
        List<int[]> frames = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int[] frame = new int[WIDTH * HEIGHT];
            for (int p = 0; p < frame.length; p++) {
                frame[p] = p % WIDTH / 10 == i ? 0xC0FFEE : 0x102030 + (p / WIDTH / 20) * 0x010203;
            }
            frames.add(frame);
        }
        List<int[]> decoded = decode(encode(options(20, Quality.GOOD, 0, 0), frames));
        for (int i = 0; i < frames.size(); i++) {
            assertThat(decoded.get(i)).as("frame " + i).isEqualTo(frames.get(i));
        }
    }

    @Test
    void noise_survives_a_full_dictionary() throws IOException {
        var random = new Random(7);
        int[] greys = random.ints(WIDTH * HEIGHT, 0, 250).map(v -> v * 0x010101).toArray();
        List<int[]> decoded = decode(encode(options(20, Quality.BEST, 0, 0), List.of(greys, greys)));
        assertThat(decoded).allSatisfy(frame -> assertThat(frame).isEqualTo(greys));
    }

    @Test
    void still_pixels_do_not_flicker() throws IOException {
        List<int[]> frames = clip(60);
        List<int[]> decoded = decode(encode(options(20, Quality.GOOD, 0, 0), frames));
        long still = 0;
        long flickered = 0;
        for (int i = 1; i < frames.size(); i++) {
            for (int p = 0; p < WIDTH * HEIGHT; p++) {
                if (frames.get(i)[p] == frames.get(i - 1)[p]) {
                    still++;
                    flickered += decoded.get(i)[p] == decoded.get(i - 1)[p] ? 0 : 1;
                }
            }
        }
        assertThat((double) flickered / still).isLessThanOrEqualTo(0.002);
    }

    @Test
    void a_frame_without_change_is_a_frame_all_the_same() throws IOException {
        int[] frame = CLIP.frame(0);
        int[] one = new int[WIDTH * HEIGHT];
        assertThat(GifFile.parse(encode(options(20, Quality.GOOD, 0, 0), List.of(one, one, one))).images()).hasSize(3);
        assertThat(decode(encode(options(20, Quality.GOOD, 0, 0), List.of(frame, frame, frame)))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void equal_frames_give_equal_bytes_however_busy_the_threads_are(Quality quality) {
        List<int[]> frames = clip(25);
        List<byte[]> files = IntStream.range(0, 5).parallel().mapToObj(_ -> {
            try {
                return encode(options(20, quality, 0, 0), frames);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
        assertThat(files).allSatisfy(file -> assertThat(file).isEqualTo(files.getFirst()));
    }

    @Test
    void memory_does_not_grow_with_length() throws IOException {
        // What is not written yet is bounded: after n frames all but a few have left.
        var out = new ByteArrayOutputStream();
        try (var encoder = new GifEncoder(out, options(20, Quality.GOOD, 0, 0))) {
            for (int i = 0; i < 40; i++) {
                encoder.add(CLIP.frame(i));
            }
            byte[] soFar = out.toByteArray();
            encoder.finish();
            assertThat(soFar.length).isGreaterThan(out.size() * 3 / 5);
        }
    }

    @Test
    void an_output_that_fails_is_told_at_once_and_leaves_no_thread() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> encode(full, options(20, Quality.GOOD, 0, 0), clip(3)))
                .isInstanceOf(IOException.class).hasMessage("No space left on device");
    }

    @Test
    void a_frame_of_another_size_is_refused() throws IOException {
        try (var encoder = new GifEncoder(new ByteArrayOutputStream(), options(20, Quality.GOOD, 0, 0))) {
            assertThatThrownBy(() -> encoder.add(new int[10])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static GifOptions options(int framesPerSecond, Quality quality, int repeats, int hold) {
        return new GifOptions(WIDTH, HEIGHT, framesPerSecond, quality, repeats, hold, 0);
    }

    static List<int[]> clip(int frames) {
        return IntStream.range(0, frames).mapToObj(CLIP::frame).toList();
    }

    static byte[] encode(GifOptions options, List<int[]> frames) throws IOException {
        var out = new ByteArrayOutputStream();
        encode(out, options, frames);
        return out.toByteArray();
    }

    private static void encode(OutputStream out, GifOptions options, List<int[]> frames) throws IOException {
        try (var encoder = new GifEncoder(out, options)) {
            for (int[] frame : frames) {
                encoder.add(frame);
            }
            encoder.finish();
        }
    }

    /** The frames as a viewer sees them, decoded by the JDK. */
    static List<int[]> decode(byte[] file) throws IOException {
        GifFile blocks = GifFile.parse(file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
        int width = blocks.width();
        int height = blocks.height();
        var screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        List<int[]> frames = new ArrayList<>();
        for (int i = 0; i < blocks.images().size(); i++) {
            var graphics = screen.createGraphics();
            graphics.drawImage(reader.read(i), blocks.images().get(i).x(), blocks.images().get(i).y(), null);
            graphics.dispose();
            int[] frame = screen.getRGB(0, 0, width, height, null, 0, width);
            for (int p = 0; p < frame.length; p++) {
                frame[p] &= 0xFFFFFF;
            }
            frames.add(frame);
        }
        reader.dispose();
        return frames;
    }

    private static double psnr(int[] source, int[] decoded) {
        double sum = 0;
        for (int i = 0; i < source.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                int d = (source[i] >> shift & 255) - (decoded[i] >> shift & 255);
                sum += d * d;
            }
        }
        return 10 * Math.log10(255.0 * 255 * 3 * source.length / Math.max(1e-9, sum));
    }
}
