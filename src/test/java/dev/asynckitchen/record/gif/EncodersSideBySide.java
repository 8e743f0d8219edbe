package dev.asynckitchen.record.gif;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.camera.Camera;
import dev.asynckitchen.record.camera.Toolkit;
import dev.asynckitchen.record.film.Film;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Our encoder beside ffmpeg, gifsicle and gifski, from the same frames and in one run; started by {@code src/bench/recorder.sh}. Seconds
 * are by the wall clock, reading the frames included: one file of plain pixels for ours and ffmpeg, so that no PNG's decoding is measured, and PNGs for
 * gifski, which takes nothing else. PSNR and SSIM are ffmpeg's, against the frames, in RGB.
 */
final class EncodersSideBySide {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int RATE = 20;
    private static final int FRAME = WIDTH * HEIGHT * 4; // bytes
    private static final Pattern PSNR = Pattern.compile("PSNR.* average:(\\S+)");
    private static final Pattern SSIM = Pattern.compile("SSIM.* All:(\\S+)");

    private final Path folder;
    private final String frames;
    private final int count;

    private EncodersSideBySide(Path folder, int count) {
        this.folder = folder;
        this.count = count;
        frames = folder.resolve("frame%04d.png").toString();
    }

    /** Arguments: a folder for frames and results, where gifski is ("" if nowhere), and lessons or {@code clip}. */
    public static void main(String[] args) throws Exception {
        for (String what : List.of(args).subList(2, args.length)) {
            Path folder = Files.createDirectories(Path.of(args[0], what));
            Files.deleteIfExists(pixels(folder));
            int count = what.equals("clip") ? dumpClip(folder) : dumpLesson(folder, what);
            System.out.printf("%n%s: %d frames of %d×%d, %d a second%n", what, count, WIDTH, HEIGHT, RATE);
            System.out.printf("%-34s %7s %8s %8s %7s%n", "", "s", "MB", "PSNR dB", "SSIM");
            new EncodersSideBySide(folder, count).run(args[1]);
        }
        System.exit(0);
    }

    private void run(String gifski) throws Exception {
        measure("ours, good, in a JVM just started", file -> encode(file, Quality.GOOD));
        for (Quality quality : Quality.values()) {
            measure("ours, " + quality.name().toLowerCase(Locale.ROOT), file -> encode(file, quality));
        }
        for (int colours : new int[] {64, 128, 256}) {
            measure("ffmpeg, " + colours + " colours, no dither", file -> ffmpeg(file, "palettegen=max_colors=" + colours, "dither=none"));
        }
        measure("ffmpeg, bayer dither", file -> ffmpeg(file, "palettegen", "dither=bayer:bayer_scale=5"));
        measure("ffmpeg, palette a frame", file -> ffmpeg(file, "palettegen=stats_mode=single", "new=1:dither=none"));
        Path plain = folder.resolve("ffmpeg-256-colours-no-dither.gif");
        measure("ffmpeg, then gifsicle --lossy=30", file -> {
            call("gifsicle", "-O3", "--lossy=30", plain.toString(), "-o", file.toString());
        });
        if (!gifski.isEmpty()) {
            for (int q : new int[] {60, 90, 100}) {
                measure("gifski, quality " + q, file -> {
                    List<String> command = new ArrayList<>(List.of(gifski, "--quiet", "-r", "" + RATE, "-Q", "" + q, "--width", "" + WIDTH, "-o", file.toString()));
                    IntStream.range(0, count).forEach(i -> command.add(String.format(frames, i)));
                    call(command.toArray(String[]::new));
                });
            }
        }
    }

    @FunctionalInterface
    private interface Encoding {
        void to(Path file) throws Exception;
    }

    private void measure(String name, Encoding encoding) {
        Path file = folder.resolve(name.replaceAll("[^a-z0-9]+", "-") + ".gif");
        try {
            long begin = System.nanoTime();
            encoding.to(file);
            double seconds = (System.nanoTime() - begin) / 1e9;
            String both = call("ffmpeg", "-hide_banner", "-nostdin", "-r", "" + RATE, "-i", file.toString(), "-framerate", "" + RATE, "-start_number", "0",
                    "-i", frames, "-lavfi", "[0:v]setpts=N/20/TB,format=gbrp,split[a][b];[1:v]setpts=N/20/TB,format=gbrp,split[c][d];"
                            + "[a][c]psnr;[b][d]ssim", "-f", "null", "-");
            System.out.printf(Locale.ROOT, "%-34s %7.1f %8.2f %8s %7s%n", name, seconds, Files.size(file) / 1e6,
                    found(PSNR, both), found(SSIM, both));
        } catch (Exception e) {
            System.out.printf("%-34s %s%n", name, e.getMessage().lines().findFirst().orElse("failed"));
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? m.group(1).substring(0, Math.min(6, m.group(1).length())) : "?";
    }

    /** Ours, from the file of plain pixels. */
    private void encode(Path file, Quality quality) throws Exception {
        var options = new GifOptions(WIDTH, HEIGHT, RATE, quality, 0, 0, count);
        try (FileChannel in = FileChannel.open(pixels(folder));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                var encoder = new GifEncoder(out, options)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(FRAME).order(ByteOrder.LITTLE_ENDIAN);
            int[] frame = new int[WIDTH * HEIGHT];
            while (in.read(bytes.clear()) == FRAME) {
                bytes.flip().asIntBuffer().get(frame);
                encoder.add(frame);
            }
            encoder.finish();
        }
    }

    private static Path pixels(Path folder) {
        return folder.resolve("frames.bgra");
    }

    private void ffmpeg(Path file, String palette, String use) throws Exception {
        call("ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "rawvideo", "-pix_fmt", "bgra", "-s", WIDTH + "x" + HEIGHT, "-r", "" + RATE,
                "-i", pixels(folder).toString(), "-vf", "split[a][b];[a]" + palette + "[p];[b][p]paletteuse=" + use, file.toString());
    }

    private static String call(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said.isBlank() ? command[0] + " failed" : said);
        }
        return said;
    }

    private static int dumpClip(Path folder) {
        var clip = new Clip(WIDTH, HEIGHT);
        IntStream.range(0, 200).parallel().forEach(i -> dump(folder, i, clip.frame(i)));
        return 200;
    }

    private static int dumpLesson(Path folder, String id) throws Exception {
        Toolkit.headless();
        Toolkit.start();
        var stage = new Stage(Lessons.find(id).orElseThrow().trace());
        var film = new Film(stage, Recording.PLAIN);
        var camera = new Camera(WIDTH, HEIGHT, Theme.DAY, Wording.WORDS);
        for (int i = 0; i < film.frames(); i++) {
            dump(folder, i, camera.shoot(film.pose(i)).get());
        }
        return film.frames();
    }

    private static void dump(Path folder, int index, int[] pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(FRAME).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(pixels);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, WIDTH, HEIGHT, pixels, 0, WIDTH);
        try (FileChannel out = FileChannel.open(pixels(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(bytes, (long) index * FRAME);
            ImageIO.write(image, "png", folder.resolve(String.format("frame%04d.png", index)).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
