package dev.asynckitchen.record.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.film.Film;
import dev.asynckitchen.record.settings.Mount;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Shots;
import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.trace.Trace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final Trace GATHER = Lessons.find("gather").orElseThrow().trace();
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @TempDir
    Path folder;

    @Test
    void several_files_come_of_one_run() throws Exception {
        List<Path> files = List.of(folder.resolve("a.gif"), folder.resolve("a.apng"), folder.resolve("a.png"), folder.resolve("a.vtt"),
                folder.resolve("a.txt"));
        int frames = record(plain(), files).frames();

        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(ImageIO.read(files.get(2).toFile()).getWidth()).isEqualTo(WIDTH);
        assertThat(chunks(Files.readAllBytes(files.get(1))).stream().filter("fcTL"::equals)).hasSize(frames);
        assertThat(folder.toFile().list()).as("and nothing else").hasSameSizeAs(files);
    }

    @Test
    void an_animated_png_begins_with_a_picture_that_every_program_shows() throws Exception {
        Path file = folder.resolve("a.apng");
        Path frames = Files.createDirectory(folder.resolve("frames"));
        record(plain(), List.of(file, frames));

        List<String> chunks = chunks(Files.readAllBytes(file));
        assertThat(chunks).startsWith("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT").endsWith("IEND");
        BufferedImage shown = ImageIO.read(file.toFile());
        BufferedImage first = ImageIO.read(frames.resolve("frame-0001.png").toFile());
        assertThat(pixels(shown)).isEqualTo(pixels(first));
    }

    @Test
    void frames_are_numbered_as_the_pattern_says() throws Exception {
        int frames = record(plain(), List.of(folder.resolve("shot%03d.png"))).frames();
        assertThat(folder.toFile().list()).hasSize(frames).contains("shot001.png", String.format("shot%03d.png", frames));
    }

    @Test
    void captions_follow_each_other_without_gap_and_end_with_the_film() throws Exception {
        Path file = folder.resolve("a.vtt");
        Recorder.Result result = record(new Recording.Builder().size(WIDTH, HEIGHT).framesPerSecond(5).hold(2).build(), List.of(file));

        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines.getFirst()).isEqualTo("WEBVTT");
        List<String> times = lines.stream().filter(line -> line.contains(" --> ")).toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i)).startsWith(times.get(i - 1).split(" --> ")[1]);
        }
        assertThat(times.getLast()).endsWith(String.format(java.util.Locale.ROOT, "00:00:%06.3f", result.seconds()));
        assertThat(lines).anyMatch(line -> line.contains("The chef starts A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".mp4", ".webm"})
    void a_video_has_all_frames_where_ffmpeg_is_installed(String ending) throws Exception {
        Tools.need("ffmpeg", "ffmpeg", "-version");
        Tools.need("ffprobe", "ffprobe", "-version");
        Path file = folder.resolve("a" + ending);
        int frames = record(plain(), List.of(file)).frames();
        assertThat(Tools.say("ffprobe", "-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames,width,height", "-of", "csv=p=0", file.toString()))
                .contains(WIDTH + "," + HEIGHT + "," + frames);
    }

    @Test
    void an_unknown_ending_is_told_before_anything_is_done() {
        assertThatThrownBy(() -> Recorder.checkName(Path.of("x.avi"))).isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("\"x.avi\" is neither .gif");
        assertThatThrownBy(() -> Recorder.checkName(Path.of(""))).isInstanceOf(RecordingException.class)
                .hasMessage("The name of the file to write is empty.");
    }

    @Test
    void a_gif_becomes_as_small_as_it_has_to() throws Exception {
        Path file = folder.resolve("small.gif");
        Path plain = folder.resolve("plain.gif");
        record(plain(), List.of(plain));
        Recording limited = plainBuilder().mostBytes(Files.size(plain) / 2).build();

        Recorder.Result result = record(limited, List.of(file));

        assertThat(Files.size(file)).isLessThanOrEqualTo(Files.size(plain) / 2);
        assertThat(result.recording()).isNotEqualTo(limited);
    }

    @Test
    void what_cannot_be_small_enough_is_told_and_nothing_is_left() {
        assertThatThrownBy(() -> record(new Recording.Builder().size(640, 360).mostBytes(20_000).build(), List.of(folder.resolve("x.gif"))))
                .isInstanceOf(RecordingException.class).hasMessageStartingWith("It does not fit into 0.02 MB");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_picture_that_cannot_be_written_says_what_the_disk_says() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> Png.write(full, new int[16], 4, 4)).isInstanceOf(IOException.class).hasMessage("No space left on device");
    }

    @Test
    void the_loops_waiting_is_shortened_and_nothing_else() throws Exception {
        Recording whole = plainBuilder().to(Moment.END).build();
        Recording brisk = plainBuilder().to(Moment.END).idleLimit(0.4).build();
        assertThat(new Recorder(GATHER, brisk).frames()).isLessThan(new Recorder(GATHER, whole).frames());
        var film = new Film(new dev.asynckitchen.stage.Stage(GATHER), brisk);
        assertThat(film.pose(film.frames() - 1)).as("it ends as the other does").isEqualTo(
                new Film(new dev.asynckitchen.stage.Stage(GATHER), whole).pose(new Recorder(GATHER, whole).frames() - 1));
    }

    @Test
    void a_mount_makes_the_picture_larger_and_leaves_the_kitchen_as_it_is() throws Exception {
        Path bare = folder.resolve("bare.png");
        Path mounted = folder.resolve("mounted.png");
        record(plain(), List.of(bare));
        record(plainBuilder().mount(new Mount("Two eggs", true, 20, 0)).build(), List.of(mounted));

        BufferedImage picture = ImageIO.read(mounted.toFile());
        assertThat(picture.getWidth()).isEqualTo(WIDTH + 40);
        BufferedImage kitchen = picture.getSubimage(20, picture.getHeight() - 20 - HEIGHT, WIDTH, HEIGHT);
        assertThat(difference(pixels(kitchen), pixels(ImageIO.read(bare.toFile())))).isLessThan(0.2);
    }

    /** The mean difference of two pictures' channels, in levels. */
    private static double difference(int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((one[i] >> shift & 255) - (other[i] >> shift & 255));
            }
        }
        return sum / (3.0 * one.length);
    }

    @Test
    void the_camera_turns_to_a_station_and_back() throws RecordingException {
        var shots = new Shots(List.of(
                new Shots.Move(new Moment.Tick(2), Sight.STOVE, 0.5), new Shots.Move(new Moment.Tick(5), Sight.EVERYTHING, 0.5)));
        var film = new Film(new dev.asynckitchen.stage.Stage(GATHER), new Recording.Builder().shots(shots).build());
        List<Double> zooms = new ArrayList<>();
        for (int i = 0; i < film.frames(); i++) {
            zooms.add(film.framing(i).zoom());
        }
        assertThat(zooms).startsWith(1.0).endsWith(1.0).contains(2.0);
        for (int i = 1; i < zooms.size(); i++) {
            assertThat(Math.abs(zooms.get(i) - zooms.get(i - 1))).as("no jump at frame " + i).isLessThan(0.2);
        }
    }

    private static Recording.Builder plainBuilder() throws RecordingException {
        return new Recording.Builder().size(WIDTH, HEIGHT).framesPerSecond(10).from(new Moment.Tick(3)).to(new Moment.Tick(4)).hold(0);
    }

    private static Recording plain() throws RecordingException {
        return plainBuilder().build();
    }

    private static Recorder.Result record(Recording recording, List<Path> files) throws IOException, RecordingException {
        return new Recorder(GATHER, recording).record(files, (_, _) -> { });
    }

    private static int[] pixels(BufferedImage image) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).map(pixel -> pixel & 0xFFFFFF).toArray();
    }

    /** The names of a PNG's chunks, whose check sums are right. */
    private static List<String> chunks(byte[] png) {
        List<String> names = new ArrayList<>();
        var data = java.nio.ByteBuffer.wrap(png).position(8);
        while (data.hasRemaining()) {
            int length = data.getInt();
            var crc = new CRC32();
            crc.update(png, data.position(), length + 4);
            names.add(new String(png, data.position(), 4, StandardCharsets.US_ASCII));
            data.position(data.position() + length + 4);
            assertThat(data.getInt()).isEqualTo((int) crc.getValue());
        }
        return names;
    }
}
