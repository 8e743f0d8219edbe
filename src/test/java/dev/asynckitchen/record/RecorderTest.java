package dev.asynckitchen.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.trace.Trace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderTest {
    private static final Trace GATHER = Lessons.find("gather").orElseThrow().trace();

    @TempDir
    Path folder;

    @Test
    void a_tick_becomes_a_gif_of_the_right_size_and_length() throws Exception {
        Path file = folder.resolve("tick.gif");
        var recorder = new Recorder(GATHER, of(320, 180, 20, "3", "3"));
        List<Integer> told = new ArrayList<>();

        Recorder.Result result = recorder.record(List.of(file), (done, _) -> told.add(done));

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(file.toFile()));
        assertThat(reader.getNumImages(true)).isEqualTo(result.frames()).isEqualTo(recorder.frames()).isPositive();
        BufferedImage first = reader.read(0);
        assertThat(first.getWidth()).isEqualTo(320);
        assertThat(first.getHeight()).isEqualTo(180);
        assertThat(told).hasSize(result.frames()).endsWith(result.frames());
        long colours = java.util.Arrays.stream(first.getRGB(0, 0, 320, 180, null, 0, 320)).distinct().count();
        assertThat(colours).as("a kitchen, not an empty picture").isGreaterThan(100);
    }

    @Test
    void the_same_recording_is_the_same_file() throws Exception {
        Path once = folder.resolve("once.gif");
        Path again = folder.resolve("again.gif");
        new Recorder(GATHER, of(320, 180, 10, "3", "4")).record(List.of(once), (_, _) -> { });
        new Recorder(GATHER, of(320, 180, 10, "3", "4")).record(List.of(again), (_, _) -> { });
        assertThat(again).hasSameBinaryContentAs(once);
    }

    @Test
    void twice_the_speed_is_half_the_frames() throws Exception {
        int plain = new Recorder(GATHER, of(320, 180, 20, "1", "6")).frames();
        Recording fast = new Recording.Builder().size(320, 180).speed(2).from(new Moment.Tick(1)).to(new Moment.Tick(6)).build();
        assertThat(new Recorder(GATHER, fast).frames()).isBetween(plain / 2 - 1, plain / 2 + 1);
    }

    @Test
    void a_cancelled_recording_leaves_the_old_file_and_nothing_else() throws Exception {
        Path file = Files.writeString(folder.resolve("old.gif"), "old");
        var recorder = new Recorder(GATHER, of(320, 180, 10, "3", "6"));

        assertThatThrownBy(() -> recorder.record(List.of(file), (done, _) -> {
            if (done == 3) {
                Thread.currentThread().interrupt();
            }
        })).isInstanceOf(InterruptedIOException.class);

        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().listFiles()).containsExactly(file.toFile());
    }

    @Test
    void a_folder_that_is_not_there_is_told_and_not_made() {
        Path file = folder.resolve("nowhere/x.gif");
        assertThatThrownBy(() -> new Recorder(GATHER, of(320, 180, 10, "3", "3")).record(List.of(file), (_, _) -> { }))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void when_one_of_several_files_cannot_be_written_it_is_named_and_all_stay_as_they_were() throws Exception {
        Path first = Files.writeString(folder.resolve("a.gif"), "old");
        Path wrong = folder.resolve("nowhere/b.gif");
        Path last = Files.writeString(folder.resolve("c.vtt"), "old");

        assertThatThrownBy(() -> new Recorder(GATHER, of(320, 180, 10, "3", "3")).record(List.of(first, wrong, last), (_, _) -> { }))
                .isInstanceOfSatisfying(UnwrittenException.class, e -> {
                    assertThat(e.file()).isEqualTo(wrong);
                    assertThat(e.reason()).isInstanceOf(NoSuchFileException.class);
                });
        assertThat(first).hasContent("old");
        assertThat(last).hasContent("old");
        assertThat(folder.toFile().listFiles()).containsExactlyInAnyOrder(first.toFile(), last.toFile());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "99|end|There is no tick 99; the last one is 14.",
        "5|3|The recording would end before it begins.",
        "77s|end|The clock never reaches 77.000 s; it stops at 2.000 s.",
        "when Task-9 starts|end|No task is called \"Task-9\"; there are main_concurrent, A, B, C.",
        "tick 99|end|There is no tick 99; the last one is 14.",
        "When Task-2 fails|end|It never happens that \"Task-2\" fails.",
        "when Task-2 fails|end|It never happens that \"Task-2\" fails.",
    })
    void a_moment_that_is_not_there_is_one_clear_sentence(String from, String to, String sentence) {
        assertThatThrownBy(() -> new Recorder(GATHER, of(320, 180, 10, from, to)))
                .isInstanceOf(RecordingException.class).hasMessage(sentence);
    }

    static Recording of(int width, int height, int framesPerSecond, String from, String to) throws RecordingException, NoSuchMoment {
        return new Recording.Builder().size(width, height).framesPerSecond(framesPerSecond)
                .from(Moment.parse(from)).to(Moment.parse(to)).hold(0).build();
    }
}
