package dev.asynckitchen.record.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.moment.Moment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs read our GIFs without complaint, where they are installed. */
class DecodersTest {
    @TempDir
    static Path folder;

    private static Path gif;
    private static int frames;

    @BeforeAll
    static void record() throws Exception {
        gif = folder.resolve("a.gif");
        Recording recording = new Recording.Builder().size(320, 180).framesPerSecond(25).from(Moment.parse("1")).to(Moment.parse("3"))
                .hold(1).build();
        frames = new Recorder(Lessons.find("gather").orElseThrow().trace(), recording).record(List.of(gif), (_, _) -> { }).frames();
    }

    @Test
    void gifsicle() throws Exception {
        Tools.need("gifsicle", "gifsicle", "--version");
        String info = Tools.say("gifsicle", "--info", gif.toString());
        assertThat(info).contains(frames + " images", "logical screen 320x180", "loop forever").doesNotContain("warning", "error");
        assertThat(info.lines().filter(line -> line.contains("delay 0.04s"))).hasSize(frames - 1);
        assertThat(info).contains("delay 1.04s");
        assertThat(Tools.say("gifsicle", "--no-warnings", "--unoptimize", gif.toString(), "-o", folder.resolve("b.gif").toString())).isEmpty();
    }

    @Test
    void ffmpeg() throws Exception {
        Tools.need("ffprobe", "ffprobe", "-version");
        assertThat(Tools.say("ffprobe", "-v", "warning", "-count_frames", "-show_entries", "stream=width,height,r_frame_rate,nb_read_frames",
                "-of", "csv=p=0", gif.toString()).strip()).isEqualTo("320,180,25/1," + frames);
    }

    @Test
    void imagemagick() throws Exception {
        Tools.need("ImageMagick", "identify", "-version");
        assertThat(Tools.say("identify", "-format", "%T ", gif.toString()).strip().split(" "))
                .hasSize(frames).containsOnly("4", "104");
    }

    @Test
    void pillow() throws Exception {
        Tools.need("Pillow", "/usr/bin/python3", "-c", "import PIL");
        String script = """
                import sys, warnings
                from PIL import Image, ImageSequence
                warnings.simplefilter("error")
                with Image.open(sys.argv[1]) as im: print(im.n_frames, im.size, im.info["loop"], sorted({f.info["duration"] for f in ImageSequence.Iterator(im)}))
                """;
        assertThat(Tools.say("/usr/bin/python3", "-c", script, gif.toString()).strip())
                .isEqualTo(frames + " (320, 180) 0 [40, 1040]");
    }
}
